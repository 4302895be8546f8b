/**
 * `npm run bench:load`: fills a database of its own with made-up cases of two years and builds the rollup of the trends.
 * `-- --cases=5000000 --folder=<kept folder>`; broken off and started again with the same two it goes on.
 */
import { parseArgs } from "node:util";
import pg from "pg";
import { openBenchDatabase } from "@/scripts/bench-database.mjs";
import { copyCases } from "./copy-cases";
import { buildRollup } from "./load-rollup";

const { values } = parseArgs({
  options: {
    cases: { type: "string", default: "5000000" },
    folder: { type: "string", default: ".data/bench-trends" },
  },
});
const cases = Number(values.cases);
if (!Number.isSafeInteger(cases) || cases < 1)
  throw new Error("--cases says how many, a whole number from 1");

const start = performance.now();
const tell = (text: string): void =>
  void process.stderr.write(`  ${((performance.now() - start) / 1_000).toFixed(0).padStart(4)} s  ${text}\n`);

const bench = await openBenchDatabase(values.folder);
const client = new pg.Client({ connectionString: bench.url });
try {
  await client.connect();
  tell("database is up");
  await copyCases(client, cases, tell);
  tell("cases are there");
  await buildRollup(client, tell);
  const { rows } = await client.query<{ size: string }>(
    "SELECT pg_size_pretty(pg_database_size(current_database())) AS size",
  );
  tell(`done: ${cases} cases, ${rows[0]?.size}`);
} finally {
  await client.end();
  await bench.stop();
}
process.exit(0);
