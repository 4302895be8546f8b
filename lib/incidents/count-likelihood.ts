import { logGamma } from "@/lib/diagnosis/log-gamma";
import { SURGE_RATIOS } from "./detection-settings";

/**
 * What is known of a count before it is made. `mean` > 0 in cases; `dispersion` ≥ 1 is variance by mean of a count
 * whose mean is known; `relativeVariance` ≥ 0 is the variance of the mean itself, divided by its square.
 */
export type Expectation = { mean: number; dispersion: number; relativeVariance: number };

/** Below this, sizes are so large that the negative binomial is a Poisson distribution to the last digit that counts. */
const LEAST_EXCESS = 1e-6;

/**
 * Size r of the negative binomial with mean m and variance `dispersion`·m + `relativeVariance`·m²: from
 * m + m²/r = that variance. The linear part adds up over bins and series, so the length of bins does not matter; the
 * quadratic part is the Gamma mixture over a level that is not known exactly.
 */
const sizeOf = (mean: number, dispersion: number, relativeVariance: number): number =>
  1 / Math.max(LEAST_EXCESS, (dispersion - 1) / mean + relativeVariance);

/**
 * ln f(count; ratio·mean) − ln f(count; mean) for negative binomial f (Höhle & Paul 2008, CSDA 52:4357, section 2, with
 * this variance instead of theirs): what one count adds to a CUSUM that looks for `ratio`. Grows with the count.
 */
export function logRatio(
  count: number,
  { mean, dispersion, relativeVariance }: Expectation,
  ratio: number,
): number {
  const more = ratio * mean;
  const size = sizeOf(mean, dispersion, relativeVariance);
  const sizeMore = sizeOf(more, dispersion, relativeVariance);
  return (
    logGamma(count + sizeMore) -
    logGamma(sizeMore) -
    logGamma(count + size) +
    logGamma(size) -
    count * Math.log((1 + sizeMore / more) / (1 + size / mean)) -
    sizeMore * Math.log1p(more / sizeMore) +
    size * Math.log1p(mean / size)
  );
}

/**
 * Bits of evidence that a count comes from a surge of one of the ratios rather than from the usual mean: log2 of the
 * likelihood ratio, averaged over the ratios (a Bayes factor). Negative when the count speaks against a surge.
 */
export function surgeBits(count: number, expectation: Expectation): number {
  let greatest = Number.NEGATIVE_INFINITY;
  const logs = SURGE_RATIOS.map((ratio) => {
    const log = logRatio(count, expectation, ratio);
    greatest = Math.max(greatest, log);
    return log;
  });
  const sum = logs.reduce((total, log) => total + Math.exp(log - greatest), 0);
  return (greatest + Math.log(sum / SURGE_RATIOS.length)) / Math.LN2;
}
