import type { SeriesBaseline } from "./baseline";

/** What a baseline is good for: nothing in the first days, very clear surges in the first weeks, then everything. */
export type Maturity = "none" | "young" | "grown";

const FIRST_DAYS_WEEKS = 3 / 7;
const YOUNG_WEEKS = 2;

/** By how long the desk as a whole was watched; a new bank of an old desk is held against the shape of the others. */
export function maturityOf(baseline: readonly SeriesBaseline[]): Maturity {
  const weeks = baseline.find(({ scope }) => scope.level === "desk")?.weeks ?? 0;
  return weeks < FIRST_DAYS_WEEKS ? "none" : weeks < YOUNG_WEEKS ? "young" : "grown";
}

/** Bits at which a desk of a hundred series has at most one false alarm a week, as measured by `bench:detection`. */
const BITS_AT_A_HUNDRED = 15;

/** Bits that an alarm needs: one more for twice as many series, so that a supervisor has as few false ones. */
export const thresholdBits = (seriesCount: number): number =>
  BITS_AT_A_HUNDRED + Math.log2(Math.max(1, seriesCount) / 100);

const VERY_CLEAR_BITS = 8;
const VERY_CLEAR_RATIO = 3;
const VERY_CLEAR_CASES = 10;

/** Whether a surge is so clear that a shape of the week that is half guessed cannot have made it. */
export const isVeryClear = (
  { bits, observed, expected }: { bits: number; observed: number; expected: number },
  enoughBits: number,
): boolean =>
  bits >= enoughBits + VERY_CLEAR_BITS &&
  observed >= VERY_CLEAR_CASES &&
  observed >= VERY_CLEAR_RATIO * expected;
