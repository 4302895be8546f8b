const MASK = "••••";

/**
 * What is kept of a card as people read it: "622202••••1234", "622202••••", "••••1234", or null when nothing is known.
 * `bin` has six digits, `last4` four; the digits between were never kept.
 */
export function cardDisplay(bin: string | null, last4: string | null): string | null {
  return bin || last4 ? `${bin ?? ""}${MASK}${last4 ?? ""}` : null;
}
