import { addDays, type Day, daysBetween, firstOfMonth, mondayOf, nextMonth } from "./days";

export const BUCKETS = ["day", "week", "month"] as const;
export type BucketSize = (typeof BUCKETS)[number];

/** A stretch of days, both ends included. */
export type DayRange = { from: Day; to: Day };

export type Bucket = DayRange & {
  /** False when the range cuts the calendar week or month short. */
  isWhole: boolean;
  /** True when today lies in it: more cases may come. */
  isCurrent: boolean;
};

const calendarStart = (day: Day, size: BucketSize): Day =>
  size === "day" ? day : size === "week" ? mondayOf(day) : firstOfMonth(day);

const nextStart = (start: Day, size: BucketSize): Day =>
  size === "day" ? addDays(start, 1) : size === "week" ? addDays(start, 7) : nextMonth(start);

/**
 * The days, weeks (from Monday) or months that a range touches, in order, cut to the range: together they are the
 * range, each day in one of them. An empty list when `from` is after `to`.
 */
export function bucketsOf({ from, to }: DayRange, size: BucketSize, today: Day): Bucket[] {
  const buckets: Bucket[] = [];
  for (let start = calendarStart(from, size); start <= to; start = nextStart(start, size)) {
    const end = addDays(nextStart(start, size), -1);
    const range = { from: start < from ? from : start, to: end > to ? to : end };
    buckets.push({
      ...range,
      isWhole: range.from === start && range.to === end,
      isCurrent: start <= today && today <= end,
    });
  }
  return buckets;
}

/** An upper bound of how many buckets a range has, without making them: a range may be of any length. */
export function bucketCount({ from, to }: DayRange, size: BucketSize): number {
  const days = daysBetween(from, to) + 1;
  return size === "day" ? days : Math.ceil(days / (size === "week" ? 7 : 28)) + 1;
}
