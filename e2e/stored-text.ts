import { Client } from "pg";
import { environment } from "./environment";

/** Runs one query against the product's own database. */
export async function rowsOf<Row extends object>(text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new Client({ connectionString: environment.E2E_DATABASE_URL });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/**
 * From now on: the tables in which a row that was written since holds these digits one after the other, whatever
 * stands between them and of whatever script they are. Older rows are left out for speed alone.
 */
export async function watchTables(): Promise<(digits: string) => Promise<string[]>> {
  const [start] = await rowsOf<{ xmin: string }>(
    "SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xmin",
  );
  const tables = await rowsOf<{ name: string }>(
    "SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
  );
  if (!start || tables.length === 0) throw new Error("there is no table to search");
  const digitsOf = "regexp_replace(normalize(r::text, NFKC), '\\D', '', 'g')";
  const search = tables
    .map(
      ({ name }) =>
        `SELECT '${name}' AS name FROM ${name} r WHERE r.xmin::text::bigint >= $2 AND ${digitsOf} LIKE '%' || $1 || '%'`,
    )
    .join(" UNION ");
  return async (digits) =>
    (await rowsOf<{ name: string }>(search, [digits, start.xmin])).map(({ name }) => name);
}
