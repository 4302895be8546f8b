import type pg from "pg";
import { DIFFERENCES, FILL, FOLD } from "./trend-statements";

const BATCH = 5_000;

async function inTransaction<Answer>(
  client: pg.ClientBase,
  begin: string,
  work: () => Promise<Answer>,
): Promise<Answer> {
  await client.query(begin);
  try {
    const answer = await work();
    await client.query("COMMIT");
    return answer;
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

async function builtZone(client: pg.ClientBase): Promise<string | null> {
  const { rows } = await client.query<{ time_zone: string | null }>(
    "SELECT time_zone FROM trend_rollup_state",
  );
  return rows[0]?.time_zone ?? null;
}

/**
 * Folds one batch of deltas; answers with how many, or null when another process folds or nothing is built yet. The
 * locked row goes with the transaction, after what it wrote can be seen: a process that is killed leaves everything as
 * it was, and the next fold reads what the last one wrote.
 */
async function foldBatch(client: pg.ClientBase): Promise<number | null> {
  return inTransaction(client, "BEGIN", async () => {
    // A rebuild holds this table until it commits; the zone is read when it has.
    await client.query("LOCK TABLE trend_counts IN ROW EXCLUSIVE MODE");
    const state = await client.query<{ time_zone: string | null }>(
      "SELECT time_zone FROM trend_rollup_state FOR UPDATE SKIP LOCKED",
    );
    const zone = state.rows[0]?.time_zone ?? null;
    if (zone === null) return null;
    const { rows } = await client.query<{ folded: number }>(FOLD, [zone, BATCH]);
    return rows[0]?.folded ?? 0;
  });
}

/** Folds every delta that is there when it begins, batch by batch; answers with how many. */
export async function foldTrendDeltas(client: pg.ClientBase): Promise<number> {
  let total = 0;
  for (;;) {
    const folded = await foldBatch(client);
    if (folded === null) return total;
    total += folded;
    if (folded < BATCH) return total;
  }
}

/**
 * Counts everything anew from the cases, in the days of `timeZone` (IANA name). Deltas and cases are taken from one
 * snapshot, in which each case stands with its delta or neither does; readers see the old state until the end, and
 * writers of cases never wait.
 */
export async function rebuildTrendRollup(client: pg.ClientBase, timeZone: string): Promise<void> {
  await inTransaction(client, "BEGIN ISOLATION LEVEL REPEATABLE READ", async () => {
    // Before the snapshot, so that no fold can come in between.
    await client.query("LOCK TABLE trend_counts IN SHARE ROW EXCLUSIVE MODE");
    // Everything is grouped at once; with the default it goes through files.
    await client.query("SET LOCAL work_mem = '64MB'");
    await client.query("DELETE FROM trend_deltas");
    await client.query("DELETE FROM trend_counts");
    await client.query("DELETE FROM trend_minutes");
    for (const statement of FILL) await client.query(statement, [timeZone]);
    await client.query(
      `INSERT INTO trend_rollup_state (singleton, time_zone) VALUES (true, $1)
       ON CONFLICT (singleton) DO UPDATE SET time_zone = excluded.time_zone, built_at = now()`,
      [timeZone],
    );
  });
}

/** Whether the rollup is of another zone than the organisation's, or of none: what must be rebuilt, and for which. */
export async function zoneToBuild(client: pg.ClientBase): Promise<string | null> {
  const { rows } = await client.query<{ time_zone: string }>(
    `SELECT o.time_zone FROM organisations o LEFT JOIN trend_rollup_state s ON true
     WHERE s.time_zone IS DISTINCT FROM o.time_zone`,
  );
  return rows[0]?.time_zone ?? null;
}

/**
 * Cells, at most twenty of each kind, in which rollup and deltas differ from the cases, as what is missing in them;
 * empty when the rollup is exact. Throws when nothing is built yet.
 */
export async function trendRollupDifferences(client: pg.ClientBase): Promise<Record<string, unknown>[]> {
  const zone = await builtZone(client);
  if (zone === null) throw new Error("the rollup of the trends is not built yet");
  const found: Record<string, unknown>[] = [];
  for (const statement of DIFFERENCES) {
    const { rows } = await client.query<Record<string, unknown>>(statement, [zone]);
    found.push(...rows);
  }
  return found;
}
