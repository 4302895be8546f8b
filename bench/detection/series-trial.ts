import { scopeKey } from "@/lib/incidents/scope";
import { surgeEvidence } from "@/lib/incidents/surge-scan";
import { watchedSeries } from "@/lib/incidents/watched-series";
import { calibrated, countAll, emptyValues, type Values } from "./episodes";
import { poissonInterval } from "./intervals";
import { knownMeanTracks } from "./known-mean";
import { type Part, type Purpose, worldSeed } from "./seeds";
import { simpleStatistics } from "./simple-statistics";
import { drawTrial, lookAt, seriesIndex, spreadOutages, type Trial } from "./trial";
import { type DeskSetting, MINUTES_A_DAY } from "./world";

export const STEP_MINUTES = 5;
const QUIET_STEPS = 60 / STEP_MINUTES;
const KNOWN_RATIOS = [1.5, 2, 3, 5, 8];
const OUTAGE_EVERY = MINUTES_A_DAY / 2;

export const OURS = "ours";
export const CEILING = "known mean";

/** One way of detecting, its threshold tuned on other worlds than those it is measured in. */
export type SeriesResult = {
  family: string;
  name: string;
  threshold: number;
  /** False alarms in worlds without outages. */
  alarms: number;
  seriesDays: number;
  found: boolean[];
  /** Minutes from the beginning of each outage found. */
  delays: number[];
};

type Detector = { family: string; name: string; value: (series: number, minute: number) => number };

/** Our evidence in bits, worked out for all series at once and kept for the minute. */
function ours(trial: Trial): Detector {
  const indices = seriesIndex(trial);
  const kept = { minute: -1, bits: new Float32Array(trial.series.length) };
  return {
    family: OURS,
    name: OURS,
    value: (series, minute) => {
      if (kept.minute !== minute) {
        kept.minute = minute;
        kept.bits.fill(0);
        for (const evidence of surgeEvidence(watchedSeries(lookAt(trial, minute)))) {
          const index = evidence && indices.get(scopeKey(evidence.scope));
          if (evidence && index !== null && index !== undefined) kept.bits[index] = evidence.bits;
        }
      }
      return kept.bits[series] ?? 0;
    },
  };
}

/** The highest of the last minutes, so that looking every five minutes costs the ceiling nothing. */
function knownMean(trial: Trial): Detector[] {
  const tracks = new Map<number, Float32Array[]>();
  const tracksOf = (series: number): Float32Array[] => {
    const made = tracks.get(series) ?? knownMeanTracks(trial, series, KNOWN_RATIOS);
    tracks.set(series, made);
    return made;
  };
  const highest = (track: Float32Array | undefined, minute: number): number => {
    let most = 0;
    for (let back = 1; back <= STEP_MINUTES; back++)
      most = Math.max(most, track?.[minute - trial.fromMinute - back] ?? 0);
    return most;
  };
  const single = KNOWN_RATIOS.map((ratio, index) => ({
    family: CEILING,
    name: `${CEILING}, CUSUM for ${ratio} times`,
    value: (series: number, minute: number) => highest(tracksOf(series)[index], minute),
  }));
  const highestOf = (series: number, minute: number): number =>
    Math.max(...tracksOf(series).map((track) => highest(track, minute)));
  return [...single, { family: CEILING, name: `${CEILING}, the highest of five CUSUMs`, value: highestOf }];
}

const detectorsOf = (trial: Trial): Detector[] => [
  ours(trial),
  ...knownMean(trial),
  ...simpleStatistics(trial).map(({ family, name, at }) => ({
    family,
    name,
    value: (series: number, minute: number) => at(trial.series[series]?.sums as Uint32Array, minute),
  })),
];

function valuesOf(trial: Trial, detectors: readonly Detector[]): Values[] {
  const steps = Math.floor((trial.toMinute - trial.fromMinute) / STEP_MINUTES);
  const all = detectors.map(() => emptyValues(trial.series.length, steps));
  for (let step = 0; step < steps; step++) {
    const minute = trial.fromMinute + (step + 1) * STEP_MINUTES;
    for (let series = 0; series < trial.series.length; series++)
      detectors.forEach((detector, index) => {
        (all[index] as Values).at[series * steps + step] = detector.value(series, minute);
      });
  }
  return all;
}

