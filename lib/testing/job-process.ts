import pg from "pg";
import { env } from "@/lib/env";
import { foldArticleUses } from "@/lib/jobs/article-uses";
import { deliverWebhooks } from "@/lib/jobs/deliver-webhooks";
import { detectIncidents } from "@/lib/jobs/detect-incidents";
import { runWaitingImports } from "@/lib/jobs/import-job";
import { resumeRuns } from "@/lib/jobs/incident-run";
import { publishDueArticles } from "@/lib/jobs/publish-articles";
import { retain } from "@/lib/jobs/retention-job";
import { foldTrendDeltas } from "@/lib/jobs/trend-rollup";

/** A connection of its own, as the job has it. */
async function fold(): Promise<number> {
  const client = new pg.Client({
    connectionString: env().DATABASE_URL,
    options: "-c role=binddesk_app -c lock_timeout=2000 -c timezone=UTC",
  });
  await client.connect();
  try {
    const folded = await foldTrendDeltas(client);
    await foldArticleUses(client);
    return folded;
  } finally {
    await client.end();
  }
}

/** What a process of the desk does by itself, without its clocks. */
const JOBS = {
  deliver: deliverWebhooks,
  detect: () => detectIncidents(new Date()),
  fold,
  imports: runWaitingImports,
  publish: () => publishDueArticles(new Date()),
  retain: () => retain(() => new Date(), 5),
  runs: resumeRuns,
};
export type Job = keyof typeof JOBS;
export type JobOrder = { number: number; job: Job };
/** What a job answered, or the message of what it threw. */
export type JobReport = { number: number; answer?: unknown; failure?: string };

process.on("message", async ({ number, job }: JobOrder) => {
  const report: JobReport = { number };
  try {
    report.answer = (await JOBS[job]()) ?? null;
  } catch (thrown) {
    report.failure = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : "unknown";
  }
  process.send?.(report);
});
process.on("disconnect", () => process.exit());
process.send?.("ready");
