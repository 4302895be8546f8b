const WORDS = [
  { from: 30, word: "overwhelming" },
  { from: 20, word: "very_clear" },
  { from: 0, word: "clear" },
] as const;

/** The key of the word for the evidence of an alarm; every alarm is at least clear. `bits` from 0. */
export type EvidenceWord = (typeof WORDS)[number]["word"];

export const evidenceWord = (bits: number): EvidenceWord =>
  WORDS.find(({ from }) => bits >= from)?.word ?? "clear";

/** Larger odds say nothing more to anybody. */
const MOST_ODDS = 1_000_000_000;

/**
 * How many times likelier the counts are in a surge than in a usual time, with one digit that counts, up to 10⁹:
 * 14.3 bits are 20,000. For telling people; compare bits.
 */
export function oddsOf(bits: number): number {
  const odds = Math.min(MOST_ODDS, 2 ** bits);
  const step = 10 ** Math.floor(Math.log10(odds));
  return Math.round(odds / step) * step;
}
