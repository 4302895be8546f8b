import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";

const SECRET_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

export const newWebhookSecret = (): string => `whsec_${randomBytes(SECRET_BYTES).toString("base64url")}`;

// A key for this one use, so that the desk's own secret never meets stored text.
const cipherKey = (deskSecret: string): Buffer =>
  Buffer.from(hkdfSync("sha256", deskSecret, "", "binddesk webhook secrets", 32));

/** As it is stored: a copy of the database alone forges no event. */
export function encryptSecret(secret: string, deskSecret: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", cipherKey(deskSecret), iv);
  const text = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString("base64url");
}

/** Throws for what was changed or encrypted with another desk's secret. */
export function decryptSecret(stored: string, deskSecret: string): string {
  const bytes = Buffer.from(stored, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", cipherKey(deskSecret), bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString();
}

/** What a receiver computes anew: HMAC-SHA256 over "timestamp.body", the timestamp in seconds. */
export function signatureOf(secret: string, timestamp: number, body: string): string {
  return `t=${timestamp},v1=${createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex")}`;
}
