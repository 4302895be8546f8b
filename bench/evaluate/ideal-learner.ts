import { type Random, seededRandom } from "@/prisma/seed/random";
import type { CountedCase } from "./counted-sessions";
import { normal, type SignTable, slipOf, type World } from "./world";

/**
 * The best that can be learned of a world from confirmed cases without knowing it: the posterior mean of every number,
 * for one who knows the estimates, how worlds depart from them (`spread`) and how often people's answers slip. Rows are
 * drawn apart and a confirmed case names its cause, so they stay independent, and a diagnosis with their means is the
 * exact Bayesian one: over worlds so drawn no learner is better on average, in log loss and in Brier's score. Only the
 * few cases of two causes are taken as if they had one. `estimate` is the world of the estimates themselves.
 */
export function idealLearner(
  estimate: World,
  spread: number,
  cases: readonly CountedCase[],
  seed: number,
): World {
  if (spread === 0) return estimate;
  const random = seededRandom(seed);
  const mean = (row: readonly number[], counts: readonly number[], slip: number): number[] =>
    posteriorMean(row, counts, { spread, slip, random });
  const signs = ({ signs: listed, rows }: SignTable, signOf: (one: CountedCase) => number | null) => ({
    signs: listed,
    rows: rows.map((row, cause) =>
      mean(
        row,
        counted(row.length, cases, (one) => (one.cause === cause ? signOf(one) : null)),
        0,
      ),
    ),
  });
  return {
    ...estimate,
    prior: mean(
      estimate.prior,
      counted(estimate.prior.length, cases, ({ cause }) => cause),
      0,
    ),
    checks: estimate.checks.map((check, at) => ({
      ...check,
      rows: check.rows.map((row, cause) =>
        mean(
          row,
          counted(row.length, cases, (one) => (one.cause === cause ? (one.said[at] ?? -1) : null)),
          slipOf(estimate, check),
        ),
      ),
    })),
    codes: signs(estimate.codes, ({ code }) => code),
    messages: signs(estimate.messages, ({ message }) => message),
  };
}

function counted(
  size: number,
  cases: readonly CountedCase[],
  placeOf: (one: CountedCase) => number | null,
): number[] {
  const counts = new Array<number>(size).fill(0);
  for (const one of cases) {
    const place = placeOf(one);
    if (place !== null && place >= 0) counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

const DRAWS = 2_000;
const WARM_UP = 200;

/**
 * Mean of shares ∝ row × exp(N(0, spread)) given the answers counted, by elliptical slice sampling (Murray, Adams and
 * MacKay, 2010), which needs no tuning and has the posterior itself as its limit.
 */
function posteriorMean(
  row: readonly number[],
  counts: readonly number[],
  { spread, slip, random }: { spread: number; slip: number; random: Random },
): number[] {
  const size = row.length;
  const draw = (): Float64Array => Float64Array.from(row, () => spread * normal(random));
  const own = new Float64Array(size);
  const sums = new Float64Array(size);
  const logLikelihood = (factors: Float64Array): number => {
    let whole = 0;
    for (let at = 0; at < size; at++) {
      own[at] = (row[at] ?? 0) * Math.exp(factors[at] ?? 0);
      whole += own[at] ?? 0;
    }
    let log = 0;
    for (let at = 0; at < size; at++) {
      const share = (own[at] ?? 0) / whole;
      own[at] = share;
      const count = counts[at] ?? 0;
      if (count > 0) log += count * Math.log((1 - slip) * share + (slip * (1 - share)) / (size - 1));
    }
    return log;
  };
  let factors = draw();
  let log = logLikelihood(factors);
  for (let step = -WARM_UP; step < DRAWS; step++) {
    const other = draw();
    const level = log + Math.log(1 - random());
    let angle = 2 * Math.PI * random();
    let [low, high] = [angle - 2 * Math.PI, angle];
    for (;;) {
      const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
      const moved = factors.map((value, at) => value * cos + (other[at] ?? 0) * sin);
      log = logLikelihood(moved);
      if (log > level) {
        factors = moved;
        break;
      }
      if (angle < 0) low = angle;
      else high = angle;
      angle = low + random() * (high - low);
    }
    if (step >= 0) for (let at = 0; at < size; at++) sums[at] = (sums[at] ?? 0) + (own[at] ?? 0);
  }
  return Array.from(sums, (sum) => sum / DRAWS);
}
