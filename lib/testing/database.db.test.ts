import pg from "pg";
import { describe, expect, test } from "vitest";
import { emptyDatabase, emptyTables, migratedDatabase, testDatabase } from "./database";

async function query<Row extends pg.QueryResultRow>(connectionString: string, sql: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end();
  }
}

const MIGRATIONS = "SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL";
const TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'";

describe("the test database", () => {
  test("is what DATABASE_URL points at while the file runs", () => {
    expect(process.env.DATABASE_URL).toBe(testDatabase());
  });

  test("is migrated", async () => {
    expect(await query(testDatabase(), MIGRATIONS)).not.toEqual([]);
  });

  test("takes Chinese characters for letters, without which no trigram of them is found", async () => {
    const rows = await query(testDatabase(), "SELECT '银' ~ '^\\w$' AS is_letter");
    expect(rows).toEqual([{ is_letter: true }]);
  });

  test("does not see what is written to another clone", async () => {
    const other = await migratedDatabase();
    await query(other, "CREATE TABLE only_in_the_other (id int)");
    expect(await query(testDatabase(), TABLES)).not.toContainEqual({ tablename: "only_in_the_other" });
    expect(await query(other, MIGRATIONS)).toEqual(await query(testDatabase(), MIGRATIONS));
  });

  test("has an empty companion without any table", async () => {
    expect(await query(await emptyDatabase(), TABLES)).toEqual([]);
  });

  test("is without rows after emptying its tables, and keeps its migrations", async () => {
    await query(testDatabase(), "CREATE TABLE filled (id int); INSERT INTO filled VALUES (1), (2)");
    await emptyTables();
    expect(await query(testDatabase(), "SELECT * FROM filled")).toEqual([]);
    expect(await query(testDatabase(), MIGRATIONS)).not.toEqual([]);
  });
});
