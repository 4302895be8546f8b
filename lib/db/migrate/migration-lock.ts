import pg from "pg";
import { MigrationError } from "./migration-error";

/** Any constant will do, as long as every version of the product uses the same one. */
const LOCK_KEY = 7_240_118_530;
const LOCK_NOT_AVAILABLE = "55P03";

/**
 * Runs the work while no other process migrates the same database; waits at most `waitSeconds` for the other one.
 * The lock ends with its connection, so a killed runner leaves none behind.
 */
export async function withMigrationLock<T>(
  connectionString: string,
  waitSeconds: number,
  work: () => Promise<T>,
): Promise<T> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    await client.query(`SET lock_timeout = '${waitSeconds}s'`);
    await client.query("SELECT pg_advisory_lock($1)", [LOCK_KEY]).catch((error: unknown) => {
      if (error instanceof pg.DatabaseError && error.code === LOCK_NOT_AVAILABLE) {
        throw new MigrationError(`another process has been migrating this database for ${waitSeconds} s`);
      }
      throw error;
    });
    return await work();
  } finally {
    await client.end();
  }
}
