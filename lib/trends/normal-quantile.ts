/**
 * How far from the middle of the standard normal distribution a share `tail` (above 0, at most one half) lies beyond,
 * on one side. Off by less than 0.00045 (Abramowitz and Stegun 1964, 26.2.23).
 */
export function normalTail(tail: number): number {
  if (!(tail > 0 && tail <= 0.5)) throw new RangeError(`not a tail: ${tail}`);
  const t = Math.sqrt(-2 * Math.log(tail));
  return (
    t -
    (2.515517 + 0.802853 * t + 0.010328 * t ** 2) / (1 + 1.432788 * t + 0.189269 * t ** 2 + 0.001308 * t ** 3)
  );
}

/**
 * How many standard deviations an interval must reach so that, of `comparisons` (at least one) looked at together, the
 * chance that any is wrong stays at 5 % (Bonferroni).
 */
export const jointReach = (comparisons: number): number => normalTail(0.025 / Math.max(1, comparisons));
