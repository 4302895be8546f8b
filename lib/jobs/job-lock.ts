import { connectionPool } from "@/lib/db/client";

export type Locked<Value> = { isRun: true; value: Value } | { isRun: false };

/**
 * Runs `work` unless another process runs the same job now. The lock belongs to a connection, so it is gone with the
 * process that held it. It saves work; what must not happen twice is refused by the command that would do it.
 */
export async function withJobLock<Value>(job: string, work: () => Promise<Value>): Promise<Locked<Value>> {
  const client = await connectionPool().connect();
  let failure: Error | undefined;
  const noteFailure = (error: Error) => {
    failure = error;
  };
  client.on("error", noteFailure);
  try {
    const { rows } = await client.query<{ held: boolean }>(
      "SELECT pg_try_advisory_lock(hashtext('binddesk job'), hashtext($1)) AS held",
      [job],
    );
    if (!rows[0]?.held) return { isRun: false };
    return { isRun: true, value: await work() };
  } finally {
    await client.query("SELECT pg_advisory_unlock_all()").catch(noteFailure);
    client.off("error", noteFailure);
    client.release(failure);
  }
}
