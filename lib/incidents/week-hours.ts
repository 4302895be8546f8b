export const HOURS_A_WEEK = 168;
const HOUR_MS = 3_600_000;
/** The first of January 1970 was a Thursday. */
const EPOCH_HOUR_OF_WEEK = 72;

/** How far the zone's clocks are ahead of UTC at an instant, in milliseconds. */
function zoneAhead(timeZone: string): (instantMs: number) => number {
  const format = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  return (instantMs) => {
    const parts = new Map(format.formatToParts(instantMs).map(({ type, value }) => [type, Number(value)]));
    const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
    const shown = Date.UTC(
      part("year"),
      part("month") - 1,
      part("day"),
      part("hour"),
      part("minute"),
      part("second"),
    );
    return shown - Math.floor(instantMs / 1_000) * 1_000;
  };
}

const weekHour = (localMs: number): number =>
  (((localMs / HOUR_MS + EPOCH_HOUR_OF_WEEK) % HOURS_A_WEEK) + HOURS_A_WEEK) % HOURS_A_WEEK;

/**
 * Where `count` instants, `stepMs` apart from `firstMs` on, lie in the local week: hours since Monday 00:00, from 0 up
 * to but without 168. On days when the clocks change an hour comes twice or not at all.
 */
export function weekHours(firstMs: number, stepMs: number, count: number, timeZone: string): Float64Array {
  const ahead = zoneAhead(timeZone);
  const lastMs = firstMs + stepMs * Math.max(0, count - 1);
  const first = ahead(firstMs);
  // Asking the zone is a thousand times the rest. Over two days its clocks change at most once.
  const isSteady = lastMs - firstMs <= 48 * HOUR_MS && first === ahead(lastMs);
  return Float64Array.from({ length: count }, (_, index) => {
    const at = firstMs + index * stepMs;
    return weekHour(at + (isSteady ? first : ahead(at)));
  });
}
