import type { LearnedTable } from "./learn-answers";

export interface DependenceFit {
  /** By the parent's answer and the child's; with an echo the shares of the answers that repeat the parent. */
  ratios: number[][];
  /** Share of the answers that only repeat the parent's; 0 where ratios say it better. */
  echo: number;
  base: Float64Array[];
  /** Cases in which both were answered. */
  n: number;
  /** Log-likelihood of the child's answers given cause and parent, less that given the cause alone. */
  nats: number;
}

const ROUNDS = 15;
/** Cases of a parent's answer that independence weighs; fewer pull the ratios towards 1. */
const SHRINKAGE = 10;
const LOWEST_RATIO = 0.02;
const HIGHEST_RATIO = 50;

/**
 * Fits P(answer | cause, parent) ∝ base(answer | cause) × ratio(parent's answer, answer), the ratios pooled over
 * causes, by iterative scaling (Deming and Stephan, 1940): in turn the ratios are scaled until the expected pairs are
 * the observed ones, shrunk towards independence, and the bases until each cause's shares are those learned.
 * `counts` as `cause × parent's answer × child's answer`.
 */
export function fitDependence(
  parent: LearnedTable,
  child: LearnedTable,
  counts: Float64Array,
): DependenceFit {
  const rows = parent.check.answerCodes.length;
  const columns = child.check.answerCodes.length;
  const causes = child.shares.length;
  const ratios = new Float64Array(rows * columns).fill(1);
  const base = child.shares.map((row) => Float64Array.from(row));
  const parentCounts = new Float64Array(causes * rows);
  const observed = new Float64Array(rows * columns);
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at] ?? 0;
    const row = Math.floor(at / columns);
    parentCounts[row] = (parentCounts[row] ?? 0) + count;
    const pair = at % (rows * columns);
    observed[pair] = (observed[pair] ?? 0) + count;
  }
  const n = observed.reduce((total, count) => total + count, 0);
  const independent = expectedPairs(base, ratios, parentCounts, rows);
  const wanted = observed.map((count, pair) => {
    const start = pair - (pair % columns);
    const inRow = observed.subarray(start, start + columns).reduce((total, value) => total + value, 0);
    const weight = SHRINKAGE / (SHRINKAGE + inRow);
    return (1 - weight) * count + weight * (independent[pair] ?? 0);
  });
  for (let round = 0; n > 0 && round < ROUNDS; round++) {
    const expected = expectedPairs(base, ratios, parentCounts, rows);
    for (let pair = 0; pair < ratios.length; pair++) {
      const scale = ((wanted[pair] ?? 0) + 1e-3) / ((expected[pair] ?? 0) + 1e-3);
      ratios[pair] = Math.min(HIGHEST_RATIO, Math.max(LOWEST_RATIO, (ratios[pair] ?? 1) * scale));
    }
    scaleBases(base, ratios, parent.shares, child.shares);
  }
  let nats = 0;
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at] ?? 0;
    if (count === 0) continue;
    const row = Math.floor(at / columns);
    const cause = Math.floor(row / rows);
    const given = conditional(base[cause] ?? new Float64Array(), ratios, row % rows);
    nats += count * Math.log((given[at % columns] ?? 1) / (child.shares[cause]?.[at % columns] ?? 1));
  }
  return {
    ratios: Array.from({ length: rows }, (_, row) => [
      ...ratios.subarray(row * columns, (row + 1) * columns),
    ]),
    echo: 0,
    base,
    n,
    nats,
  };
}

function conditional(base: Float64Array, ratios: Float64Array, parentAnswer: number): Float64Array {
  const joint = base.map((share, answer) => share * (ratios[parentAnswer * base.length + answer] ?? 1));
  const whole = joint.reduce((total, value) => total + value, 0);
  return joint.map((value) => value / whole);
}

function expectedPairs(
  base: readonly Float64Array[],
  ratios: Float64Array,
  parentCounts: Float64Array,
  rows: number,
): Float64Array {
  const expected = new Float64Array(ratios.length);
  for (const [cause, shares] of base.entries()) {
    for (let row = 0; row < rows; row++) {
      const weight = parentCounts[cause * rows + row] ?? 0;
      if (weight === 0) continue;
      for (const [answer, share] of conditional(shares, ratios, row).entries()) {
        const pair = row * shares.length + answer;
        expected[pair] = (expected[pair] ?? 0) + weight * share;
      }
    }
  }
  return expected;
}

function scaleBases(
  base: readonly Float64Array[],
  ratios: Float64Array,
  parentShares: readonly Float64Array[],
  wanted: readonly Float64Array[],
): void {
  for (const [cause, shares] of base.entries()) {
    const marginal = new Float64Array(shares.length);
    for (const [row, weight] of (parentShares[cause] ?? new Float64Array()).entries()) {
      for (const [answer, share] of conditional(shares, ratios, row).entries()) {
        marginal[answer] = (marginal[answer] ?? 0) + weight * share;
      }
    }
    let whole = 0;
    for (const [answer, share] of shares.entries()) {
      shares[answer] = (share * (wanted[cause]?.[answer] ?? 0)) / (marginal[answer] ?? 1);
      whole += shares[answer] ?? 0;
    }
    for (const [answer, share] of shares.entries()) shares[answer] = share / whole;
  }
}
