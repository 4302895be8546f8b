import { BLOCK_MINUTES, SPANS } from "./detection-settings";

/**
 * How many times its baseline a series runs at today: mean, and variance divided by the mean's square. A Gamma
 * distribution of shape 1/relativeVariance.
 */
export type Level = { mean: number; relativeVariance: number };

/** Cases and the baseline's expectation for them, summed up to where each of the spans begins, older blocks fading. */
export type FadedSums = { cases: Float64Array; expected: Float64Array };

const HALF_LIFE_HOURS = 8;
const FADE = 2 ** (-BLOCK_MINUTES / (60 * HALF_LIFE_HOURS));
/**
 * How much yesterday's cases still count today. Next to nothing, since there are so many of them: the level drifts from
 * one day to the next, somewhere in the quietest hours, and is then learnt anew from its prior.
 */
const KEPT_OVERNIGHT = 0.02;
export const NIGHT_HOURS = 3;
const KEPT_A_NIGHT_BLOCK = KEPT_OVERNIGHT ** (BLOCK_MINUTES / (60 * NIGHT_HOURS));

/** Beyond these the day is not another day but an event, which the baseline must not follow. */
const LOWEST = 0.6;
const HIGHEST = 1.8;
/** A level moves while it is being estimated: it is never known better than to 8 %. */
export const LEAST_VARIANCE = 0.0064;

/**
 * One sum per span, of the blocks before the span alone: a surge of that age cannot raise the level it is held against.
 * `isNight` marks the blocks in which a new day may begin; those within a span make what was before it tell less, too.
 */
export function fadedSums(counts: Float64Array, expected: Float64Array, isNight: Uint8Array): FadedSums {
  const sums = { cases: new Float64Array(SPANS.length), expected: new Float64Array(SPANS.length) };
  let [cases, mean, block] = [0, 0, 0];
  for (let span = SPANS.length - 1; span >= 0; span--) {
    const end = counts.length - (SPANS[span] ?? 0) / BLOCK_MINUTES;
    for (; block < end; block++) {
      const kept = isNight[block] ? FADE * KEPT_A_NIGHT_BLOCK : FADE;
      cases = cases * kept + (counts[block] ?? 0);
      mean = mean * kept + (expected[block] ?? 0);
    }
    let kept = 1;
    for (let later = end; later < counts.length; later++) if (isNight[later]) kept *= KEPT_A_NIGHT_BLOCK;
    sums.cases[span] = kept * cases;
    sums.expected[span] = kept * mean;
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
