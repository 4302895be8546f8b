const WALL_TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** What a clock in that zone (IANA name) shows at an ISO instant, as YYYY-MM-DDTHH:MM, the form of date-time fields. */
export function wallTimeOf(instant: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  }).formatToParts(Date.parse(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")}T${part("hour")}:${part("minute")}`;
}

/**
 * The instant at which clocks show what, read as UTC, is `asUtc`; `shiftAt` says how far they are ahead of UTC at an
 * instant, all in milliseconds. A time that is skipped in spring gives the instant as far after the change as it stands
 * after it; one that comes twice, the first.
 */
export function earliestInstant(asUtc: number, shiftAt: (instantMs: number) => number): number {
  // The zone's shift a day before and a day after bracket any change between them; the earlier instant that fits wins.
  const [before, after] = [shiftAt(asUtc - DAY_MS), shiftAt(asUtc + DAY_MS)];
  const fits = [asUtc - before, asUtc - after].filter((one) => shiftAt(one) === asUtc - one);
  return fits.length > 0 ? Math.min(...fits) : asUtc - before;
}

/** The ISO instant at which a clock in that zone shows YYYY-MM-DDTHH:MM, or null for another form; see earliestInstant. */
export function instantOfWallTime(wallTime: string, timeZone: string): string | null {
  if (!WALL_TIME.test(wallTime)) return null;
  const asUtc = Date.parse(`${wallTime}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  const shiftAt = (instant: number): number =>
    Date.parse(`${wallTimeOf(new Date(instant).toISOString(), timeZone)}:00Z`) -
    Math.floor(instant / MINUTE_MS) * MINUTE_MS;
  return new Date(earliestInstant(asUtc, shiftAt)).toISOString();
}
