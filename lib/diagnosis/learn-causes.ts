import type { LearningCase } from "./learning-cases";
import { MIN_ROW_CASES } from "./learning-report";
import { fitRow } from "./row-fit";

const SPREADS = [0.05, 0.1, 0.2, 0.3, 0.42, 0.6, 0.85, 1.2, 1.7, 2.4];

export interface LearnedShares {
  /** P(cause) by cause index; sums to 1. */
  shares: Float64Array;
  /** Confirmed cases by cause index. */
  n: Float64Array;
}

/**
 * How frequent each cause is: the estimate, off by a factor for each cause, corrected by the counts; how far it is off is
 * what makes the counts most probable. A cause with too few cases keeps its share; the others share what is left.
 */
export function learnCauses(before: Float64Array, cases: readonly LearningCase[]): LearnedShares {
  const n = new Float64Array(before.length);
  for (const { cause } of cases) n[cause] = (n[cause] ?? 0) + 1;
  const { reported: learned } = SPREADS.map((spread) => fitRow(n, before, spread, 0)).reduce((best, one) =>
    one.logEvidence > best.logEvidence ? one : best,
  );
  const isMoved = (_: number, cause: number): boolean => (n[cause] ?? 0) >= MIN_ROW_CASES;
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  const left = sum(before.filter(isMoved));
  const learnedSum = sum(learned.filter(isMoved));
  return {
    n,
    shares: before.map((share, cause) =>
      isMoved(share, cause) ? ((learned[cause] ?? 0) * left) / learnedSum : share,
    ),
  };
}
