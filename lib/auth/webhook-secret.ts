import { createHmac, randomBytes } from "node:crypto";

const SECRET_BYTES = 32;

export const newWebhookSecret = (): string => `whsec_${randomBytes(SECRET_BYTES).toString("base64url")}`;

/** What a receiver computes anew: HMAC-SHA256 over "timestamp.body", the timestamp in seconds. */
export function signatureOf(secret: string, timestamp: number, body: string): string {
  return `t=${timestamp},v1=${createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex")}`;
}
