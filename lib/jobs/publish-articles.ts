import "server-only";
import { listDueArticles, publishDueArticle } from "@/lib/articles/article-publish-commands";
import { jobActor } from "@/lib/auth/job-actor";
import { log } from "@/lib/http/log";

const EVERY_MS = 15_000;

/** Publishes whatever is scheduled and due; answers with how many this process published. Others may do the same. */
export async function publishDueArticles(now: Date): Promise<number> {
  const actor = jobActor();
  let published = 0;
  for (const slug of await listDueArticles(actor, now)) {
    if ((await publishDueArticle(actor, slug, now)) !== null) published += 1;
  }
  return published;
}

async function lookNow(): Promise<void> {
  try {
    const articles = await publishDueArticles(new Date());
    if (articles > 0) log().info({ event: "articles_published", articles });
  } catch (thrown) {
    // What is due stays due: the next look goes on.
    log().warn({ event: "articles_job_failed", reason: thrown instanceof Error ? thrown.name : "unknown" });
  }
}

const held = globalThis as typeof globalThis & { binddeskArticles?: NodeJS.Timeout };

/** Looks every quarter of a minute for what is to be published, for as long as the process lives. */
export function startArticleJob(): void {
  if (held.binddeskArticles) return;
  const next = (): void => {
    held.binddeskArticles = setTimeout(async () => {
      await lookNow();
      next();
    }, EVERY_MS).unref();
  };
  next();
}
