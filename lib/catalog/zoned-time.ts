const WALL_TIME = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;
const MINUTE_MS = 60_000;

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
 * The ISO instant at which a clock in that zone shows YYYY-MM-DDTHH:MM, or null for another form. A time that the clock
 * skips in spring gives the instant as far after the change as it stands after it; one that comes twice, the first.
 */
export function instantOfWallTime(wallTime: string, timeZone: string): string | null {
  if (!WALL_TIME.test(wallTime)) return null;
  const asUtc = Date.parse(`${wallTime}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  const shiftAt = (instant: number): number =>
    Date.parse(`${wallTimeOf(new Date(instant).toISOString(), timeZone)}:00Z`) -
    Math.floor(instant / MINUTE_MS) * MINUTE_MS;
  // The zone's shift a day before and a day after bracket any change between them; the earlier instant that fits wins.
  const [before, after] = [shiftAt(asUtc - 86_400_000), shiftAt(asUtc + 86_400_000)];
  const fits = [asUtc - before, asUtc - after].filter((one) => shiftAt(one) === asUtc - one);
  return new Date(fits.length > 0 ? Math.min(...fits) : asUtc - before).toISOString();
}
