/**
 * Minutes that a look reads: 26 hours, so that yesterday's same hour is among them. Counts come by minute, because what
 * is logged within one minute is often one batch, and a batch is less than as many customers who write apart.
 */
export const WINDOW_MINUTES = 1_560;

/** Minutes of a block, the grain of expectations and levels. */
export const BLOCK_MINUTES = 5;
export const WINDOW_BLOCKS = WINDOW_MINUTES / BLOCK_MINUTES;

/** For how many minutes a surge may have been going on, rising; whole blocks. */
export const SPANS = [5, 10, 15, 20, 25, 30, 40, 50, 60, 75, 90, 120, 150, 180, 240] as const;

/** How many times as many cases as usual a surge may bring; all are held equally likely beforehand. */
export const SURGE_RATIOS = [3, 5, 8] as const;

/** A handful of cases is looked after one by one, however rare they are. */
export const LEAST_CASES = 4;

/** A case that is logged later than this after its customer wrote is news of another time. */
export const LIVE_MINUTES = 30;

export const MINUTE_MS = 60_000;
export const LONGEST_SURGE_MS = (SPANS.at(-1) ?? 0) * MINUTE_MS;

/** Weeks of the past that say what is usual; older ones say less about now. */
export const PAST_WEEKS = 8;
