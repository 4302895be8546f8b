import "server-only";
import pg from "pg";
import { env } from "@/lib/env";
import { log } from "@/lib/http/log";
import { foldArticleUses } from "./article-uses";
import { foldTrendDeltas, rebuildTrendRollup, zoneToBuild } from "./trend-rollup";

const EVERY_MS = 60_000;
const FIRST_MS = 5_000;

/**
 * One look: builds the rollup where it is missing or of another time zone, else folds what has changed there and in the
 * uses of articles. Answers with how many changes of cases it folded.
 */
export async function foldTrends(): Promise<number> {
  // A connection of its own: a rebuild may take longer than any request is allowed to.
  const client = new pg.Client({
    connectionString: env().DATABASE_URL,
    connectionTimeoutMillis: 2_000,
    options: "-c role=binddesk_app -c lock_timeout=2000 -c timezone=UTC",
  });
  // A server that goes away ends the query with the same error; unheard, it would end the process.
  client.on("error", () => undefined);
  try {
    await client.connect();
    const zone = await zoneToBuild(client);
    if (zone !== null) await rebuildTrendRollup(client, zone);
    const folded = await foldTrendDeltas(client);
    await foldArticleUses(client);
    return folded;
  } finally {
    await client.end();
  }
}

const held = globalThis as typeof globalThis & { binddeskTrendJob?: NodeJS.Timeout };

/**
 * Looks after the rollup of the trends once a minute for as long as the process lives. Every process of a desk may do
 * so. Reports are exact without it, only slower from day to day; what fails is tried again a minute later.
 */
export function startTrendJob(): void {
  if (held.binddeskTrendJob) return;
  const next = (afterMs: number): void => {
    held.binddeskTrendJob = setTimeout(async () => {
      try {
        await foldTrends();
      } catch (error) {
        const code = error instanceof Error && "code" in error ? error.code : undefined;
        log().warn({
          event: "trend_job_failed",
          code,
          reason: error instanceof Error ? error.name : "unknown",
        });
      }
      next(EVERY_MS);
    }, afterMs).unref();
  };
  next(FIRST_MS);
}
