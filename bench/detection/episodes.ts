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

/** Alarms of several worlds together. */
export const countAll = (worlds: readonly Values[], threshold: number, quietSteps: number): number =>
  worlds.reduce((sum, values) => sum + countAlarms(values, threshold, quietSteps), 0);

/** The lowest threshold whose alarms are not too many, to a thousandth of the values' range or so. */
export function calibrated(
  worlds: readonly Values[],
  isFew: (alarms: number) => boolean,
  quietSteps: number,
): number {
  let low = 0;
  let high = Math.max(...worlds.map(({ at }) => at.reduce((most, value) => Math.max(most, value), 0))) + 1e-3;
  for (let round = 0; round < 24; round++) {
    const middle = (low + high) / 2;
    if (isFew(countAll(worlds, middle, quietSteps))) high = middle;
    else low = middle;
  }
  return high;
}
