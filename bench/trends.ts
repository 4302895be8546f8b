/**
 * `npm run bench:trends`: reports from the rollup beside the same reports counted from the cases, and what the rollup
 * costs those who write. `-- --cases=500000 --rounds=5 --clients=8 --seconds=3 --folder=<kept folder> --json`
 */
import { parseArgs } from "node:util";
import pg from "pg";
import type { Prisma } from "@/lib/db/generated/client";
import { foldTrendDeltas, rebuildTrendRollup, trendRollupDifferences } from "@/lib/jobs/trend-rollup";
import { bucketsOf } from "@/lib/trends/buckets";
import { dayIn } from "@/lib/trends/days";
import { decidePeriod } from "@/lib/trends/period";
import { cellsOfCases } from "@/lib/trends/trend-case-select";
import { decideRoad } from "@/lib/trends/trend-cuts";
import { trendFilterSchema } from "@/lib/trends/trend-filter";
import { cellsOfRollup } from "@/lib/trends/trend-rollup-select";
import type { TrendSearch } from "@/lib/trends/trend-search";
import { openBenchDatabase } from "@/scripts/bench-database.mjs";
import { INSERT_WAYS, insertRate } from "./insert-rate";
import { median } from "./load";
import { loadBareCases } from "./many-cases";
import { machine, print, type Row } from "./report";

const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "500000" },
    rounds: { type: "string", default: "5" },
    clients: { type: "string", default: "8" },
    seconds: { type: "string", default: "3" },
    folder: { type: "string" },
    json: { type: "boolean", default: false },
  },
});
const [cases, rounds, clients, seconds] = [
  Number(values.cases),
  Number(values.rounds),
  Number(values.clients),
  Number(values.seconds),
];
const ZONE = "Asia/Shanghai";
/** The goal at five million cases; with fewer there is less to save. */
const TIMES_FASTER = 50;
const GOAL_CASES = 5_000_000;

const CUTS: [string, TrendSearch][] = [
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

const tell = (text: string): void => void process.stderr.write(`  ${text}\n`);

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

async function compareRoads(client: pg.Client, name: string, search: TrendSearch): Promise<Row> {
  const filter = trendFilterSchema.parse(search);
  const today = dayIn(new Date(), ZONE);
  const period = decidePeriod(filter, today);
  const road = decideRoad(filter);
  if (!period.ok || !road) throw new Error(`the rollup does not answer ${name}`);
  const buckets = bucketsOf(period.value, filter.bucket, today);
  const run = ({ text, values: given }: Prisma.Sql) => client.query(text, given);
  const rollup = cellsOfRollup(road, period.value, buckets, ZONE);
  const plain = cellsOfCases(filter, period.value, buckets, ZONE);
  await run(rollup);
  await run(plain);
  const times: { rollup: number; plain: number }[] = [];
  for (let round = 1; round <= rounds; round++) {
    times.push({
      plain: await milliseconds(() => run(plain)),
      rollup: await milliseconds(() => run(rollup)),
    });
  }
  const ratios = times.map((time) => time.plain / time.rollup);
  const result = median(ratios);
  tell(`${name}: ${result.toFixed(1)} times as fast`);
  return {
    name,
    measured: `${median(times.map((time) => time.rollup)).toFixed(1)} ms`,
    floor: `from the cases ${median(times.map((time) => time.plain)).toFixed(1)} ms`,
    result,
    unit: " × faster",
    spread: [Math.min(...ratios), Math.max(...ratios)],
    goal: cases >= GOAL_CASES ? `≥ ${TIMES_FASTER} ×` : "",
    isMet: cases >= GOAL_CASES ? result >= TIMES_FASTER : null,
  };
}

async function compareInserts(url: string): Promise<Row[]> {
  const rates: Record<(typeof INSERT_WAYS)[number], number>[] = [];
  for (const way of INSERT_WAYS) await insertRate(url, way, clients, 1);
  for (let round = 1; round <= rounds; round++) {
    const rate = { bare: 0, delta: 0, all: 0 };
    for (const way of INSERT_WAYS) rate[way] = await insertRate(url, way, clients, seconds);
    rates.push(rate);
  }
  const row = (name: string, way: "delta" | "all", goal: number): Row => {
    const ratios = rates.map((rate) => rate[way] / rate.bare);
    const result = median(ratios);
    return {
      name: `${name}, c=${clients}`,
      measured: `${median(rates.map((rate) => rate[way])).toFixed(0)}/s`,
      floor: `no triggers ${median(rates.map((rate) => rate.bare)).toFixed(0)}/s`,
      result,
      unit: " ×",
      spread: [Math.min(...ratios), Math.max(...ratios)],
      goal: `≥ ${goal} ×`,
      isMet: result >= goal,
    };
  };
  return [row("inserts with deltas", "delta", 0.65), row("inserts with deltas and audit", "all", 0.5)];
}

/** The figures of work that has no floor. */
const plainRow = (name: string, measured: string, result: number, unit: string): Row => ({
  name,
  measured,
  floor: "",
  result,
  unit,
  spread: null,
  goal: "",
  isMet: null,
});

async function folding(client: pg.Client): Promise<Row> {
  let folded = 0;
  const time = await milliseconds(async () => {
    folded = await foldTrendDeltas(client);
  });
  return plainRow(
    "folding",
    `${folded} deltas in ${time.toFixed(0)} ms`,
    (folded / time) * 1_000,
    " a second",
  );
}

async function measure(url: string, client: pg.Client): Promise<void> {
  tell("loading cases …");
  await loadBareCases(client, cases, (loaded) => tell(`${loaded} cases`));
  await client.query("VACUUM (ANALYZE) support_cases");
  const building = await milliseconds(() => rebuildTrendRollup(client, ZONE));
  tell(`built in ${(building / 1_000).toFixed(1)} s`);
  await client.query("VACUUM (ANALYZE)");
  await client.query("CHECKPOINT");
  const rows: Row[] = [];
  for (const [name, search] of CUTS) rows.push(await compareRoads(client, name, search));
  const checking = await milliseconds(async () => {
    if ((await trendRollupDifferences(client)).length > 0) throw new Error("rollup and cases differ");
  });
  rows.push(
    plainRow(
      "rebuilding",
      `${(building / 1_000).toFixed(1)} s`,
      cases / (building / 1_000),
      " cases a second",
    ),
  );
  rows.push(
    plainRow("checking", `${(checking / 1_000).toFixed(1)} s`, cases / (checking / 1_000), " cases a second"),
  );
  rows.push(...(await compareInserts(url)));
  rows.push(await folding(client));
  const setting = `${cases} cases of a year, ${rounds} rounds, ${machine()}`;
  print({ title: "Trends from the rollup and from the cases", setting, rows }, values.json);
}

const benchDatabase = await openBenchDatabase(values.folder);
const client = new pg.Client({ connectionString: benchDatabase.url });
try {
  await client.connect();
  await measure(benchDatabase.url, client);
} finally {
  await client.end();
  await benchDatabase.stop();
}
process.exit(0);
