import type { Trial } from "./trial";
import { isInZone, TRUE_DISPERSION } from "./world";

/** Statistics of one series by minute of the trial; more of it speaks more for a surge. */
export type Track = Float32Array;

/**
 * What one minute adds to a CUSUM that looks for `ratio` when the true mean and dispersion are known: the log
 * likelihood ratio of two negative binomials of equal variance by mean, as a sum over the cases.
 */
function minuteRatio(count: number, mean: number, ratio: number): number {
  const size = mean / (TRUE_DISPERSION - 1);
  let sum = -(ratio - 1) * size * Math.log(TRUE_DISPERSION);
  for (let seen = 0; seen < count; seen++) sum += Math.log((ratio * size + seen) / (size + seen));
  return sum;
}

/** CUSUMs with the true mean, one per ratio, set back where an outage ends: what nobody can have outside of a bench. */
export function knownMeanTracks(trial: Trial, index: number, ratios: readonly number[]): Track[] {
  const { world, fromMinute, toMinute, outages } = trial;
  const zone = trial.series[index];
  if (!zone) throw new RangeError(`no series ${index}`);
  const pairs = [...world.counts.keys()].filter((pair) => isInZone(zone, pair, world.setting.wallets));
  const tracks = ratios.map(() => new Float32Array(toMinute - fromMinute));
  const sums = new Float64Array(ratios.length);
  const ends = new Set(outages.map((outage) => outage.toMinute));
  for (let minute = fromMinute; minute < toMinute; minute++) {
    let [mean, count] = [0, 0];
    for (const pair of pairs) {
      mean += world.mean(pair, minute);
      count += world.counts[pair]?.[minute] ?? 0;
    }
    for (let at = 0; at < ratios.length; at++) {
      const before = ends.has(minute) ? 0 : (sums[at] ?? 0);
      const sum = Math.max(0, before + minuteRatio(count, mean, ratios[at] ?? 1));
      sums[at] = sum;
      (tracks[at] as Float32Array)[minute - fromMinute] = sum;
    }
  }
  return tracks;
}
