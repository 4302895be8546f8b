import "server-only";
import { createHash } from "node:crypto";
import { env } from "@/lib/env";

/** No script, no frame, no form, nothing from elsewhere: not even a text that got through could do anything. */
const POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

export type PublicContent = {
  type: "text/html" | "text/css" | "application/xml" | "text/plain";
  text: string;
  /** 200 unless said otherwise; nothing but 200 is kept by anybody. */
  status?: 404 | 503;
};

export const fingerprint = (text: string): string =>
  createHash("sha256").update(text).digest("base64url").slice(0, 22);

const matches = (asked: string | null, tag: string): boolean =>
  (asked ?? "").split(",").some((one) => one.trim() === "*" || one.trim() === tag);

/**
 * An answer for everybody: the same for all, so without a cookie. Browsers ask again each time and are told when
 * nothing changed; a shared cache in front may keep it for a minute.
 */
export function publicAnswer(request: Request, { type, text, status = undefined }: PublicContent): Response {
  const headers = new Headers({
    "content-type": `${type}; charset=utf-8`,
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
  });
  if (env().APP_ORIGIN.startsWith("https:"))
    headers.set("strict-transport-security", "max-age=63072000; includeSubDomains");
  if (status !== undefined) {
    if (status === 503) headers.set("retry-after", "120");
    return new Response(text, { status, headers });
  }
  // Weak, because it may be sent compressed.
  const tag = `W/"${fingerprint(text)}"`;
  headers.set("etag", tag);
  headers.set("cache-control", "public, max-age=0, s-maxage=60, must-revalidate");
  const isKnown = matches(request.headers.get("if-none-match"), tag);
  return isKnown ? new Response(null, { status: 304, headers }) : new Response(text, { headers });
}
