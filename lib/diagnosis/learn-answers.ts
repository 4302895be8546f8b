import { logMarginalLikelihood, posteriorMean } from "./dirichlet";
import type { LearningCase, LearningCheck } from "./learning-cases";
import { MIN_ROW_CASES } from "./learning-report";

/** What was learned of one check; rows by cause index, columns by answer index. */
export interface LearnedTable {
  check: LearningCheck;
  /** P(answer | cause), slips included. */
  shares: Float64Array[];
  /** How many cases each row weighs, estimate and observed ones together. */
  weights: number[];
  observed: Float64Array[];
  /** Cases behind each row of `observed`. */
  n: number[];
  /** How many cases the estimate was found to be worth, and the slips that were found beyond it. */
  strength: number;
  noise: number;
}

const STRENGTHS = [2, 4, 8, 16, 32, 64, 128, 256, 512, 1024];
const NOISES = [0, 0.02, 0.04, 0.06, 0.08, 0.1, 0.12, 0.15, 0.18, 0.21, 0.25, 0.3, 0.35, 0.4];

/**
 * Counts the answers to each check under each cause, on top of the estimate. How much the estimate weighs, and how
 * many slips there are that it does not know of, is what makes the observed counts most probable (empirical Bayes
 * over a grid of Dirichlet strengths), so that a bad estimate gives way and a good one holds.
 */
export function learnAnswers(
  checks: readonly LearningCheck[],
  cases: readonly LearningCase[],
): LearnedTable[] {
  return checks.map((check, index) => {
    const observed = check.before.map((row) => new Float64Array(row.length));
    for (const { cause, answers } of cases) {
      const row = observed[cause];
      const answer = answers[index] ?? -1;
      if (row && answer >= 0) row[answer] = (row[answer] ?? 0) + 1;
    }
    const n = observed.map((row) => row.reduce((total, count) => total + count, 0));
    const { strength, noise } = bestFit(check, observed);
    return {
      check,
      observed,
      n,
      strength,
      noise,
      weights: n.map((count) => (count < MIN_ROW_CASES ? strength : strength + count)),
      shares: check.before.map((row, cause) =>
        (n[cause] ?? 0) < MIN_ROW_CASES
          ? row
          : posteriorMean(observed[cause] ?? [], withSlips(row, noise), strength),
      ),
    };
  });
}

function bestFit(check: LearningCheck, observed: readonly Float64Array[]) {
  let best = { strength: STRENGTHS[4] ?? 32, noise: 0, log: Number.NEGATIVE_INFINITY };
  for (const noise of check.isAutomatic ? [0] : NOISES) {
    const means = check.before.map((row) => withSlips(row, noise));
    for (const strength of STRENGTHS) {
      const log = observed.reduce(
        (total, counts, cause) => total + logMarginalLikelihood(counts, means[cause] ?? [], strength),
        0,
      );
      // Equal fits, as without any case, keep the earlier one: fewer slips, less weight.
      if (log > best.log + 1e-9) best = { strength, noise, log };
    }
  }
  return best;
}

/** A share of `noise` of the answers is spread evenly over all of them. */
const withSlips = (row: Float64Array, noise: number): Float64Array =>
  row.map((share) => (1 - noise) * share + noise / row.length);
