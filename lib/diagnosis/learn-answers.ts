import type { LearningCase, LearningCheck } from "./learning-cases";
import { MIN_ROW_CASES } from "./learning-report";
import { fitRow } from "./row-fit";

/** What was learned of one check; rows by cause index, columns by answer index. */
export interface LearnedTable {
  check: LearningCheck;
  /** P(answer | cause), slips included. */
  shares: Float64Array[];
  /** The estimate with the slips that were found, and how many cases it is worth. */
  expected: Float64Array[];
  strength: number;
  /** How many cases each row weighs, estimate and observed ones together. */
  weights: number[];
  observed: Float64Array[];
  /** Cases behind each row of `observed`. */
  n: number[];
  /** Share of the answers to this check that slipped to one of the others. */
  slips: number;
}

interface CountedCheck {
  check: LearningCheck;
  observed: Float64Array[];
  n: number[];
}

/** By how many times e an estimate is typically off. */
const SPREADS = [0.05, 0.1, 0.15, 0.2, 0.26, 0.33, 0.42, 0.55, 0.75, 1, 1.5];
const FIRST_SPREAD = 0.33;
const SLIPS = [0, 0.02, 0.04, 0.06, 0.08, 0.1, 0.12, 0.15, 0.18, 0.22, 0.26, 0.3];
/** How far the slips of one check typically are from those of all. */
const SLIP_DEVIATION = 0.03;

/**
 * The answers to each check under each cause: the estimate corrected by what was counted. How far the estimate is
 * off, and how often people's answers slip, is what makes the counts most probable (empirical Bayes over a grid), so
 * that a bad estimate gives way and a good one holds.
 */
export function learnAnswers(
  checks: readonly LearningCheck[],
  cases: readonly LearningCase[],
): LearnedTable[] {
  const counted = checks.map((check, index) => countCheck(check, index, cases));
  const first = findSlips(counted, FIRST_SPREAD);
  const spread = SPREADS.map((candidate) => ({
    candidate,
    log: counted.reduce((total, one, index) => total + evidenceOf(one, candidate, first[index] ?? 0), 0),
  })).reduce((best, one) => (one.log > best.log + 1e-9 ? one : best)).candidate;
  const slips = findSlips(counted, spread);
  return counted.map(({ check, observed, n }, index): LearnedTable => {
    const slip = slips[index] ?? 0;
    return {
      check,
      observed,
      n,
      slips: slip,
      strength: 1 / (spread * spread),
      expected: check.estimate.map((row) =>
        row.map((share) => (1 - evenly(check, slip)) * share + evenly(check, slip) / row.length),
      ),
      weights: n.map((count) => (count < MIN_ROW_CASES ? 0 : count) + 1 / (spread * spread)),
      shares: observed.map((counts, cause) =>
        (n[cause] ?? 0) < MIN_ROW_CASES
          ? (check.before[cause] ?? counts)
          : fitRow(counts, check.estimate[cause] ?? counts, spread, evenly(check, slip)).reported,
      ),
    };
  });
}

function countCheck(check: LearningCheck, index: number, cases: readonly LearningCase[]): CountedCheck {
  const observed = check.before.map((row) => new Float64Array(row.length));
  for (const { cause, answers } of cases) {
    const row = observed[cause];
    const answer = answers[index] ?? -1;
    if (row && answer >= 0) row[answer] = (row[answer] ?? 0) + 1;
  }
  return { check, observed, n: observed.map((row) => row.reduce((total, count) => total + count, 0)) };
}

/** A slip goes to one of the other answers; as a share spread over all answers that is k / (k − 1) times as much. */
const evenly = ({ answerCodes }: LearningCheck, slip: number): number =>
  Math.min(0.95, (slip * answerCodes.length) / (answerCodes.length - 1));

function evidenceOf({ check, observed }: CountedCheck, spread: number, slip: number): number {
  return observed.reduce(
    (total, counts, cause) =>
      total + fitRow(counts, check.estimate[cause] ?? counts, spread, evenly(check, slip)).logEvidence,
    0,
  );
}

/** Slips by check, drawn towards those of all checks together. */
function findSlips(counted: readonly CountedCheck[], spread: number): number[] {
  const logs = counted.map((one) =>
    one.check.isAutomatic ? null : SLIPS.map((slip) => evidenceOf(one, spread, slip)),
  );
  const best = (log: (at: number) => number): number =>
    SLIPS.reduce((found, _, at) => (log(at) > log(found) + 1e-9 ? at : found), 0);
  const common = SLIPS[best((at) => logs.reduce((total, log) => total + (log?.[at] ?? 0), 0))] ?? 0;
  return logs.map((log) => {
    if (log === null) return 0;
    const pull = (at: number) => ((SLIPS[at] ?? 0) - common) ** 2 / (2 * SLIP_DEVIATION ** 2);
    return SLIPS[best((at) => (log[at] ?? 0) - pull(at))] ?? 0;
  });
}
