import type pg from "pg";

/**
 * Makes one row of all that closings have added about a version; answers with how many rows it leaves of those it took.
 * Readers add up what is there and see the same sums before and after. Of two processes at once the second waits for
 * the rows that the first takes and finds them gone; what the first wrote it does not see.
 */
export async function foldArticleUses(client: pg.ClientBase): Promise<number> {
  const { rowCount } = await client.query(`
    WITH taken AS (
      DELETE FROM article_uses WHERE article_version_id IN (
        SELECT article_version_id FROM article_uses GROUP BY article_version_id HAVING count(*) > 1
      )
      RETURNING article_version_id, used, bound
    )
    INSERT INTO article_uses (article_version_id, used, bound)
    SELECT article_version_id, sum(used), sum(bound) FROM taken
    GROUP BY article_version_id HAVING sum(used) <> 0 OR sum(bound) <> 0`);
  return rowCount ?? 0;
}

/**
 * Counts the uses anew from the cases, as after a restore that fired no triggers. Rows and cases are of one snapshot:
 * what closings add meanwhile is in neither and stays. A fold at the same moment makes one of the two fail, whole.
 */
export async function rebuildArticleUses(client: pg.ClientBase): Promise<void> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
  try {
    await client.query("DELETE FROM article_uses");
    await client.query(`
      INSERT INTO article_uses (article_version_id, used, bound)
      SELECT article_version_id, count(*), count(*) FILTER (WHERE result = 'bound')
      FROM support_cases WHERE status = 'closed' AND article_version_id IS NOT NULL GROUP BY article_version_id`);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}
