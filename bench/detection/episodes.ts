/** Values of one detector: of each series, one value a step. */
export type Values = { seriesCount: number; steps: number; at: Float32Array };

export const emptyValues = (seriesCount: number, steps: number): Values => ({
  seriesCount,
  steps,
  at: new Float32Array(seriesCount * steps),
});

/** Alarms of one series that are less than `quietSteps` apart are one alarm. */
export function countAlarms(
  { seriesCount, steps, at }: Values,
  threshold: number,
  quietSteps: number,
): number {
  let alarms = 0;
  for (let series = 0; series < seriesCount; series++) {
    let last = Number.NEGATIVE_INFINITY;
    for (let step = 0; step < steps; step++) {
      if ((at[series * steps + step] ?? 0) < threshold) continue;
      if (step - last > quietSteps) alarms++;
      last = step;
    }
  }
  return alarms;
}

/** The lowest threshold with at most `allowed` alarms, to a thousandth of the values' range. */
export function calibrated(values: Values, allowed: number, quietSteps: number): number {
  let low = 0;
  let high = values.at.reduce((most, value) => Math.max(most, value), 0) + 1e-3;
  for (let round = 0; round < 24; round++) {
    const middle = (low + high) / 2;
    if (countAlarms(values, middle, quietSteps) > allowed) low = middle;
    else high = middle;
  }
  return high;
}
