import type pg from "pg";
import type { Prisma } from "@/lib/db/generated/client";
import { bucketsOf } from "@/lib/trends/buckets";
import type { CaseCut } from "@/lib/trends/case-cut";
import { cellsOfCut } from "@/lib/trends/case-cut-select";
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
const MOST_MS = 1_000;

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

const run = (client: pg.Client, { text, values }: Prisma.Sql) => client.query(text, values);

/** Works in turns, after one run of each that is not counted; each round's times. */
async function inTurns<Name extends string>(
  rounds: number,
  works: Record<Name, () => Promise<unknown>>,
): Promise<Record<Name, number>[]> {
  const names = Object.keys(works) as Name[];
  for (const name of names) await works[name]();
  const times: Record<Name, number>[] = [];
  for (let round = 1; round <= rounds; round++) {
    const time = {} as Record<Name, number>;
    for (const name of names) time[name] = await milliseconds(works[name]);
    times.push(time);
  }
  return times;
}

function periodOf(search: TrendSearch): { period: Period; today: string } {
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
  const times = await inTurns(rounds * 4, {
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

/** The column by which plain SQL would group; two of them for cuts of two parts. */
const PLAIN_COLUMNS: Record<CaseCut, string> = {
  cause: "cause_code",
  bank: "bank_code",
  wallet: "wallet_code",
  bank_wallet: "bank_code, wallet_code",
  cause_bank: "cause_code, bank_code",
  step: "binding_step",
  card_kind: "card_kind",
  code: "code_system, error_code",
  channel: "channel",
  region: "region",
  platform: "platform",
  agent: "closed_by_id",
  assignee: "assignee_id",
  model: "model_id",
  article: "article_version_id",
  remedy: "remedy_code",
};

/** The same figures as one would write them by hand; times as exact quantiles. */
const plainCut = (by: CaseCut): string => `
  SELECT ${PLAIN_COLUMNS[by]}, count(*) AS cases, count(*) FILTER (WHERE status = 'closed') AS closed,
    count(*) FILTER (WHERE result IN ('bound', 'bound_other_card')) AS resolved,
    count(*) FILTER (WHERE cause_certainty = 'confirmed') AS confirmed,
    count(*) FILTER (WHERE result IN ('bound', 'bound_other_card') AND times_reopened = 0 AND NOT has_waited) AS first_contact,
    count(*) FILTER (WHERE times_reopened > 0) AS reopened, avg(checks_used) AS checks, sum(minutes_spent) AS minutes,
    percentile_cont(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY extract(epoch FROM closed_at - created_at) / 60)
      FILTER (WHERE result IN ('bound', 'bound_other_card')) AS minutes_to_resolve
  FROM support_cases
  WHERE created_at >= $1::date::timestamp AT TIME ZONE '${ZONE}' AND created_at < ($2::date + 1)::timestamp AT TIME ZONE '${ZONE}'
  GROUP BY ${PLAIN_COLUMNS[by]}`;

/** A cut over twelve weeks beside plain SQL. */
export async function compareCut(client: pg.Client, rounds: number, by: CaseCut): Promise<Row> {
  const { period } = periodOf({});
  const cut = cellsOfCut(by, { causeReading: "recorded" }, period, ZONE);
  const times = await inTurns(rounds, {
    plain: () => client.query(plainCut(by), [period.from, period.to]),
    cut: () => run(client, cut),
  });
  const ratios = times.map((time) => time.plain / time.cut);
  const result = median(times.map((time) => time.cut));
  return {
    name: `12 weeks by ${by}`,
    measured: `${result.toFixed(0)} ms`,
    floor: `plain SQL ${median(times.map((time) => time.plain)).toFixed(0)} ms`,
    result: median(ratios),
    unit: " × faster",
    spread: [Math.min(...ratios), Math.max(...ratios)],
    goal: `≥ 1 ×, ≤ ${MOST_MS} ms`,
    isMet: median(ratios) >= 1 && result <= MOST_MS,
  };
}
