import { deliverWebhooks } from "@/lib/jobs/deliver-webhooks";
import { runWaitingImports } from "@/lib/jobs/import-job";
import { resumeRuns } from "@/lib/jobs/incident-run";
import { publishDueArticles } from "@/lib/jobs/publish-articles";
import { retain } from "@/lib/jobs/retention-job";
import { foldTrends } from "@/lib/jobs/trend-job";

/** What a process of the desk does by itself, without its clocks. */
const JOBS = {
  deliver: deliverWebhooks,
  fold: foldTrends,
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