const daysOf = (worlds: readonly Values[]): number =>
  worlds.reduce(
    (sum, { seriesCount, steps }) => sum + (seriesCount * steps * STEP_MINUTES) / MINUTES_A_DAY,
    0,
  );

/** When the outages of a trial were first seen by each detector, in minutes from their beginning; null when not. */
function firstSeen(trial: Trial, thresholds: readonly number[]): (number | null)[][] {
  const detectors = detectorsOf(trial);
  const seen = detectors.map((): (number | null)[] => []);
  for (const outage of trial.outages) {
    const series = trial.series.findIndex(
      ({ bank, wallet }) => bank === outage.bank && wallet === outage.wallet,
    );
    const first = detectors.map((): number | null => null);
    const start = Math.floor(outage.fromMinute / STEP_MINUTES + 1) * STEP_MINUTES;
    for (let minute = start; minute <= outage.toMinute; minute += STEP_MINUTES)
      detectors.forEach((detector, index) => {
        if (first[index] === null && detector.value(series, minute) >= (thresholds[index] ?? 0))
          first[index] = minute - outage.fromMinute;
      });
    for (const [index, one] of first.entries()) seen[index]?.push(one);
  }
  return seen;
}

export type SeriesSize = {
  tuningWorlds: number;
  quietWorlds: number;
  quietWeeks: number;
  outageWorlds: number;
  outageWeeks: number;
};

/**
 * Standard deviations that a rate keeps below what is allowed while thresholds are tuned, so that it is kept in other
 * worlds, too, where alarms are counted as roughly as here.
 */
const TUNING_Z = 2.33;

/** Series by series: all detectors, tuned to the same rate of false alarms in some worlds, judged in others. */
export function seriesTrial(
  desk: DeskSetting,
  size: SeriesSize,
  allowedADay: number,
  purpose: Purpose,
  tell: (text: string) => void,
): SeriesResult[] {
  let names: Pick<Detector, "family" | "name">[] = [];
  /** Of every detector, its values in every world. */
  const quiet = (part: Part, worlds: number): Values[][] => {
    const ofWorlds = Array.from({ length: worlds }, (_, world) => {
      const trial = drawTrial({ ...desk, seed: worldSeed(purpose, part, world) }, size.quietWeeks, () => []);
      const detectors = detectorsOf(trial);
      names = detectors;
      const values = valuesOf(trial, detectors);
      tell(`quiet world ${world + 1} of ${worlds} is looked at (${part})`);
      return values;
    });
    return names.map((_, index) => ofWorlds.map((values) => values[index] as Values));
  };
  const thresholds = quiet("tuning", size.tuningWorlds).map((worlds) => {
    const allowed = allowedADay * daysOf(worlds);
    return calibrated(worlds, (alarms) => poissonInterval(alarms, TUNING_Z)[1] <= allowed, QUIET_STEPS);
  });
  const results = quiet("quiet", size.quietWorlds).map((worlds, index): SeriesResult => {
    const threshold = thresholds[index] ?? 0;
    const { family, name } = names[index] as Detector;
    const alarms = countAll(worlds, threshold, QUIET_STEPS);
    return { family, name, threshold, alarms, seriesDays: daysOf(worlds), found: [], delays: [] };
  });
  for (let world = 0; world < size.outageWorlds; world++) {
    const seed = worldSeed(purpose, "outages", world);
    const trial = drawTrial({ ...desk, seed }, size.outageWeeks, (week, span, random) =>
      spreadOutages(random, desk, week, span, OUTAGE_EVERY),
    );
    firstSeen(trial, thresholds).forEach((seen, index) => {
      const result = results[index] as SeriesResult;
      result.found.push(...seen.map((one) => one !== null));
      result.delays.push(...seen.filter((one) => one !== null));
    });
    tell(`outages of world ${world + 1} of ${size.outageWorlds} are looked for`);
  }
  return results;
}
