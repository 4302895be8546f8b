/** Digits and capitals that are not mistaken for each other when read out: no 0, 1, I, O. */
const ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const LENGTH = 6;

/** "BC-7K3F9Q". Takes at least six random bytes; 32 symbols divide 256, so each is equally likely. */
export function caseCodeOf(randomBytes: Uint8Array): string {
  if (randomBytes.length < LENGTH) throw new RangeError(`a case code needs ${LENGTH} random bytes`);
  const symbols = Array.from(randomBytes.subarray(0, LENGTH), (byte) =>
    ALPHABET.charAt(byte % ALPHABET.length),
  );
  return `BC-${symbols.join("")}`;
}

/** A code as typed or read out ("bc 7k3f9q", "7K3F9Q") in its one form, or null when it is none. */
export function readCaseCode(typed: string): string | null {
  const symbols = typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s-]/g, "")
    .replace(/^BC(?=.{6}$)/, "");
  return symbols.length === LENGTH && [...symbols].every((symbol) => ALPHABET.includes(symbol))
    ? `BC-${symbols}`
    : null;
}
