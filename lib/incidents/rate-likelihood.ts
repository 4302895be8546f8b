import { SURGE_RATIOS } from "./detection-settings";
import type { Level } from "./todays-level";

/** Rates, in multiples of the baseline, at which a likelihood is kept: close enough for levels known to 8 %. */
const LOWEST_RATE = 0.4;
const RATE_STEP = 0.075;
const RATES = Float64Array.from({ length: 58 }, (_, index) => LOWEST_RATE * Math.exp(index * RATE_STEP));
const LOG_RATES = RATES.map(Math.log);

/** Log likelihood of what was counted, at each of the rates; equal summands left out. */
export type RateLikelihood = Float64Array;

export const emptyLikelihood = (): RateLikelihood => new Float64Array(RATES.length);

/**
 * Adds the cases of one minute of which the baseline expects `mean` > 0; `dispersion` > 1 is variance by mean. Negative
 * binomial with size rate·mean/(dispersion − 1): the variance grows with the mean, not with its square, so that minutes
 * and series add up to the same distribution and the length of a bin does not matter (a Lévy process). Höhle & Paul 2008
 * (CSDA 52:4357) let it grow with the square. What no cases say is in `addExpected`.
 */
export function addCases(likelihood: RateLikelihood, cases: number, mean: number, dispersion: number): void {
  if (cases === 0) return;
  const size = mean / (dispersion - 1);
  for (let node = 0; node < RATES.length; node++) {
    // Γ(size·rate + cases) / Γ(size·rate), as the product it is for whole numbers.
    let product = 0;
    for (let seen = 1; seen < cases; seen++) product += Math.log((RATES[node] ?? 1) * size + seen);
    likelihood[node] = (likelihood[node] ?? 0) + (LOG_RATES[node] ?? 0) + product;
  }
}

/** Adds that time went by in which the baseline expects `mean` cases: −rate·mean·ln(dispersion)/(dispersion − 1). */
export function addExpected(likelihood: RateLikelihood, mean: number, dispersion: number): void {
  const perRate = (mean * Math.log(dispersion)) / (dispersion - 1);
  for (let node = 0; node < RATES.length; node++)
    likelihood[node] = (likelihood[node] ?? 0) - (RATES[node] ?? 1) * perRate;
}

/** Log weights of the rates when the level is multiplied by a ratio: the Gamma density of log rate, up to a factor. */
function logWeights({ mean, relativeVariance }: Level, ratio: number): Float64Array {
  const shape = 1 / relativeVariance;
  return LOG_RATES.map((log, node) => shape * (log - (RATES[node] ?? 1) / (mean * ratio)));
}

/** ln Σ exp, safe for large numbers. */
function logSum(logs: Float64Array): number {
  let greatest = Number.NEGATIVE_INFINITY;
  for (const log of logs) greatest = Math.max(greatest, log);
  let sum = 0;
  for (const log of logs) sum += Math.exp(log - greatest);
  return greatest + Math.log(sum);
}

/** ln of the probability of what was counted, the rate being the level times the ratio; equal summands left out. */
function logMarginal(likelihood: RateLikelihood, level: Level, ratio: number): number {
  const weights = logWeights(level, ratio);
  const both = weights.map((weight, node) => weight + (likelihood[node] ?? 0));
  return logSum(both) - logSum(weights);
}

/**
 * Bits of evidence for a surge of one of the ratios (all equally likely beforehand) and against the usual level, both
 * with the level's own uncertainty: log2 of the Bayes factor. It never falls when a case is added, because Gamma
 * densities of a larger and a smaller mean, and the likelihood of more and fewer cases, are ordered by their ratio.
 */
export function surgeBits(
  likelihood: RateLikelihood,
  level: Level,
  ratios: readonly number[] = SURGE_RATIOS,
): number {
  const usual = logMarginal(likelihood, level, 1);
  const surges = Float64Array.from(ratios, (ratio) => logMarginal(likelihood, level, ratio));
  return (logSum(surges) - Math.log(ratios.length) - usual) / Math.LN2;
}
