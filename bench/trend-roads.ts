import type pg from "pg";
import type { Prisma } from "@/lib/db/generated/client";
import { bucketsOf } from "@/lib/trends/buckets";
import { dayIn } from "@/lib/trends/days";
import { decidePeriod, type Period } from "@/lib/trends/period";
import { cellsOfCases } from "@/lib/trends/trend-case-select";
import { decideRoad } from "@/lib/trends/trend-cuts";
import { trendFilterSchema } from "@/lib/trends/trend-filter";
import { cellsOfRollup } from "@/lib/trends/trend-rollup-select";
import type { TrendSearch } from "@/lib/trends/trend-search";
import { median } from "./load";
import type { Row } from "./report";

export const ZONE = "Asia/Shanghai";

/** Reports that the rollup answers. */
export const COMMON: [string, TrendSearch][] = [
  ["12 weeks by week", {}],
  ["confirmed causes", { causeReading: "confirmed" }],
  ["leading causes by day", { causeReading: "predicted", bucket: "day" }],
  ["one bank", { bank: "ICBC" }],
  ["one bank in one wallet", { bank: "CMB", wallet: "alipay" }],
  ["one cause", { cause: "INPUT_CARD" }],
  ["one step", { step: "verify" }],
  ["bound cases", { result: "bound" }],
  ["a year by week", { weeks: "52" }],
];

const TIMES_FASTER = 50;
const MOST_SLOWER = 1.3;
const SHORT_MS = 200;
const RUNS_OF_SHORT = 9;

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

export const run = (client: pg.Client, { text, values }: Prisma.Sql) => client.query(text, values);

/**
 * Works in turns, after one run of each that is not counted; each round's times. What takes milliseconds is run
 * several times a turn, of which the median counts: a machine that is shared now and then holds it up for longer.
 */
export async function inTurns<Name extends string>(
  rounds: number,
  works: Record<Name, () => Promise<unknown>>,
): Promise<Record<Name, number>[]> {
  const names = Object.keys(works) as Name[];
  const runs = {} as Record<Name, number>;
  for (const name of names) {
    await works[name]();
    runs[name] = (await milliseconds(works[name])) < SHORT_MS ? RUNS_OF_SHORT : 1;
  }
  const times: Record<Name, number>[] = [];
  for (let round = 1; round <= rounds; round++) {
    const time = {} as Record<Name, number>;
    for (const name of names) {
      const turn: number[] = [];
      for (let n = 0; n < runs[name]; n++) turn.push(await milliseconds(works[name]));
      time[name] = median(turn);
    }
    times.push(time);
  }
  return times;
}

export function periodOf(search: TrendSearch): { period: Period; today: string } {
  const today = dayIn(new Date(), ZONE);
  const decided = decidePeriod(trendFilterSchema.parse(search), today);
  if (!decided.ok) throw new Error("the period of a benchmark is refused");
  return { period: decided.value, today };
}

function statements(search: TrendSearch): { rollup: Prisma.Sql; plain: Prisma.Sql } {
  const filter = trendFilterSchema.parse(search);
  const { period, today } = periodOf(search);
  const road = decideRoad(filter);
  if (!road) throw new Error("the rollup does not answer a common report");
  const buckets = bucketsOf(period, filter.bucket, today);
  return {
    rollup: cellsOfRollup(road, period, buckets, ZONE),
    plain: cellsOfCases(filter, period, buckets, ZONE),
  };
}

const ms = (times: readonly number[]): string => `${median(times).toFixed(1)} ms`;

/** A report from the rollup beside the same report from the cases. */
export async function compareRoads(
  client: pg.Client,
  rounds: number,
  [name, search]: [string, TrendSearch],
): Promise<Row> {
  const { rollup, plain } = statements(search);
  const times = await inTurns(rounds, { plain: () => run(client, plain), rollup: () => run(client, rollup) });
  const ratios = times.map((time) => time.plain / time.rollup);
  return {
    name,
    measured: ms(times.map((time) => time.rollup)),
    floor: `from the cases ${ms(times.map((time) => time.plain))}`,
    result: median(ratios),
    unit: " × faster",
    spread: [Math.min(...ratios), Math.max(...ratios)],
    goal: `≥ ${TIMES_FASTER} ×`,
    isMet: median(ratios) >= TIMES_FASTER,
  };
}

/** A report from the rollup of a large database beside the same from a tenth of it. */
export async function compareSizes(
  large: pg.Client,
  tenth: pg.Client,
  rounds: number,
  [name, search]: [string, TrendSearch],
): Promise<Row> {
  const { rollup } = statements(search);
  const times = await inTurns(rounds, {
    tenth: () => run(tenth, rollup),
    large: () => run(large, rollup),
  });
  const ratios = times.map((time) => time.large / time.tenth);
  return {
    name: `${name}, ten times the cases`,
    measured: ms(times.map((time) => time.large)),
    floor: `a tenth ${ms(times.map((time) => time.tenth))}`,
    result: median(ratios),
    unit: " × slower",
    spread: [Math.min(...ratios), Math.max(...ratios)],
    goal: `≤ ${MOST_SLOWER} ×`,
    isMet: median(ratios) <= MOST_SLOWER,
  };
}
