const QUARTER_MS = 900_000;
const MAX_KEPT = 50_000;

/**
 * How far a zone's clocks (IANA name) are ahead of UTC at an instant, both in milliseconds. Zones change at whole
 * quarters of an hour, so what was found for a quarter is kept: a file asks for the same days again and again.
 */
export function zoneShift(timeZone: string): (instantMs: number) => number {
  const clock = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const kept = new Map<number, number>();
  const measure = (instantMs: number): number => {
    const parts: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
    for (const { type, value } of clock.formatToParts(instantMs)) parts[type] = Number(value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instantMs / 1_000) * 1_000;
  };
  return (instantMs) => {
    const quarter = Math.floor(instantMs / QUARTER_MS);
    const known = kept.get(quarter);
    if (known !== undefined) return known;
    if (kept.size >= MAX_KEPT) kept.clear();
    const shift = measure(quarter * QUARTER_MS);
    kept.set(quarter, shift);
    return shift;
  };
}
