import pg from "pg";
import { expect } from "vitest";
import { testDatabase } from "./database";

export type Halt = {
  /** Waits until somebody waits for what is locked here. */
  reached: () => Promise<void>;
  /** Lets whoever waits go on. */
  release: () => Promise<void>;
};

/** Locks what `statement` locks or writes, and keeps it: a job that comes to it stands still in the middle of its work. */
export async function haltAt(statement: string, values: unknown[] = []): Promise<Halt> {
  const client = new pg.Client({ connectionString: testDatabase() });
  await client.connect();
  await client.query("BEGIN");
  await client.query(statement, values);
  return {
    reached: async () => {
      const waiting = async (): Promise<number> => {
        const { rows } = await client.query<{ waiting: number }>(
          // Not pg_stat_activity, which stands still for as long as this transaction lasts.
          `SELECT count(*)::int AS waiting FROM pg_locks
           WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))`,
        );
        return rows[0]?.waiting ?? 0;
      };
      await expect.poll(waiting, { timeout: 15_000, interval: 20 }).toBeGreaterThan(0);
    },
    release: async () => {
      await client.query("ROLLBACK");
      await client.end();
    },
  };
}
