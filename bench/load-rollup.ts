import type pg from "pg";
import { rebuildArticleUses } from "@/lib/jobs/article-uses";
import { rebuildTrendRollup } from "@/lib/jobs/trend-rollup";

const ZONE = "Asia/Shanghai";

/** Builds the rollup where it is not built yet, and leaves everything as a database that has run for a while. */
export async function buildRollup(client: pg.Client, tell: (text: string) => void): Promise<void> {
  const { rows } = await client.query("SELECT FROM trend_rollup_state WHERE time_zone = $1", [ZONE]);
  if (rows.length > 0) return;
  await client.query("VACUUM (ANALYZE) support_cases, outcomes");
  tell("vacuumed");
  await rebuildTrendRollup(client, ZONE);
  await rebuildArticleUses(client);
  await client.query("VACUUM (ANALYZE) trend_counts, trend_minutes, trend_deltas, article_uses");
  await client.query("CHECKPOINT");
  tell("rollup is built");
}
