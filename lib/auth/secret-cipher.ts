import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const IV_BYTES = 12;
const TAG_BYTES = 16;

export type SecretUse = "webhook secrets" | "second factors" | "recovery codes";

/** A key of 32 bytes for one use, so that the desk's own secret never meets stored text. */
export const keyFor = (use: SecretUse, deskSecret: string): Buffer =>
  Buffer.from(hkdfSync("sha256", deskSecret, "", `binddesk ${use}`, 32));

/** As it is stored (AES-256-GCM): a copy of the database alone gives no secret away. */
export function encryptSecret(use: SecretUse, secret: string, deskSecret: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv("aes-256-gcm", keyFor(use, deskSecret), iv);
  const text = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]).toString("base64url");
}

/** Throws for what was changed, or encrypted for another use or with another desk's secret. */
export function decryptSecret(use: SecretUse, stored: string, deskSecret: string): string {
  const bytes = Buffer.from(stored, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", keyFor(use, deskSecret), bytes.subarray(0, IV_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString();
}
