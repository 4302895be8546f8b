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
