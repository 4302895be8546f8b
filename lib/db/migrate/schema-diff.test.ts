import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { readMigratedSchema, SCHEMA_FILE } from "./migration-files";
import { schemaDiff } from "./schema-diff";

const schemaWith = (fields: string) => `
  datasource db {
    provider = "postgresql"
  }
  model Thing {
    id String @id
    ${fields}
  }`;

describe("schemaDiff", () => {
  test("makes every table of a schema from nothing", async () => {
    expect(await schemaDiff(null, schemaWith("name String"))).toContain('CREATE TABLE "Thing"');
  });

  test("adds only what is new to an older schema", async () => {
    const sql = await schemaDiff(schemaWith("name String"), schemaWith("name String\n    note String?"));
    expect(sql).toContain('ALTER TABLE "Thing" ADD COLUMN     "note" TEXT');
    expect(sql).not.toContain("CREATE TABLE");
  });

  test("is empty between a schema and itself", async () => {
    expect(await schemaDiff(schemaWith("name String"), schemaWith("name String"))).toBe("");
  });

  test("refuses a schema that Prisma cannot read", async () => {
    await expect(schemaDiff(null, schemaWith("name Strong"))).rejects.toThrow(/Strong/);
  });
});

test("the newest migration keeps the schema that it leads to, so no change is without a migration", async () => {
  const migrated = await readMigratedSchema();
  expect(migrated).not.toBeNull();
  expect(await schemaDiff(migrated, await readFile(SCHEMA_FILE, "utf8"))).toBe("");
});
