/** How often each value occurs, ascending by value; counts are above 0. */
export type Histogram = readonly (readonly [value: number, count: number])[];

/**
 * The quantile (0 to 1) of the values of a histogram, between the two nearest by linear interpolation (type 7 of
 * Hyndman and Fan 1996, which is also SQL's `percentile_cont`); null when it is empty.
 */
export function quantileOf(histogram: Histogram, probability: number): number | null {
  const total = histogram.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return null;
  const position = probability * (total - 1);
  const lower = valueAt(histogram, Math.floor(position));
  const upper = valueAt(histogram, Math.ceil(position));
  return lower + (upper - lower) * (position - Math.floor(position));
}

/** The value at a place (from 0) of the sorted list that the histogram stands for. */
function valueAt(histogram: Histogram, place: number): number {
  let seen = 0;
  for (const [value, count] of histogram) {
    seen += count;
    if (place < seen) return value;
  }
  throw new RangeError(`place ${place} is beyond the histogram`);
}

/** Median and 90th percentile of a histogram of minutes; null when it is empty. */
export function durationOf(minutes: Histogram): { median: number; p90: number } | null {
  const median = quantileOf(minutes, 0.5);
  const p90 = quantileOf(minutes, 0.9);
  return median === null || p90 === null ? null : { median, p90 };
}
