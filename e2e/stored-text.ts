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

/** The tables that hold these digits in a row anywhere in one of their rows, whatever stands between the digits. */
export async function tablesHolding(digits: string): Promise<string[]> {
  const tables = await rowsOf<{ name: string }>(
    "SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'",
  );
  if (tables.length === 0) throw new Error("there is no table to search");
  const holding: string[] = [];
  for (const { name } of tables) {
    const [row] = await rowsOf<{ found: boolean }>(
      `SELECT EXISTS (SELECT FROM ${name} r WHERE regexp_replace(normalize(r::text, NFKC), '\\D', '', 'g') LIKE '%' || $1 || '%') AS found`,
      [digits],
    );
    if (row?.found) holding.push(name);
  }
  return holding;
}
