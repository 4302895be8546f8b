import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, test } from "vitest";
import { emptyDatabase, testDatabase } from "@/lib/testing/database";
import { BEYOND_PRISMA } from "./beyond-prisma";
import { databaseCatalog, functionsScript, missingFrom, runScript } from "./catalog";
import { SCHEMA_FILE } from "./migration-files";
import { schemaDiff } from "./schema-diff";

const nameOf = (line: string): string => line.slice(0, line.indexOf(": "));

describe("the migrations and prisma/schema.prisma", () => {
  let byMigrations: Map<string, string>;
  let bySchema: Map<string, string>;

  beforeAll(async () => {
    const schemaDatabase = await emptyDatabase();
    await runScript(schemaDatabase, await functionsScript(testDatabase()));
    await runScript(schemaDatabase, await schemaDiff(null, await readFile(SCHEMA_FILE, "utf8")));
    byMigrations = await databaseCatalog(testDatabase());
    bySchema = await databaseCatalog(schemaDatabase);
  });

  test("agree: the schema has nothing that no migration makes", () => {
    expect(bySchema.size).toBeGreaterThan(0);
    expect(missingFrom(byMigrations, bySchema)).toEqual([]);
  });

  test("agree: the migrations make nothing that the schema lacks, but for the named objects", () => {
    const extra = missingFrom(bySchema, byMigrations);
    expect(extra.filter((line) => !BEYOND_PRISMA.includes(nameOf(line)))).toEqual([]);
  });

  test("name no object beyond Prisma that is gone", () => {
    const extra = missingFrom(bySchema, byMigrations).map(nameOf);
    expect(BEYOND_PRISMA.filter((name) => !extra.includes(name))).toEqual([]);
  });
});
