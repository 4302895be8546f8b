import { logMarginalLikelihood, posteriorMean } from "./dirichlet";
import type { LearningCase } from "./learning-cases";
import { MIN_ROW_CASES } from "./learning-report";

const STRENGTHS = [10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000];

export interface LearnedShares {
  /** P(cause) by cause index; sums to 1. */
  shares: Float64Array;
  /** Confirmed cases by cause index. */
  n: Float64Array;
}

/**
 * How frequent each cause is: the estimate as a Dirichlet prior, whose weight is the one that makes the counts most
 * probable, plus the counts. A cause with too few cases keeps its share; the others share what is left.
 */
export function learnCauses(before: Float64Array, cases: readonly LearningCase[]): LearnedShares {
  const n = new Float64Array(before.length);
  for (const { cause } of cases) n[cause] = (n[cause] ?? 0) + 1;
  let strength = 0;
  let highest = Number.NEGATIVE_INFINITY;
  for (const candidate of STRENGTHS) {
    const log = logMarginalLikelihood(n, before, candidate);
    if (log > highest) [strength, highest] = [candidate, log];
  }
  const learned = posteriorMean(n, before, strength);
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
