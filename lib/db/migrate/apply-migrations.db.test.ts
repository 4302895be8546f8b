import pg from "pg";
import { beforeEach, describe, expect, test } from "vitest";
import { emptyDatabase } from "@/lib/testing/database";
import { applyMigrations, settleMigration } from "./apply-migrations";

const THINGS = {
  name: "0001_things",
  sql: `CREATE TABLE things (name text);
    CREATE FUNCTION trim_name() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.name := trim(NEW.name);
      RETURN NEW;
    END $$;
    CREATE TRIGGER trim_name BEFORE INSERT ON things FOR EACH ROW EXECUTE FUNCTION trim_name();`,
};
const NOTES = { name: "0002_notes", sql: "CREATE TABLE notes (id int);" };
const BROKEN = { name: "0002_notes", sql: "CREATE TABLE notes (id int);\nSELECT 1;\nSELECT no_such_column;" };

let databaseUrl = "";
beforeEach(async () => {
  databaseUrl = await emptyDatabase();
});

async function query(sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

const tableNames = async () =>
  (await query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")).map((row) => row.tablename);

describe("applyMigrations", () => {
  test("applies a script with a function body whole, and once", async () => {
    expect((await applyMigrations(databaseUrl, [THINGS])).applied).toEqual([THINGS.name]);
    expect(await query("INSERT INTO things VALUES ('  a  ') RETURNING name")).toEqual([{ name: "a" }]);
    expect((await applyMigrations(databaseUrl, [THINGS])).applied).toEqual([]);
  });

  test("applies only what is new", async () => {
    await applyMigrations(databaseUrl, [THINGS]);
    expect((await applyMigrations(databaseUrl, [THINGS, NOTES])).applied).toEqual([NOTES.name]);
  });

  test("says what the database said, with the line, and leaves nothing of a failed script", async () => {
    await expect(applyMigrations(databaseUrl, [THINGS, BROKEN])).rejects.toThrow(
      /0002_notes failed and changed nothing: 42703 .*no_such_column.*line 3/,
    );
    expect(await tableNames()).toEqual(expect.arrayContaining(["things"]));
    expect(await tableNames()).not.toContain("notes");
  });

  test("goes on with the mended script after a failed one", async () => {
    await expect(applyMigrations(databaseUrl, [THINGS, BROKEN])).rejects.toThrow(/failed/);
    expect((await applyMigrations(databaseUrl, [THINGS, NOTES])).applied).toEqual([NOTES.name]);
  });

  test("refuses a migration that was edited after it had been applied", async () => {
    await applyMigrations(databaseUrl, [THINGS]);
    const edited = { ...THINGS, sql: `${THINGS.sql} -- edited` };
    await expect(applyMigrations(databaseUrl, [edited])).rejects.toThrow(/0001_things was edited/);
  });

  test("names the migrations of a newer version and leaves them alone", async () => {
    await applyMigrations(databaseUrl, [THINGS, NOTES]);
    expect(await applyMigrations(databaseUrl, [THINGS])).toEqual({ applied: [], newer: [NOTES.name] });
  });

  test("waits for another runner instead of taking its work for interrupted", async () => {
    const slow = { name: "0001_slow", sql: "SELECT pg_sleep(0.5); CREATE TABLE slow (id int);" };
    const first = applyMigrations(databaseUrl, [slow]);
    await expect.poll(tableNames, { timeout: 5_000 }).toContain("_prisma_migrations");
    await expect.poll(() => query("SELECT migration_name FROM _prisma_migrations")).toHaveLength(1);
    expect(await Promise.all([first, applyMigrations(databaseUrl, [slow])])).toEqual([
      { applied: [slow.name], newer: [] },
      { applied: [], newer: [] },
    ]);
  });
});

describe("an interrupted migration", () => {
  beforeEach(async () => {
    await applyMigrations(databaseUrl, [THINGS, NOTES]);
    await query("UPDATE _prisma_migrations SET finished_at = NULL WHERE migration_name = '0002_notes'");
  });

  test("is refused with the commands that settle it", async () => {
    await expect(applyMigrations(databaseUrl, [THINGS, NOTES])).rejects.toThrow(
      /0002_notes was interrupted: .*--mark-applied .*--mark-rolled-back/,
    );
  });

  test("counts as done once it is marked as applied", async () => {
    await settleMigration(databaseUrl, [THINGS, NOTES], NOTES.name, "applied");
    expect((await applyMigrations(databaseUrl, [THINGS, NOTES])).applied).toEqual([]);
  });

  test("is applied again once it is marked as rolled back", async () => {
    await query("DROP TABLE notes");
    await settleMigration(databaseUrl, [THINGS, NOTES], NOTES.name, "rolled-back");
    expect((await applyMigrations(databaseUrl, [THINGS, NOTES])).applied).toEqual([NOTES.name]);
  });
});
