/** 32 characters that cannot be taken for one another: no l, o, 0 or 1. */
const ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";
const GROUP = 5;

/** How many random bytes a password takes. */
export const PASSWORD_BYTES = 20;

/**
 * A password that can be read out: 20 characters in groups of five, 100 bits of the random bytes given in. Refuses
 * fewer bytes.
 */
export function readablePassword(bytes: Uint8Array): string {
  if (bytes.length < PASSWORD_BYTES) throw new RangeError(`${PASSWORD_BYTES} random bytes are needed`);
  const characters = [...bytes.subarray(0, PASSWORD_BYTES)].map((byte) => ALPHABET[byte % ALPHABET.length]);
  return characters.join("").replace(new RegExp(`(.{${GROUP}})(?=.)`, "g"), "$1-");
}
