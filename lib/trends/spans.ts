import type { DayRange } from "./buckets";
import { addDays, type Day, firstOfMonth, nextMonth } from "./days";

/** One row's worth of time in the rollup. */
export type Span = { grain: "day" | "month"; startsOn: Day };

/**
 * The fewest days and calendar months that are together exactly the range, in order; both ends of the range are
 * included. Empty when `from` is after `to`.
 */
export function spansOf({ from, to }: DayRange): Span[] {
  const spans: Span[] = [];
  for (let day = from; day <= to; ) {
    const next = nextMonth(day);
    const isWholeMonth = day === firstOfMonth(day) && addDays(next, -1) <= to;
    spans.push({ grain: isWholeMonth ? "month" : "day", startsOn: day });
    day = isWholeMonth ? next : addDays(day, 1);
  }
  return spans;
}
