import type { DayRange } from "./buckets";
import { addDays, type Day, firstOfMonth, mondayOf, nextMonth } from "./days";

/** One row's worth of time in the rollup. */
export type Span = { grain: "day" | "week" | "month"; startsOn: Day };

const endsBy = (next: Day, to: Day): boolean => addDays(next, -1) <= to;

/** The longest span that begins on a day and stays in the range, but for a week that would break up a whole month. */
function spanFrom(day: Day, to: Day): { span: Span; next: Day } {
  const month = nextMonth(day);
  if (day === firstOfMonth(day) && endsBy(month, to))
    return { span: { grain: "month", startsOn: day }, next: month };
  const week = addDays(day, 7);
  const breaksMonth = month < week && endsBy(nextMonth(month), to);
  if (day === mondayOf(day) && endsBy(week, to) && !breaksMonth)
    return { span: { grain: "week", startsOn: day }, next: week };
  return { span: { grain: "day", startsOn: day }, next: addDays(day, 1) };
}

/**
 * Days, calendar weeks (from Monday) and calendar months that are together exactly the range, in order, and few; both
 * ends of the range are included. Empty when `from` is after `to`.
 */
export function spansOf({ from, to }: DayRange): Span[] {
  const spans: Span[] = [];
  for (let day = from; day <= to; ) {
    const { span, next } = spanFrom(day, to);
    spans.push(span);
    day = next;
  }
  return spans;
}
