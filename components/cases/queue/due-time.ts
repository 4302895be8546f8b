const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** From here on a case is shown as soon due, or by its clock time rather than the hours that remain. */
const SOON = 30 * MINUTE;
const FAR = 6 * HOUR;

export type DueTime = {
  tone: "late" | "soon" | "later";
  unit: "lateMinutes" | "lateHours" | "lateDays" | "inMinutes" | "inHours" | "tomorrow" | "date";
  count: number;
};

// A formatter costs a hundred times what using it does, and a list asks twice a row.
const dayFormats = new Map<string, Intl.DateTimeFormat>();

function dayIn(atMs: number, timeZone: string): number {
  const format =
    dayFormats.get(timeZone) ?? new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" });
  dayFormats.set(timeZone, format);
  return Date.parse(`${format.format(atMs)}T00:00:00Z`);
}

/**
 * How a due time reads at `nowMs` (both milliseconds since 1970): late in whole minutes, hours or days and never under
 * one minute, soon in minutes, then in hours, and what lies over six hours ahead on another calendar day of
 * `timeZone` (IANA name) by its clock time.
 */
export function dueTime(dueAtMs: number, nowMs: number, timeZone: string): DueTime {
  const left = dueAtMs - nowMs;
  if (left < 0) {
    const late = -left;
    if (late >= DAY) return { tone: "late", unit: "lateDays", count: Math.floor(late / DAY) };
    if (late >= HOUR) return { tone: "late", unit: "lateHours", count: Math.floor(late / HOUR) };
    return { tone: "late", unit: "lateMinutes", count: Math.max(1, Math.floor(late / MINUTE)) };
  }
  if (left < HOUR) {
    const count = Math.max(1, Math.ceil(left / MINUTE));
    return { tone: left <= SOON ? "soon" : "later", unit: "inMinutes", count };
  }
  const days = Math.round((dayIn(dueAtMs, timeZone) - dayIn(nowMs, timeZone)) / DAY);
  if (left < FAR || days === 0) return { tone: "later", unit: "inHours", count: Math.floor(left / HOUR) };
  return { tone: "later", unit: days === 1 ? "tomorrow" : "date", count: days };
}
