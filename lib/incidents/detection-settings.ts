/** Length of a bin of counts, in minutes. Bins end at the minute of the look, so that none is partly filled. */
export const BIN_MINUTES = 5;
/** Bins that a look reads: 26 hours, so that yesterday's same hour is among them. */
export const WINDOW_BINS = 312;
export const BIN_MS = BIN_MINUTES * 60_000;

/** For how long a surge may have been going on, in bins: 5 minutes to 4 hours, each about 1.4 times the one before. */
export const SPANS = [1, 2, 3, 4, 6, 9, 12, 18, 24, 36, 48] as const;

/** How many times as many cases as usual a surge may bring; all are held equally likely beforehand. */
export const SURGE_RATIOS = [1.5, 2, 3, 5, 8, 13] as const;

/** A handful of cases is looked after one by one, however rare they are. */
export const LEAST_CASES = 4;
