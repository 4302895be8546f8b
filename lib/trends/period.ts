import { allowed, type Result, refused } from "@/lib/result";
import { type BucketSize, bucketCount, type DayRange } from "./buckets";
import { addDays, type Day, daysBetween, mondayOf } from "./days";

export const PRESET_WEEKS = ["4", "12", "26", "52"] as const;
const DEFAULT_WEEKS = 12;

/** More columns than this can be neither drawn nor read. */
export const MAX_BUCKETS = 400;

const FIRST_DAY = "2000-01-01";
const LAST_DAY = "2999-12-31";

export type Period = DayRange & {
  /** The period before, equally long. */
  previous: DayRange;
};

export type PeriodWish = { weeks?: string; from?: Day; to?: Day; bucket: BucketSize };

/** The same days of each range in the period before: as many, and together exactly that period. */
export function earlierRanges(ranges: readonly DayRange[], { from, previous }: Period): DayRange[] {
  const shift = daysBetween(from, previous.from);
  return ranges.map((range) => shifted(range, shift));
}

/** The field that cannot be, with a message key of the `errors` namespace and its parameter. */
export type PeriodRefusal = {
  path: "from" | "to";
  messageKey: "field.tooSmall" | "field.tooBig";
  params: { limit: Day };
};

const shifted = ({ from, to }: DayRange, days: number): DayRange => ({
  from: addDays(from, days),
  to: addDays(to, days),
});

/**
 * The days that a report covers. Days of one's own go before a preset; a missing end is today, a missing beginning
 * is twelve weeks earlier. A preset of n weeks is this week so far and the n - 1 before it, compared with the same
 * weekdays n weeks earlier, because weekends differ from weekdays.
 */
export function decidePeriod(wish: PeriodWish, today: Day): Result<Period, PeriodRefusal> {
  const weeks = Number(wish.weeks ?? DEFAULT_WEEKS);
  if (wish.from === undefined && wish.to === undefined) {
    const range = { from: addDays(mondayOf(today), -7 * (weeks - 1)), to: today };
    return decided(range, wish.bucket, 7 * weeks);
  }
  const to = wish.to ?? (wish.from !== undefined && wish.from > today ? wish.from : today);
  const from = wish.from ?? addDays(mondayOf(to < FIRST_DAY ? FIRST_DAY : to), -7 * (DEFAULT_WEEKS - 1));
  return decided({ from, to }, wish.bucket, daysBetween(from, to) + 1);
}

function decided(range: DayRange, size: BucketSize, shift: number): Result<Period, PeriodRefusal> {
  if (range.from < FIRST_DAY)
    return refused({ path: "from", messageKey: "field.tooSmall", params: { limit: FIRST_DAY } });
  if (range.to > LAST_DAY)
    return refused({ path: "to", messageKey: "field.tooBig", params: { limit: LAST_DAY } });
  if (range.to < range.from)
    return refused({ path: "to", messageKey: "field.tooSmall", params: { limit: range.from } });
  if (bucketCount(range, size) > MAX_BUCKETS)
    return refused({
      path: "to",
      messageKey: "field.tooBig",
      params: { limit: latestEnd(range.from, size) },
    });
  return allowed({ ...range, previous: shifted(range, -shift) });
}

function latestEnd(from: Day, size: BucketSize): Day {
  const days = size === "day" ? MAX_BUCKETS : (MAX_BUCKETS - 1) * (size === "week" ? 7 : 28);
  return addDays(from, days - 1);
}
