import pg from "pg";

/**
 * Articles with the seeded ones' own texts, turned so that no two read alike, and a number of their own in the title
 * and the text; about every fourth says which day's limit it is of.
 */
const INSERT_ARTICLES = `
  WITH seeded AS MATERIALIZED (
    SELECT row_number() OVER (ORDER BY slug) - 1 AS place, count(*) OVER () AS seeds, * FROM articles
    WHERE slug NOT LIKE 'made-up-%' AND published_number IS NOT NULL
  )
  INSERT INTO articles (id, slug, cause_code, title_zh, title_en, body_zh, body_en, published_number, published_at, state)
  SELECT gen_random_uuid(), 'made-up-' || number, a.cause_code, a.title_zh || ' ' || number, a.title_en || ' ' || number,
    a.body_zh || E'\\n\\n' || split_part(b.body_zh, E'\\n\\n', 2) || ' ' || number,
    a.body_en || E'\\n\\n' || split_part(b.body_en, E'\\n\\n', 2) || ' ' || number, $3::int, now(), 'draft'
  FROM generate_series($1::int, $2::int) number
    JOIN seeded a ON a.place = number % a.seeds JOIN seeded b ON b.place = (number * 7 + 3) % b.seeds`;

const INSERT_VERSIONS = `
  INSERT INTO article_versions (id, article_id, number, title_zh, title_en, body_zh, body_en, published_at)
  SELECT gen_random_uuid(), a.id, n, a.title_zh, a.title_en,
    a.body_zh || CASE WHEN n < $1::int THEN ' ' || n ELSE '' END,
    a.body_en || CASE WHEN n < $1::int THEN ' ' || n ELSE '' END, now() - make_interval(days => $1::int - n)
  FROM articles a, generate_series(1, $1::int) n
  WHERE a.slug LIKE 'made-up-%' AND NOT EXISTS (SELECT 1 FROM article_versions v WHERE v.article_id = a.id AND v.number = n)`;

/** Fills up to that many articles, each published `versions` times; gives the addresses of all made-up ones. */
export async function loadArticles(
  databaseUrl: string,
  articles: number,
  versions: number,
): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows: held } = await client.query<{ count: number }>(
      "SELECT count(*)::int AS count FROM articles WHERE slug LIKE 'made-up-%'",
    );
    const count = held[0]?.count ?? 0;
    if (count < articles) await client.query(INSERT_ARTICLES, [count + 1, articles, versions]);
    await client.query(INSERT_VERSIONS, [versions]);
    await client.query("VACUUM ANALYZE articles, article_versions");
    const { rows } = await client.query<{ slug: string }>(
      "SELECT slug FROM articles WHERE slug LIKE 'made-up-%' ORDER BY slug",
    );
    return rows.map(({ slug }) => slug);
  } finally {
    await client.end();
  }
}
