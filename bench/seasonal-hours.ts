const HOUR_MS = 3_600_000;
const YEAR_HOURS = 365.25 * 24;

/** Calls by hour of the day in China, as a share of the busiest: quiet nights, a dip at noon, a second peak at eight. */
const HOURS = [
  0.12, 0.07, 0.05, 0.04, 0.04, 0.07, 0.16, 0.33, 0.62, 0.92, 1, 0.95, 0.74, 0.78, 0.93, 0.96, 0.9, 0.82,
  0.78, 0.84, 0.88, 0.72, 0.46, 0.24,
];
/** From Monday. */
const WEEKDAYS = [1.12, 1.05, 1, 1, 1.06, 0.82, 0.7];
const UTC_OFFSET_HOURS = 8;

/** How busy the hour is that begins at an instant; only the ratios of two hours mean something. */
function busyness(startsAt: number, firstHour: number): number {
  const local = new Date(startsAt + UTC_OFFSET_HOURS * HOUR_MS);
  const ofYear = (2 * Math.PI * startsAt) / (YEAR_HOURS * HOUR_MS);
  const weekday = WEEKDAYS[(local.getUTCDay() + 6) % 7] ?? 1;
  // Busiest before the new year, and a fifth more a year.
  const season = 1 + 0.25 * Math.cos(ofYear + 0.3);
  const growth = 1 + (0.2 * (startsAt - firstHour)) / (YEAR_HOURS * HOUR_MS);
  return (HOURS[local.getUTCHours()] ?? 0) * weekday * season * growth;
}

export type SeasonalHours = {
  /** The instant at which a number's hour begins, in milliseconds; numbers count from 0 in order of time. */
  startOf: (number: number) => number;
};

/** Spreads `cases` over the `days` before an instant, hour by hour, as a desk's days, weeks and years go. */
export function seasonalHours(cases: number, days: number, endsAt: number): SeasonalHours {
  const hours = days * 24;
  const first = Math.floor(endsAt / HOUR_MS) * HOUR_MS - hours * HOUR_MS;
  const upTo = new Float64Array(hours);
  let sum = 0;
  for (let hour = 0; hour < hours; hour++) {
    sum += busyness(first + hour * HOUR_MS, first);
    upTo[hour] = sum;
  }
  return {
    startOf: (number) => {
      const place = ((number + 0.5) / cases) * sum;
      let [low, high] = [0, hours - 1];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((upTo[middle] ?? 0) < place) low = middle + 1;
        else high = middle;
      }
      return first + low * HOUR_MS;
    },
  };
}
