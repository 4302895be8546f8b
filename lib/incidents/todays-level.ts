import { BIN_MINUTES, SPANS } from "./detection-settings";

/**
 * How many times its baseline a series runs at today: mean, and variance divided by the mean's square. A Gamma
 * distribution of shape 1/relativeVariance.
 */
export type Level = { mean: number; relativeVariance: number };

/** Cases and the baseline's expectation for them, summed up to where each of the spans begins, older bins fading. */
export type FadedSums = { cases: Float64Array; expected: Float64Array };

const HALF_LIFE_HOURS = 4;
const FADE = 2 ** (-BIN_MINUTES / (60 * HALF_LIFE_HOURS));

/** Beyond these the day is not another day but an event, which the baseline must not follow. */
const LOWEST = 0.6;
const HIGHEST = 1.8;
/** A level moves while it is being estimated: it is never known better than to 4 %. */
const LEAST_VARIANCE = 0.0016;

/** One sum per span, of the bins before the span alone: a surge of that age cannot raise the level it is held against. */
export function fadedSums(counts: Float64Array, expected: Float64Array): FadedSums {
  const sums = { cases: new Float64Array(SPANS.length), expected: new Float64Array(SPANS.length) };
  let [cases, mean, bin] = [0, 0, 0];
  for (let span = SPANS.length - 1; span >= 0; span--) {
    const end = counts.length - (SPANS[span] ?? 0);
    for (; bin < end; bin++) {
      cases = cases * FADE + (counts[bin] ?? 0);
      mean = mean * FADE + (expected[bin] ?? 0);
    }
    sums.cases[span] = cases;
    sums.expected[span] = mean;
  }
  return sums;
}

/**
 * The level after `cases` were seen where the baseline expected `expected`: the Gamma-Poisson posterior, with both
 * divided by the dispersion (quasi-likelihood). No cases expected leaves the prior as it was.
 */
export function levelAfter(prior: Level, cases: number, expected: number, dispersion: number): Level {
  const shape = 1 / prior.relativeVariance + cases / dispersion;
  const mean = shape / (1 / (prior.relativeVariance * prior.mean) + expected / dispersion);
  return {
    mean: Math.min(HIGHEST, Math.max(LOWEST, mean)),
    relativeVariance: Math.max(LEAST_VARIANCE, 1 / shape),
  };
}
