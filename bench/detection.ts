/**
 * `npm run bench:detection`: how well surges are found in a made-up world, beside a detector that knows the true mean,
 * EARS and thresholds, all at the same rate of false alarms. `-- --quick` takes 35 s of CPU and says little,
 * `-- --json` prints one object.
 */
import { parseArgs } from "node:util";
import { wilson } from "@/lib/trends/wilson";
import { falseAlarms, type OutageRecord, outageRecords } from "./detection/desk-trial";
import { CEILING, OURS, type SeriesResult, seriesTrial } from "./detection/series-trial";
import { drawTrial, fivefoldSurges, spreadOutages } from "./detection/trial";
import { median } from "./load";
import { machine, print, type Row } from "./report";

const { values } = parseArgs({
  options: { json: { type: "boolean", default: false }, quick: { type: "boolean", default: false } },
});

/** 16 banks, 5 wallets and 80 pairs: a supervisor's hundred series. */
const DESK = { banks: 16, wallets: 5, casesAnHour: 150 };
const ALLOWED_A_DAY = 0.01;
const SIZE = values.quick
  ? { quietWeeks: 1, outageWorlds: 1, outageWeeks: 1, deskWeeks: 1, deskOutageWeeks: 1, surgeWeeks: 1 }
  : { quietWeeks: 4, outageWorlds: 5, outageWeeks: 8, deskWeeks: 8, deskOutageWeeks: 4, surgeWeeks: 4 };
const started = performance.now();
const tell = (text: string): void =>
  void process.stderr.write(`  ${((performance.now() - started) / 1_000).toFixed(0)} s: ${text}\n`);

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const foundShare = (found: readonly boolean[]): number => found.filter(Boolean).length / found.length;
const sortedMedian = (numbers: readonly number[]): number =>
  median([...numbers].sort((left, right) => left - right));

function seriesRow(result: SeriesResult, ceiling: SeriesResult): Row {
  const share = foundShare(result.found);
  const isOurs = result.family === OURS;
  const relative = share / foundShare(ceiling.found);
  return {
    name: `a series: ${result.name}`,
    measured: `${percent(share)} of ${result.found.length} found, median ${sortedMedian(result.delays).toFixed(0)} min`,
    floor: `${result.falseAlarms.toFixed(4)} false a series-day`,
    result: relative,
    unit: " of the ceiling",
    spread: null,
    goal: isOurs ? "≥ 0.9" : "",
    isMet: isOurs ? relative >= 0.9 : null,
  };
}

/** Of each family the member that finds most; the ceiling is the best of its own. */
function seriesRows(results: readonly SeriesResult[]): Row[] {
  const best = new Map<string, SeriesResult>();
  for (const result of results) {
    const kept = best.get(result.family);
    if (!kept || foundShare(result.found) > foundShare(kept.found)) best.set(result.family, result);
  }
  const ceiling = best.get(CEILING);
  if (!ceiling) throw new Error("there is no ceiling");
  return [...best.values()].map((result) => seriesRow(result, ceiling));
}

function falseAlarmRow(): Row {
  const { deskWeeks } = SIZE;
  const alarms = falseAlarms(drawTrial({ ...DESK, seed: 701 }, deskWeeks, () => []));
  tell("a quiet desk is watched");
  const weekly = alarms / deskWeeks;
  return {
    name: "a desk of 101 series: false alarms",
    measured: `${alarms} in ${deskWeeks} weeks`,
    floor: "looked at every minute",
    result: weekly,
    unit: " a week",
    spread: null,
    goal: "≤ 1 a week",
    isMet: weekly <= 1,
  };
}

const plain = (name: string, measured: string, floor: string, result: number, unit: string): Row => ({
  name,
  measured,
  floor,
  result,
  unit,
  spread: null,
  goal: "",
  isMet: null,
});

function shareRow(name: string, hits: number, of: number, floor: string): Row {
  const range = wilson(hits, of);
  return {
    ...plain(name, `${hits} of ${of}`, floor, hits / of, ""),
    spread: range && [range.low, range.high],
  };
}

function outageRows(): Row[] {
  const trial = drawTrial({ ...DESK, seed: 801 }, SIZE.deskOutageWeeks, (week, span, random) =>
    spreadOutages(random, DESK, week, span, 720),
  );
  const records = outageRecords(trial);
  tell("outages of a desk are lived through");
  const found = records.filter(({ delay }) => delay !== null);
  const ends = found.flatMap(({ endDelay }) => (endDelay === null ? [] : [endDelay]));
  const alarms = found.reduce((sum, one) => sum + one.alarms, 0);
  return [
    shareRow(
      "a desk: outages found while they last",
      found.length,
      records.length,
      "2 to 8 times, 30 min to 4 h",
    ),
    shareRow(
      "a desk: the level is right at once",
      found.filter((one) => one.isRightAtOnce).length,
      found.length,
      "of those found",
    ),
    shareRow(
      "a desk: the level is right at the end",
      found.filter((one) => one.isRightAtLast).length,
      found.length,
      "of those found",
    ),
    plain("a desk: alarms for one outage", `${alarms} for ${found.length}`, "", alarms / found.length, ""),
    plain(
      "a desk: an alarm ends",
      `${ends.length} of ${found.length} within 6 h`,
      "after its outage",
      sortedMedian(ends),
      " min, median",
    ),
  ];
}

/** Ranges of the usual rate, in cases an hour; five times the lowest is twenty. */
const SURGE_RATES: readonly (readonly [low: number, high: number])[] = [
  [20, 1_000],
  [8, 20],
  [4, 8],
];

function surgeRow(rates: readonly [low: number, high: number], index: number): Row {
  const trial = drawTrial({ ...DESK, seed: 901 + index }, SIZE.surgeWeeks, (week, span, random) =>
    fivefoldSurges(random, DESK, week, span, rates),
  );
  const records: OutageRecord[] = outageRecords(trial, false);
  tell(`fivefold surges from ${rates[0]} an hour are lived through`);
  const delays = records.map(({ delay }) => delay ?? Number.POSITIVE_INFINITY);
  const share = records.filter(({ delay }) => delay !== null).length / records.length;
  const delay = sortedMedian(delays);
  const isGoal = index === 0;
  const usual = rates[1] >= 1_000 ? `≥ ${rates[0]}` : `${rates[0]}–${rates[1]}`;
  return {
    name: `a desk: fivefold surge of ${usual} an hour`,
    measured: `${percent(share)} of ${records.length} found`,
    floor: "an hour long, level and all",
    result: delay,
    unit: " min, median",
    spread: null,
    goal: isGoal ? "≥ 90 %, ≤ 15 min" : "",
    isMet: isGoal ? share >= 0.9 && delay <= 15 : null,
  };
}

const rows = [
  ...seriesRows(seriesTrial(DESK, SIZE, ALLOWED_A_DAY, tell)),
  falseAlarmRow(),
  ...outageRows(),
  ...SURGE_RATES.slice(0, values.quick ? 1 : SURGE_RATES.length).map(surgeRow),
];
const { user, system } = process.cpuUsage();
const setting = `${DESK.casesAnHour} cases an hour, ${((user + system) / 1e6).toFixed(0)} s of CPU, ${machine()}`;
print({ title: "Spike detection", setting, rows }, values.json);
