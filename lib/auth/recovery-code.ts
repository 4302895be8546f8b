import { createHmac, randomInt } from "node:crypto";
import { keyFor } from "./secret-cipher";

export const RECOVERY_CODES = 10;
/** Digits and letters that are not taken for each other (Crockford's base 32). */
const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
const HALF = 5;

const half = (): string => Array.from({ length: HALF }, () => ALPHABET[randomInt(ALPHABET.length)]).join("");

/** Ten different codes of 50 random bits, such as "3k9fq-7wm2c". */
export function newRecoveryCodes(): string[] {
  const codes = new Set<string>();
  while (codes.size < RECOVERY_CODES) codes.add(`${half()}-${half()}`);
  return [...codes];
}

/** As Crockford reads: small letters, O as 0, I and L as 1, spaces and hyphens anywhere. */
const readCode = (typed: string): string =>
  typed.normalize("NFKC").toLowerCase().replace(/[\s-]/g, "").replaceAll("o", "0").replace(/[il]/g, "1");

/** With a key, so that whoever has only the database cannot try all codes. */
export const hashOfRecoveryCode = (typed: string, deskSecret: string): string =>
  createHmac("sha256", keyFor("recovery codes", deskSecret)).update(readCode(typed)).digest("hex");
