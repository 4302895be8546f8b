import { Secret, TOTP } from "otpauth";

const STEP_SECONDS = 30;
/** Of clocks that differ: a code of the half minute before or after counts, too. */
const WINDOW = 1;
/** RFC 4226 recommends 160 bits. */
const SECRET_BYTES = 20;

export const newTotpSecret = (): string => new Secret({ size: SECRET_BYTES }).base32;

/** As it is compared: full-width digits and spaces between them are how people copy a code. */
export const plainCode = (typed: string): string => typed.normalize("NFKC").replace(/\s/g, "");

const totpOf = (secret: string, label = "", issuer = ""): TOTP =>
  new TOTP({
    issuer,
    label,
    secret: Secret.fromBase32(secret),
    algorithm: "SHA1",
    digits: 6,
    period: STEP_SECONDS,
  });

/** What an authenticator app reads from a QR code. */
export const totpUri = (secret: string, label: string, issuer: string): string =>
  totpOf(secret, label, issuer).toString();

/**
 * The half minute since 1970 whose code this is (RFC 6238; SHA-1 and six digits, which every app knows), or null for
 * a code of none of the three that count now.
 */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const timestamp = now.getTime();
  const delta = totpOf(secret).validate({ token: code, timestamp, window: WINDOW });
  return delta === null ? null : TOTP.counter({ period: STEP_SECONDS, timestamp }) + delta;
}
