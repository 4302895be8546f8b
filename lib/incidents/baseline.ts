import { type Cell, coversCell, type Scope } from "./scope";
import { HOURS_A_WEEK } from "./week-hours";

/** What is usual for one series. One row of the database. */
export type SeriesBaseline = {
  scope: Scope;
  /** Cases an hour, for each of the 168 hours of the local week from Monday 00:00 on; each above 0. */
  hourly: readonly number[];
  /** Variance by mean of a count whose level is known; from 1. */
  dispersion: number;
  /** How long it was watched, without incidents. */
  weeks: number;
  /** Cases seen in that time. */
  cases: number;
};

/** Cases an hour of a pair that nobody has ever seen. */
const NEVER_SEEN_RATE = 0.01;
export const USUAL_DISPERSION = 1.3;

/** Worth of day and hour together, in cases: a single hour of the week differs from them by about 1/√50 = 14 %. */
export const SHAPE_STRENGTH = 50;
/** Worth of the prior rate of a series, in cases. */
export const RATE_STRENGTH = 0.5;

/** The baseline of a scope of which there are no rows: rare, and not known well. */
export const unseenBaseline = (scope: Scope, cells: readonly Cell[]): SeriesBaseline => ({
  scope,
  hourly: new Array<number>(HOURS_A_WEEK).fill(
    NEVER_SEEN_RATE * Math.max(1, cells.filter((cell) => coversCell(scope, cell)).length),
  ),
  dispersion: USUAL_DISPERSION,
  weeks: 0,
  cases: 0,
});

/** Variance, by the square of the mean, of the rate of a series over the whole week: Gamma posterior. */
export const rateVariance = ({ cases, dispersion }: SeriesBaseline): number =>
  1 / (RATE_STRENGTH + cases / dispersion);

/** The same of one hour of the week beside the others, given its rate in cases an hour. */
export const hourVariance = ({ weeks, dispersion }: SeriesBaseline, hourlyRate: number): number =>
  1 / (SHAPE_STRENGTH + (hourlyRate * weeks) / dispersion);

const HOURS_A_DAY = 24;
/** The hour of the day, 0 to 23, with the fewest cases over the week; the earliest of equals. */
export function quietestHour({ hourly }: SeriesBaseline): number {
  const day = new Array<number>(HOURS_A_DAY).fill(0);
  hourly.forEach((rate, hour) => {
    day[hour % HOURS_A_DAY] = (day[hour % HOURS_A_DAY] ?? 0) + rate;
  });
  return day.indexOf(Math.min(...day));
}

/** Positions in the week with the two hours between whose middles they lie. Made once for all series. */
export type HourMix = { before: Uint8Array; after: Uint8Array; share: Float64Array };

/** `positions` in hours since Monday 00:00. Rates change within the hour, at nine in the morning by a lot. */
export function hourMix(positions: Float64Array): HourMix {
  const mix = {
    before: new Uint8Array(positions.length),
    after: new Uint8Array(positions.length),
    share: new Float64Array(positions.length),
  };
  positions.forEach((position, index) => {
    const middle = position - 0.5 + HOURS_A_WEEK;
    const hour = Math.floor(middle);
    mix.before[index] = hour % HOURS_A_WEEK;
    mix.after[index] = (hour + 1) % HOURS_A_WEEK;
    mix.share[index] = middle - hour;
  });
  return mix;
}

/** Cases expected in bins of `hours` hours each whose middles are mixed of the hours of the week as told. */
export function expectedCounts({ hourly }: SeriesBaseline, mix: HourMix, hours: number): Float64Array {
  const expected = new Float64Array(mix.share.length);
  for (let bin = 0; bin < expected.length; bin++) {
    const share = mix.share[bin] ?? 0;
    const before = hourly[mix.before[bin] ?? 0] ?? 0;
    const after = hourly[mix.after[bin] ?? 0] ?? 0;
    expected[bin] = hours * (before + share * (after - before));
  }
  return expected;
}
