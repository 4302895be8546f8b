import "server-only";
import { jobActor } from "@/lib/auth/job-actor";
import { connectionPool } from "@/lib/db/client";
import { log } from "@/lib/http/log";
import { dueRetentionRun, endRetentionRun } from "@/lib/retention/retention-commands";
import { CONTACT_DAYS } from "@/lib/retention/retention-kinds";
import { withJobLock } from "./job-lock";

// With its notes, outcomes and audit entries a batch stays far below the statement limit.
const BATCH = 100;
const EVERY_MS = 60_000;

/**
 * Goes on with the run that is not over, or begins today's; answers how many steps it did. A batch is one transaction of
 * the database's own function, so a run that breaks off anywhere goes on where it was.
 */
export async function retain(now: () => Date, size = BATCH): Promise<number> {
  const actor = jobActor();
  const work = async (): Promise<number> => {
    const run = await dueRetentionRun(actor, now());
    if (run === null) return 0;
    // Answers that are kept for a request that comes twice hold what was typed; nobody repeats one after a week.
    await connectionPool().query(
      "DELETE FROM idempotency_keys WHERE created_at < $1::timestamptz - make_interval(days => $2)",
      [now(), CONTACT_DAYS.least],
    );
    let done = 0;
    for (;;) {
      const { rows } = await connectionPool().query<{ cases: number }>(
        "SELECT retain_batch($1, $2) AS cases",
        [run, size],
      );
      const cases = rows[0]?.cases ?? 0;
      if (cases === 0) break;
      done += cases;
    }
    await endRetentionRun(actor, run, now());
    return done;
  };
  const locked = await withJobLock("retention", work);
  return locked.isRun ? locked.value : 0;
}

async function attempt(): Promise<void> {
  try {
    const steps = await retain(() => new Date());
    if (steps > 0) log().info({ event: "retention_run", steps });
  } catch (thrown) {
    log().warn({ event: "retention_failed", reason: thrown instanceof Error ? thrown.name : "unknown" });
  }
}

/** Begins at once with what was just switched on, instead of at the next look. */
export const beginRetention = (): void => void attempt();

const held = globalThis as typeof globalThis & { binddeskRetention?: NodeJS.Timeout };

/** Looks once a minute for as long as the process lives. Every process of a desk may do so; one at a time works. */
export function startRetentionJob(): void {
  if (held.binddeskRetention) return;
  const next = (): void => {
    held.binddeskRetention = setTimeout(async () => {
      await attempt();
      next();
    }, EVERY_MS).unref();
  };
  next();
}
