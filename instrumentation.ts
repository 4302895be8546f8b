/** Fails the start with one line that names the variable, before the first request, and starts what runs by itself. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { env } = await import("@/lib/env");
    env();
    // So that the first answer is in a language that is offered; without a database the next page reads it.
    const { organisationSettings } = await import("@/lib/organisation/organisation-queries");
    await organisationSettings().catch(() => undefined);
    const { startTrendJob } = await import("@/lib/jobs/trend-job");
    startTrendJob();
    const { startDailyLearning } = await import("@/lib/jobs/daily-learning");
    startDailyLearning();
    const { startImportJob } = await import("@/lib/jobs/import-job");
    startImportJob();
    const { startIncidentJob } = await import("@/lib/jobs/incident-job");
    startIncidentJob();
    const { startArticleJob } = await import("@/lib/jobs/publish-articles");
    startArticleJob();
    const { startWebhookJob } = await import("@/lib/jobs/webhook-job");
    startWebhookJob();
    const { startSealJob } = await import("@/lib/jobs/seal-job");
    startSealJob();
    const { startRetentionJob } = await import("@/lib/jobs/retention-job");
    startRetentionJob();
  }
}
