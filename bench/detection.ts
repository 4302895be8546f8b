/**
 * `npm run bench:detection`: how well surges are found in a made-up world, beside a detector that knows the true mean,
 * EARS and thresholds, all at the same rate of false alarms. `-- --quick` takes half a minute of CPU and says
 * little, `-- --choosing` looks at the worlds that the detector was made with, `-- --only=series` (quiet, outages,
 * surges, causes) does one part, `-- --json` prints one object.
 */
import { parseArgs } from "node:util";
import { wilson } from "@/lib/trends/wilson";
import { causeTrial } from "./detection/cause-trial";
import { falseAlarms, type OutageRecord, outageRecords } from "./detection/desk-trial";
import { medianInterval, poissonInterval, ratioInterval } from "./detection/intervals";
import { type Part, worldSeed } from "./detection/seeds";
import { CEILING, OURS, type SeriesResult, seriesTrial } from "./detection/series-trial";
import { drawTrial, fivefoldSurges, type Plan, spreadOutages, type Trial } from "./detection/trial";
import { median } from "./load";
import { machine, print, type Row } from "./report";

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    quick: { type: "boolean", default: false },
    choosing: { type: "boolean", default: false },
    only: { type: "string" },
  },
});

/** 16 banks, 5 wallets and 80 pairs: a supervisor's hundred series. */
const DESK = { banks: 16, wallets: 5, casesAnHour: 150 };
const ALLOWED_A_DAY = 0.01;
const PURPOSE = values.choosing ? "choosing" : "judging";
const SIZE = values.quick
  ? {
      tuningWorlds: 1,
      quietWorlds: 1,
      quietWeeks: 1,
      outageWorlds: 1,
      outageWeeks: 1,
      deskQuiet: { worlds: 1, weeks: 1 },
      deskOutages: { worlds: 1, weeks: 1 },
      deskSurges: { worlds: 1, weeks: 1 },
    }
  : {
      tuningWorlds: 8,
      quietWorlds: 8,
      quietWeeks: 2,
      outageWorlds: 14,
      outageWeeks: 8,
      deskQuiet: { worlds: 8, weeks: 4 },
      deskOutages: { worlds: 4, weeks: 4 },
      deskSurges: { worlds: 4, weeks: 4 },
    };
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
  const rate = result.alarms / result.seriesDays;
  const [low, high] = poissonInterval(result.alarms).map((alarms) => alarms / result.seriesDays) as [
    number,
    number,
  ];
  return {
    name: `a series: ${result.name}`,
    measured: `${percent(share)} of ${result.found.length} found, median ${sortedMedian(result.delays).toFixed(0)} min`,
    floor: `${rate.toFixed(4)} (${low.toFixed(4)}–${high.toFixed(4)}) false a series-day`,
    result: relative,
    unit: " of the ceiling",
    spread: result === ceiling ? null : [...ratioInterval(result.found, ceiling.found)],
    goal: isOurs ? `≥ 0.9 at ≤ ${ALLOWED_A_DAY}` : "",
    isMet: isOurs ? relative >= 0.9 && rate <= ALLOWED_A_DAY : null,
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

/** Trials of one part of the bench, one after the other. */
function* trials(
  part: Part,
  { worlds, weeks }: { worlds: number; weeks: number },
  plan: Plan,
): Generator<Trial> {
  for (let world = 0; world < worlds; world++) {
    yield drawTrial({ ...DESK, seed: worldSeed(PURPOSE, part, world) }, weeks, plan);
    tell(`world ${world + 1} of ${worlds} is lived through (${part})`);
  }
}

function falseAlarmRow(): Row {
  const { worlds, weeks } = SIZE.deskQuiet;
  let alarms = 0;
  for (const trial of trials("deskQuiet", SIZE.deskQuiet, () => [])) alarms += falseAlarms(trial);
  const weekly = alarms / (worlds * weeks);
  const [low, high] = poissonInterval(alarms);
  return {
    name: "a desk of 101 series: false alarms",
    measured: `${alarms} in ${worlds * weeks} weeks`,
    floor: "looked at every minute",
    result: weekly,
    unit: " a week",
    spread: [low / (worlds * weeks), high / (worlds * weeks)],
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
  const plan: Plan = (week, span, random) => spreadOutages(random, DESK, week, span, 720);
  const records: OutageRecord[] = [];
  for (const trial of trials("deskOutages", SIZE.deskOutages, plan)) records.push(...outageRecords(trial));
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
const SURGE_RATES: readonly { part: Part; rates: readonly [low: number, high: number] }[] = [
  { part: "deskSurges20", rates: [20, 1_000] },
  { part: "deskSurges8", rates: [8, 20] },
  { part: "deskSurges4", rates: [4, 8] },
];

function surgeRow({ part, rates }: (typeof SURGE_RATES)[number]): Row {
  const plan: Plan = (week, span, random) => fivefoldSurges(random, DESK, week, span, rates);
  const records: OutageRecord[] = [];
  for (const trial of trials(part, SIZE.deskSurges, plan)) records.push(...outageRecords(trial, false));
  const delays = records.map(({ delay }) => delay ?? Number.POSITIVE_INFINITY);
  const found = records.filter(({ delay }) => delay !== null).length;
  const share = found / records.length;
  const delay = sortedMedian(delays);
  const wilsonRange = wilson(found, records.length);
  const range = wilsonRange ? `${percent(wilsonRange.low)} to ${percent(wilsonRange.high)}` : "";
  const isGoal = part === "deskSurges20";
  const usual = rates[1] >= 1_000 ? `≥ ${rates[0]}` : `${rates[0]}–${rates[1]}`;
  return {
    name: `a desk: fivefold surge of ${usual} an hour`,
    measured: `${percent(share)} (${range}) of ${records.length} found`,
    floor: "an hour long, level and all",
    result: delay,
    unit: " min, median",
    spread: [...medianInterval(delays)],
    goal: isGoal ? "≥ 90 %, ≤ 15 min" : "",
    isMet: isGoal ? share >= 0.9 && delay <= 15 : null,
  };
}

const CAUSE_TRIALS = 1_000;
const CAUSE_SURGES = [
  ...[10, 20, 40].flatMap((cases) => [3, 5].map((times) => ({ cases, times, hasCause: true }))),
  { cases: 20, times: 3, hasCause: false },
  { cases: 80, times: 3, hasCause: false },
];

function causeRow(surge: (typeof CAUSE_SURGES)[number]): Row {
  const { right, wrong, trials } = causeTrial(PURPOSE, values.quick ? 100 : CAUSE_TRIALS, surge);
  const { cases, times, hasCause } = surge;
  const name = hasCause
    ? `the cause of ${cases} cases, ${times} times the usual, is named`
    : `${cases} cases without a cause of their own: one is named`;
  return shareRow(
    name,
    hasCause ? right : wrong,
    trials,
    hasCause ? `another one: ${wrong} of ${trials}` : "",
  );
}

const PARTS: Record<string, () => Row[]> = {
  series: () => seriesRows(seriesTrial(DESK, SIZE, ALLOWED_A_DAY, PURPOSE, tell)),
  quiet: () => [falseAlarmRow()],
  outages: outageRows,
  surges: () => SURGE_RATES.slice(0, values.quick ? 1 : SURGE_RATES.length).map(surgeRow),
  causes: () => CAUSE_SURGES.map(causeRow),
};
const rows = Object.entries(PARTS).flatMap(([name, rowsOf]) =>
  values.only === undefined || values.only === name ? rowsOf() : [],
);
const { user, system } = process.cpuUsage();
const setting = `${DESK.casesAnHour} cases an hour, ${((user + system) / 1e6).toFixed(0)} s of CPU, ${machine()}`;
print({ title: "Spike detection", setting, rows }, values.json);
