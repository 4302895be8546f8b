import "server-only";
import pg from "pg";
import { env } from "@/lib/env";
import { log } from "@/lib/http/log";
import { filesBefore, hasImportFile, removeImportFiles } from "./import-file";
import { runImport } from "./import-run";

const EVERY_MS = 15_000;
const FIRST_MS = 3_000;
/** A file that nobody has gone on with for so long is removed; it may hold what must not lie about. */
const KEPT_HOURS = 24;
const HOUR_MS = 3_600_000;

/** Runs one import unless another process does; the lock is gone with the connection that held it. */
async function runLocked(client: pg.Client, id: string): Promise<void> {
  const lock = await client.query<{ mine: boolean }>(
    "SELECT pg_try_advisory_lock(hashtext('binddesk import'), hashtext($1)) AS mine",
    [id],
  );
  if (!lock.rows[0]?.mine) return;
  try {
    await runImport(client, id);
  } finally {
    await client.query("SELECT pg_advisory_unlock_all()");
  }
}

/** Ends imports that nobody went on with, and removes every old file that belongs to none that goes on. */
async function removeForgotten(client: pg.Client): Promise<void> {
  await client.query(
    `UPDATE case_imports SET ended_at = now(), version = version + 1,
       status = CASE WHEN status IN ('checking', 'running') THEN 'failed' ELSE 'cancelled' END::"ImportStatus",
       failure = CASE WHEN status IN ('checking', 'running') THEN '{"code": "file_gone"}'::jsonb END
     WHERE status NOT IN ('done', 'failed', 'cancelled') AND updated_at < now() - make_interval(hours => $1)
`,
    [KEPT_HOURS],
  );
  const old = await filesBefore(Date.now() - KEPT_HOURS * HOUR_MS);
  if (old.size === 0) return;
  const { rows } = await client.query<{ id: string }>(
    "SELECT id FROM case_imports WHERE status NOT IN ('done', 'failed', 'cancelled') AND id::text = ANY ($1)",
    [[...old]],
  );
  for (const { id } of rows) old.delete(id);
  for (const id of old) await removeImportFiles(id);
}

/** Every import that waits to be read and whose file this process can reach, one after the other. */
export async function runWaitingImports(): Promise<void> {
  // A connection of its own: reading a file takes longer than any request is allowed to.
  const client = new pg.Client({
    connectionString: env().DATABASE_URL,
    connectionTimeoutMillis: 2_000,
    options: "-c role=binddesk_app -c lock_timeout=5000 -c timezone=UTC",
  });
  // A server that goes away ends the query with the same error; unheard, it would end the process.
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ id: string }>(
      "SELECT id FROM case_imports WHERE status IN ('checking', 'running') ORDER BY updated_at",
    );
    for (const { id } of rows) if (await hasImportFile(id)) await runLocked(client, id);
    await removeForgotten(client);
  } finally {
    await client.end();
  }
}

type ImportJob = { timer: NodeJS.Timeout | null; running: Promise<void> | null; isAskedAgain: boolean };
const held = globalThis as typeof globalThis & { binddeskImports?: ImportJob };
const job = (): ImportJob => {
  held.binddeskImports ??= { timer: null, running: null, isAskedAgain: false };
  return held.binddeskImports;
};

async function workNow(): Promise<void> {
  try {
    await runWaitingImports();
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    const reason = error instanceof Error ? error.name : "unknown";
    // What was committed stays; the next look goes on from there.
    log().warn({ event: "import_job_failed", code, reason });
  }
}

/** Reads what waits at once instead of at the next look. A process reads one file at a time. */
export function wakeImportJob(): void {
  const current = job();
  if (current.running) {
    current.isAskedAgain = true;
    return;
  }
  current.running = workNow().finally(() => {
    current.running = null;
    if (!current.isAskedAgain) return;
    current.isAskedAgain = false;
    wakeImportJob();
  });
}

/** Looks every quarter of a minute for imports that were broken off, for as long as the process lives. */
export function startImportJob(): void {
  if (job().timer) return;
  const next = (afterMs: number): void => {
    job().timer = setTimeout(() => {
      wakeImportJob();
      next(EVERY_MS);
    }, afterMs).unref();
  };
  next(FIRST_MS);
}
