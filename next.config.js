import { PHASE_PRODUCTION_SERVER } from "next/constants.js";

const staticSecurityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(), payment=()" },
];

/** @type {import("next").NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  serverExternalPackages: ["@node-rs/argon2", "pino", "pg"],
  // The type check is its own step of the test command; doing it again here would double the build's time.
  typescript: { ignoreBuildErrors: true },
  // Browsers ask for it by themselves, on a page that is not there for one.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
  headers: async () => [
    { source: "/:path*", headers: staticSecurityHeaders },
    // Pages get their policy, with a nonce, from proxy.ts; data and files need no script at all.
    {
      source: "/(api|_next/static)/:path*",
      headers: [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" }],
    },
  ],
};

export default async function config(phase) {
  // Only a build needs the plugin; in a running server its compiler would hold 20 MB for nothing.
  if (phase === PHASE_PRODUCTION_SERVER) return nextConfig;
  const { default: createNextIntlPlugin } = await import("next-intl/plugin");
  return createNextIntlPlugin("./lib/i18n/request.ts")(nextConfig);
}
