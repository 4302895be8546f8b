import type { Trial } from "./trial";
import { MINUTES_A_DAY, MINUTES_A_WEEK } from "./world";

/** How much speaks for a surge of one series at a minute of the world; the sums are of cases since its first minute. */
export type Statistic = { name: string; family: string; at: (sums: Uint32Array, minute: number) => number };

const countIn = (sums: Uint32Array, from: number, to: number): number => (sums[to] ?? 0) - (sums[from] ?? 0);

/** A standard deviation of nothing would make a single case a surge. */
const LEAST_SD = 0.5;
const EARS_UNITS = 7;

/** The count by standard deviations above the mean of seven earlier units, the latest `gap` of them left out. */
function earsC2(sums: Uint32Array, minute: number, minutes: number, unit: number, gap: number): number {
  let [sum, squares] = [0, 0];
  for (let back = 1; back <= EARS_UNITS; back++) {
    const end = minute - (back + gap) * unit;
    const count = countIn(sums, end - minutes, end);
    sum += count;
    squares += count * count;
  }
  const mean = sum / EARS_UNITS;
  const sd = Math.sqrt(Math.max(0, (squares - EARS_UNITS * mean * mean) / (EARS_UNITS - 1)));
  return (countIn(sums, minute - minutes, minute) - mean) / Math.max(LEAST_SD, sd);
}

/**
 * EARS C1, C2 and C3 (Hutwagner et al. 2003; Fricker, Hegler & Dunfee 2008) over `minutes` at the same time of the seven
 * days before. C3 adds up what the C2 of the three latest counts has above one.
 */
function ears(minutes: number): Statistic[] {
  const [day, gap] = [MINUTES_A_DAY, 2];
  return [
    { name: `EARS C1, ${minutes} min`, family: "EARS C1", at: (s, t) => earsC2(s, t, minutes, day, 0) },
    { name: `EARS C2, ${minutes} min`, family: "EARS C2", at: (s, t) => earsC2(s, t, minutes, day, gap) },
    {
      name: `EARS C3, ${minutes} min`,
      family: "EARS C3",
      at: (s, t) =>
        [0, 1, 2].reduce(
          (sum, back) => sum + Math.max(0, earsC2(s, t - back * minutes, minutes, day, gap) - 1),
          0,
        ),
    },
  ];
}

const PAST_WEEKS = 8;

function usual(sums: Uint32Array, minute: number, minutes: number): number {
  let cases = 0;
  for (let week = 1; week <= PAST_WEEKS; week++) {
    const end = minute - week * MINUTES_A_WEEK;
    cases += countIn(sums, end - minutes, end);
  }
  return cases / PAST_WEEKS;
}

/** Thresholds as a monitoring tool offers them; usual is the mean of the same time in the eight weeks before. */
function thresholds(minutes: number, trial: Trial): Statistic[] {
  const weekly = new Map(trial.series.map(({ sums }) => [sums, countIn(sums, 0, trial.fromMinute)]));
  const overall = (sums: Uint32Array): number => ((weekly.get(sums) ?? 0) * minutes) / trial.fromMinute;
  const standard = (count: number, mean: number): number => (count - mean) / Math.sqrt(mean + 0.5);
  return [
    {
      name: `fixed for the series, ${minutes} min`,
      family: "threshold, fixed for each series",
      at: (s, t) => standard(countIn(s, t - minutes, t), overall(s)),
    },
    {
      name: `times the usual, ${minutes} min`,
      family: "threshold, times the usual",
      at: (s, t) => (countIn(s, t - minutes, t) + 1) / (usual(s, t, minutes) + 1),
    },
    {
      name: `sd above the usual, ${minutes} min`,
      family: "threshold, deviations above the usual",
      at: (s, t) => standard(countIn(s, t - minutes, t), usual(s, t, minutes)),
    },
  ];
}

export const simpleStatistics = (trial: Trial): Statistic[] =>
  [15, 30, 60].flatMap((minutes) => [...ears(minutes), ...thresholds(minutes, trial)]);
