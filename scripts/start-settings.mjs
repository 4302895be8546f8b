import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import path from "node:path";
import { wantedPort } from "./ports.mjs";
import { keptPrivate } from "./private-file.mjs";
import { DATA, PlainError, ROOT } from "./project.mjs";

const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);

/** What the start needs to know from the environment and `.env`, refused early when something is missing. */
export function startSettings(flags) {
  const file = path.join(ROOT, ".env");
  if (existsSync(file)) process.loadEnvFile?.(file);
  const { DATABASE_URL, HOST, PORT, NEXTAUTH_SECRET, APP_ORIGIN } = process.env;
  const isEmbedded = !DATABASE_URL;
  const host = HOST || (isEmbedded ? "127.0.0.1" : "0.0.0.0");
  const port = wantedPort(PORT || "3000");
  if (!isEmbedded && !NEXTAUTH_SECRET) {
    throw new PlainError("DATABASE_URL is set, so NEXTAUTH_SECRET must be too: 32 random characters or more");
  }
  return {
    isDevelopment: flags.includes("--dev"),
    isEmbedded,
    // Trial users exist on this computer only.
    isTrial: isEmbedded && LOOPBACK.has(host),
    host,
    port,
    origin: APP_ORIGIN || `http://localhost:${port}`,
  };
}

/** Variables of the server and of every script that works on its database. */
export function serverEnvironment(settings, databaseUrl) {
  const secret =
    process.env.NEXTAUTH_SECRET ||
    keptPrivate(path.join(DATA, "session-secret"), () => randomBytes(32).toString("hex"));
  return {
    DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: settings.origin,
    APP_ORIGIN: settings.origin,
    BINDDESK_TRIAL: settings.isTrial ? "1" : "0",
  };
}
