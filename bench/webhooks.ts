/**
 * `npm run bench:webhooks` [-- --rounds=15 --json]: what webhooks cost who logs cases: the time of their trigger beside
 * all else that the same statement does (row, indexes, trends, audit), as the database itself measures it, with no
 * endpoint and with one that wants the event; and beside a case that is logged alone, with its commit to disk.
 */
import { parseArgs } from "node:util";
import pg from "pg";
import { z } from "zod";
import { openBenchDatabase } from "@/scripts/bench-database.mjs";
import { INSERT_MANY, TAG } from "./insert-rate";
import { median } from "./load";
import { machine, print, type Row } from "./report";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "15" }, json: { type: "boolean", default: false } },
});
const rounds = Number(values.rounds);
const CASES = 500;

const WAYS = ["unwanted", "wanted"] as const;
type Way = (typeof WAYS)[number];
let lastNumber = 0;

const planSchema = z.tuple([
  z.object({
    "QUERY PLAN": z.tuple([
      z.looseObject({
        "Execution Time": z.number(),
        Triggers: z.array(z.looseObject({ "Trigger Name": z.string(), Time: z.number() })),
      }),
    ]),
  }),
]);

type Measured = { ownMs: number; otherMs: number };

async function measure(client: pg.Client, way: Way): Promise<Measured> {
  await client.query("UPDATE webhook_endpoints SET is_active = $1", [way === "wanted"]);
  const { rows } = await client.query(`EXPLAIN (ANALYZE, FORMAT JSON) ${INSERT_MANY}`, [
    CASES,
    lastNumber,
    TAG,
    1,
  ]);
  lastNumber += CASES;
  const [{ "QUERY PLAN": plan }] = planSchema.parse(rows);
  const ownMs = plan[0].Triggers.filter((trigger) => trigger["Trigger Name"].includes("webhook")).reduce(
    (sum, { Time }) => sum + Time,
    0,
  );
  return { ownMs, otherMs: plan[0]["Execution Time"] - ownMs };
}

const database = await openBenchDatabase(undefined);
const client = new pg.Client({ connectionString: database.url });
try {
  await client.connect();
  await client.query(
    `INSERT INTO webhook_endpoints (id, name, url, events, secret_cipher, updated_by_id)
     SELECT uuid_v7(), 'bench', 'https://example.com/', '{case.created}', 'x', id FROM users LIMIT 1`,
  );
  const found: Record<Way, Measured[]> = { unwanted: [], wanted: [] };
  for (let round = 0; round <= rounds; round++) {
    for (const way of round % 2 === 0 ? WAYS : WAYS.toReversed()) {
      const measured = await measure(client, way);
      if (round > 0) found[way].push(measured);
    }
  }
  const alone: number[] = [];
  for (let written = 0; written < CASES; written++) {
    lastNumber += 1;
    const start = performance.now();
    await client.query({ name: "insert-one", text: INSERT_MANY, values: [1, lastNumber, TAG, 1] });
    alone.push(performance.now() - start);
  }
  const aloneRow = (name: string, way: Way): Row => {
    const ownMs = found[way].map((one) => one.ownMs / CASES);
    const shares = ownMs.map((ms) => (100 * ms) / median(alone));
    return {
      name,
      measured: `${(1_000 * median(ownMs)).toFixed(0)} µs a case`,
      floor: `logged alone ${median(alone).toFixed(2)} ms`,
      result: median(shares),
      unit: " %",
      spread: [Math.min(...shares), Math.max(...shares)],
      goal: "≤ 5 %",
      isMet: median(shares) <= 5,
    };
  };
  const row = (name: string, way: Way): Row => {
    const shares = found[way].map(({ ownMs, otherMs }) => (100 * ownMs) / otherMs);
    const perCase = (of: keyof Measured): string =>
      `${((1_000 * median(found[way].map((one) => one[of]))) / CASES).toFixed(0)} µs`;
    return {
      name,
      measured: `${perCase("ownMs")} a case`,
      floor: `all else ${perCase("otherMs")}`,
      result: median(shares),
      unit: " % more",
      spread: [Math.min(...shares), Math.max(...shares)],
      goal: "",
      isMet: null,
    };
  };
  print(
    {
      title: "Webhooks beside writers",
      setting: `${machine()}; ${rounds} rounds of ${CASES} cases each way`,
      rows: [
        row("many cases in one statement, no endpoint", "unwanted"),
        row("many cases in one statement, one endpoint wants them", "wanted"),
        aloneRow("a case logged alone, no endpoint", "unwanted"),
        aloneRow("a case logged alone, one endpoint wants it", "wanted"),
      ],
    },
    values.json,
  );
} finally {
  await client.end();
  await database.stop();
}
