/**
 * `npm run bench:trends`: reports from the rollup and cuts of the cases beside plain SQL, on a large database and a
 * tenth of it, and what the rollup costs those who write. Loads what is missing, or goes on with what `bench:load` made.
 * `-- --cases=5000000 --rounds=5 --seconds=5 --folder=<kept folder> --json`
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import pg from "pg";
import { foldTrendDeltas, trendRollupDifferences } from "@/lib/jobs/trend-rollup";
import { CASE_CUTS } from "@/lib/trends/case-cut";
import { openBenchDatabase } from "@/scripts/bench-database.mjs";
import { copyCases } from "./copy-cases";
import { batchRate, INSERT_WAYS, type InsertWay, removeInserted, writerRate } from "./insert-rate";
import { median } from "./load";
import { buildRollup } from "./load-rollup";
import { machine, print, type Row } from "./report";
import { compareCut, compareReport, THROUGH_CASES } from "./trend-cases";
import { COMMON, compareRoads, compareSizes } from "./trend-roads";

const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "5000000" },
    rounds: { type: "string", default: "5" },
    seconds: { type: "string", default: "5" },
    folder: { type: "string" },
    json: { type: "boolean", default: false },
  },
});
const [cases, rounds, seconds] = [Number(values.cases), Number(values.rounds), Number(values.seconds)];
const WRITERS = 100;

const started = performance.now();
const tell = (text: string): void =>
  void process.stderr.write(
    `  ${((performance.now() - started) / 1_000).toFixed(0).padStart(5)} s  ${text}\n`,
  );

type Bench = { client: pg.Client; url: string; close: () => Promise<void> };

async function openLoaded(folder: string, wanted: number): Promise<Bench> {
  const { url, stop } = await openBenchDatabase(folder);
  const client = new pg.Client({ connectionString: url });
  const close = async () => {
    await client.end();
    await stop();
  };
  try {
    await client.connect();
    await copyCases(client, wanted, tell);
    await buildRollup(client, tell);
    return { client, url, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function timed<Answer>(work: () => Promise<Answer>): Promise<{ answer: Answer; seconds: number }> {
  const before = performance.now();
  const answer = await work();
  return { answer, seconds: (performance.now() - before) / 1_000 };
}

async function compareInserts(client: pg.Client): Promise<Row[]> {
  const rates: Record<InsertWay, number>[] = [];
  for (const way of INSERT_WAYS) await batchRate(client, way);
  for (let round = 1; round <= rounds * 2; round++) {
    const rate = { bare: 0, delta: 0, audited: 0, all: 0 };
    for (const way of INSERT_WAYS) rate[way] = await batchRate(client, way);
    rates.push(rate);
  }
  const row = (name: string, way: Exclude<InsertWay, "bare">, goal: number | null): Row => {
    const ratios = rates.map((rate) => rate[way] / rate.bare);
    const result = median(ratios);
    return {
      name,
      measured: `${median(rates.map((rate) => rate[way])).toFixed(0)}/s`,
      floor: `no triggers ${median(rates.map((rate) => rate.bare)).toFixed(0)}/s`,
      result,
      unit: " ×",
      spread: [Math.min(...ratios), Math.max(...ratios)],
      goal: goal === null ? "" : `≥ ${goal} ×`,
      isMet: goal === null ? null : result >= goal,
    };
  };
  return [
    row("batch inserts with deltas", "delta", 0.65),
    row("batch inserts with deltas and audit", "audited", 0.5),
    row("batch inserts with all triggers", "all", null),
  ];
}

async function compareWriters(url: string): Promise<Row> {
  const found: { one: number; spread: number; waiting: number }[] = [];
  await writerRate(url, WRITERS, 1, true);
  for (let round = 1; round <= rounds; round++) {
    const spread = await writerRate(url, WRITERS, seconds, true);
    const one = await writerRate(url, WRITERS, seconds, false);
    found.push({ one: one.perSecond, spread: spread.perSecond, waiting: one.mostWaiting });
  }
  const ratios = found.map(({ one, spread }) => one / spread);
  const waiting = Math.max(...found.map((round) => round.waiting));
  return {
    name: `${WRITERS} writers of one day, bank and cause (waiting for a row: ${waiting})`,
    measured: `${median(found.map(({ one }) => one)).toFixed(0)}/s`,
    floor: `of all kinds ${median(found.map(({ spread }) => spread)).toFixed(0)}/s`,
    result: median(ratios),
    unit: " ×",
    spread: [Math.min(...ratios), Math.max(...ratios)],
    goal: "≥ 0.9 ×, 0 waiting",
    isMet: median(ratios) >= 0.9 && waiting === 0,
  };
}

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

const MOVE_STEPS = `
  UPDATE support_cases SET binding_step = CASE binding_step WHEN 'verify' THEN 'confirm' ELSE 'verify' END::"BindingStep"
  WHERE id IN (SELECT id FROM support_cases ORDER BY created_at DESC LIMIT 10000)`;

async function folding(client: pg.Client): Promise<Row> {
  const { answer, seconds: taken } = await timed(() => foldTrendDeltas(client));
  return plainRow("folding", `${answer} deltas in ${taken.toFixed(1)} s`, answer / taken, " a second");
}

async function measure(large: Bench, tenth: Bench): Promise<void> {
  const rows: Row[] = [];
  const add = (row: Row): void => {
    rows.push(row);
    tell(`${row.name}: ${row.measured}, ${row.result.toFixed(2)}${row.unit}`);
  };
  for (const common of COMMON) add(await compareRoads(large.client, rounds, common));
  for (const common of COMMON) add(await compareSizes(large.client, tenth.client, rounds, common));
  for (const report of THROUGH_CASES) add(await compareReport(large.client, rounds, report));
  for (const by of CASE_CUTS) add(await compareCut(large.client, Math.min(3, rounds), by));
  const check = await timed(() => trendRollupDifferences(large.client));
  if (check.answer.length > 0) throw new Error("rollup and cases differ");
  add(plainRow("checking", `${check.seconds.toFixed(0)} s`, cases / check.seconds, " cases a second"));
  try {
    for (const row of await compareInserts(large.client)) add(row);
    add(await compareWriters(large.url));
  } finally {
    await removeInserted(large.client);
  }
  // In the smaller one, where it may stay.
  await tenth.client.query(MOVE_STEPS);
  add(await folding(tenth.client));
  const setting = `${cases} cases of two years and a tenth of them, ${rounds} rounds, ${machine()}`;
  print({ title: "Trends from the rollup and from the cases", setting, rows }, values.json);
}

const folder = values.folder ?? mkdtempSync(path.join(tmpdir(), "binddesk-bench-"));
try {
  const large = await openLoaded(folder, cases);
  try {
    const tenth = await openLoaded(path.join(folder, "tenth"), Math.round(cases / 10));
    try {
      await measure(large, tenth);
    } finally {
      await tenth.close();
    }
  } finally {
    await large.close();
  }
} finally {
  if (values.folder === undefined)
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}
process.exit(0);
