/** How many out of how many, with the share and its 95 % interval, all three from 0 to 1. */
export type Proportion = { count: number; of: number; share: number; low: number; high: number };

/** The normal distribution's 97.5 % point. */
const Z_95 = 1.959963984540054;

/** Below this many cases a rate is shown greyed and said to be too few. */
export const FEW_CASES = 20;

/**
 * The Wilson score interval for `count` of `of` cases (Wilson 1927, JASA 22:209; without continuity correction), at
 * 95 % or of another `reach` in standard deviations. Null when there are no cases. Refuses counts that are no whole
 * numbers from 0 to `of`.
 */
export function wilson(count: number, of: number, reach = Z_95): Proportion | null {
  if (!Number.isSafeInteger(count) || !Number.isSafeInteger(of) || count < 0 || count > of) {
    throw new RangeError(`not a proportion: ${count} of ${of}`);
  }
  if (of === 0) return null;
  const share = count / of;
  const zz = reach * reach;
  const scale = 1 / (1 + zz / of);
  const middle = scale * (share + zz / (2 * of));
  const half = scale * reach * Math.sqrt((share * (1 - share)) / of + zz / (4 * of * of));
  return {
    count,
    of,
    share,
    // At the ends the bound is exactly 0 or 1; rounding would leave it a hair inside or outside.
    low: count === 0 ? 0 : Math.max(0, middle - half),
    high: count === of ? 1 : Math.min(1, middle + half),
  };
}

/**
 * The interval of `now.share - before.share`, from -1 to 1, for two independent groups, built from their Wilson bounds
 * and of their level: 95 % unless they reach further (Newcombe 1998, Statistics in Medicine 17:873, method 10).
 */
export function differenceInterval(now: Proportion, before: Proportion): { low: number; high: number } {
  const difference = now.share - before.share;
  return {
    low: difference - Math.hypot(now.share - now.low, before.high - before.share),
    high: difference + Math.hypot(now.high - now.share, before.share - before.low),
  };
}

/** Whether two shares differ by more than chance would at 95 %: the interval of their difference leaves out 0. */
export function isShareChanged(now: Proportion, before: Proportion): boolean {
  const { low, high } = differenceInterval(now, before);
  return low > 0 || high < 0;
}

/**
 * Whether two counts over equally long periods differ by more than chance would at 95 %: given their sum, one of two
 * equal Poisson counts is binomial with share one half (Przyborowski and Wilenski 1940, Biometrika 31:313).
 */
export function isCountChanged(now: number, before: number): boolean {
  const half = wilson(now, now + before);
  return half !== null && (half.low > 0.5 || half.high < 0.5);
}
