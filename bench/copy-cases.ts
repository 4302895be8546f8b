import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { CASE_COLUMNS, CaseWriter, type Catalog, codeOfNumber, OUTCOME_COLUMNS } from "./case-lines";
import { seasonalHours } from "./seasonal-hours";

const DAYS = 730;
const BATCH = 100_000;
const CHUNK = 2_000;

/** What is being loaded and how far it has come, kept in the database itself, so that a broken load goes on. */
const PLAN = `
  CREATE TABLE IF NOT EXISTS bench_load (
    cases int NOT NULL, ends_at timestamptz NOT NULL, taken_codes text[] NOT NULL, loaded int NOT NULL DEFAULT 0);
  CREATE TABLE IF NOT EXISTS bench_load_indexes (name text PRIMARY KEY, definition text NOT NULL)`;

type Plan = { cases: number; endsAt: Date; takenCodes: string[]; loaded: number };

async function planOf(client: pg.Client, wanted: number): Promise<Plan> {
  await client.query(PLAN);
  await client.query(
    `INSERT INTO bench_load (cases, ends_at, taken_codes)
     SELECT $1, now() - interval '10 minutes', ARRAY(SELECT code FROM support_cases)
     WHERE NOT EXISTS (SELECT 1 FROM bench_load)`,
    [wanted],
  );
  const { rows } = await client.query<Plan>(
    `SELECT cases, ends_at AS "endsAt", taken_codes AS "takenCodes", loaded FROM bench_load`,
  );
  const plan = rows[0];
  if (!plan) throw new Error("the plan of the load is missing");
  if (plan.cases !== wanted)
    throw new Error(
      `this database was planned for ${plan.cases} cases: name another folder, or say --cases=${plan.cases}`,
    );
  return plan;
}

async function catalogOf(client: pg.Client): Promise<Catalog> {
  const { rows } = await client.query<Catalog>(`
    SELECT (SELECT array_agg(code ORDER BY sort_order) FROM wallets) AS wallets,
      (SELECT array_agg(code ORDER BY sort_order) FROM banks) AS banks,
      (SELECT array_agg(code ORDER BY sort_order) FROM causes) AS causes,
      (SELECT array_agg(id ORDER BY login) FROM users WHERE role <> 'admin') AS people,
      (SELECT id FROM diagnosis_models WHERE status = 'published') AS "modelId",
      (SELECT coalesce(array_agg(id ORDER BY published_at, id), '{}') FROM article_versions) AS "articleVersions"`);
  const catalog = rows[0];
  if (!catalog) throw new Error("the database has no catalogue");
  return catalog;
}

/** Building an index once is many times quicker than keeping it through five million rows; primary keys stay. */
async function dropIndexes(client: pg.Client): Promise<void> {
  await client.query(`
    INSERT INTO bench_load_indexes (name, definition)
    SELECT indexname, indexdef FROM pg_indexes
    WHERE schemaname = 'public' AND tablename IN ('support_cases', 'outcomes') AND indexname NOT LIKE '%_pkey'
    ON CONFLICT DO NOTHING`);
  const { rows } = await client.query<{ name: string }>("SELECT name FROM bench_load_indexes");
  for (const { name } of rows) await client.query(`DROP INDEX IF EXISTS ${client.escapeIdentifier(name)}`);
}

async function buildIndexes(client: pg.Client, tell: (text: string) => void): Promise<void> {
  await client.query("SET maintenance_work_mem = '512MB'");
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT name, definition FROM bench_load_indexes WHERE to_regclass(name) IS NULL ORDER BY name`,
  );
  for (const { name, definition } of rows) {
    await client.query(definition);
    tell(`index ${name}`);
  }
  await client.query("RESET maintenance_work_mem");
}

const copy = (client: pg.Client, table: string, columns: string, lines: Iterable<string>): Promise<void> =>
  pipeline(Readable.from(lines), client.query(copyFrom(`COPY ${table} (${columns}) FROM STDIN`)));

async function copyBatch(client: pg.Client, writer: CaseWriter, from: number, to: number): Promise<void> {
  const outcomes: string[] = [];
  function* cases(): Generator<string> {
    for (let start = from; start < to; start += CHUNK) {
      const lines = writer.lines(start, Math.min(to, start + CHUNK));
      outcomes.push(lines.outcomes);
      yield lines.cases;
    }
  }
  await client.query("BEGIN");
  try {
    await copy(client, "support_cases", CASE_COLUMNS, cases());
    await copy(client, "outcomes", OUTCOME_COLUMNS, outcomes);
    await client.query("UPDATE bench_load SET loaded = $1", [to]);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

/** Codes of the cases that were there before are given out to nobody; theirs are taken from beyond the last number. */
function codesBeside(taken: readonly string[], cases: number): (number: number) => string {
  const given = new Set(taken);
  return (number) => {
    let code = codeOfNumber(number);
    for (let other = number + cases; given.has(code); other += cases) code = codeOfNumber(other);
    return code;
  };
}

/**
 * Adds `wanted` made-up cases of two years and their outcomes to a database that has a catalogue, in batches of which
 * each stays: broken off and called again, it goes on after the last one. Answers to checks are not made. Triggers
 * and foreign keys are off meanwhile and secondary indexes are built at the end.
 */
export async function copyCases(
  client: pg.Client,
  wanted: number,
  tell: (text: string) => void,
): Promise<void> {
  const { endsAt, takenCodes, loaded } = await planOf(client, wanted);
  if (loaded < wanted) {
    await client.query("UPDATE trend_rollup_state SET time_zone = NULL");
    const ends = endsAt.getTime();
    const hours = seasonalHours(wanted, DAYS, ends);
    const writer = new CaseWriter(await catalogOf(client), hours, ends, codesBeside(takenCodes, wanted));
    // Neither triggers nor foreign keys fire in a session that says it is a replica.
    await client.query("SET session_replication_role = replica");
    await dropIndexes(client);
    const start = performance.now();
    for (let from = loaded; from < wanted; from += BATCH) {
      const to = Math.min(wanted, from + BATCH);
      await copyBatch(client, writer, from, to);
      const rate = (to - loaded) / ((performance.now() - start) / 1_000);
      tell(
        `${to} of ${wanted} cases, ${rate.toFixed(0)} a second, ${((wanted - to) / rate).toFixed(0)} s to go`,
      );
    }
    await client.query("RESET session_replication_role");
  }
  await buildIndexes(client, tell);
}
