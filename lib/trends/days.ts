const DAY_MS = 86_400_000;

/** A calendar day as YYYY-MM-DD, without a time and therefore without a zone. */
export type Day = string;

const asMs = (day: Day): number => Date.parse(`${day}T00:00:00Z`);
const asDay = (ms: number): Day => new Date(ms).toISOString().slice(0, 10);

/** The day `days` later, or earlier when negative. Days are counted on the calendar, so a clock change is no matter. */
export const addDays = (day: Day, days: number): Day => asDay(asMs(day) + days * DAY_MS);

/** How many days `to` lies after `from`; negative when before. */
export const daysBetween = (from: Day, to: Day): number => Math.round((asMs(to) - asMs(from)) / DAY_MS);

/** The Monday of the day's week (ISO 8601). */
export const mondayOf = (day: Day): Day => addDays(day, -((new Date(asMs(day)).getUTCDay() + 6) % 7));

export const firstOfMonth = (day: Day): Day => `${day.slice(0, 8)}01`;

/** The first day of the month after the day's month. */
export const nextMonth = (day: Day): Day => firstOfMonth(addDays(firstOfMonth(day), 31));

/** The calendar day of an instant in an IANA time zone. */
export function dayIn(instant: Date, timeZone: string): Day {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(instant);
  const part = (type: "year" | "month" | "day") => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
}

/** Whether a text is an IANA name that this runtime knows. An offset is none: PostgreSQL reads its sign the other way. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][\w/+-]{0,59}$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en-US", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
