import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

export const MIGRATIONS_FOLDER = path.resolve("prisma/migrations");
export const SCHEMA_FILE = path.resolve("prisma/schema.prisma");

export type MigrationScript = { name: string; sql: string };

async function migrationNames(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Every `<folder>/<name>/migration.sql`, in the order in which they are applied (by name). */
export async function readMigrations(folder: string = MIGRATIONS_FOLDER): Promise<MigrationScript[]> {
  const names = await migrationNames(folder);
  return Promise.all(
    names.map(async (name) => ({
      name,
      sql: await readFile(path.join(folder, name, "migration.sql"), "utf8"),
    })),
  );
}

/**
 * The schema that the newest migration leads to: each migration keeps a copy of it as `schema.prisma` beside its
 * SQL, so that the next one can be computed without a database. `null` before the first.
 */
export async function readMigratedSchema(folder: string = MIGRATIONS_FOLDER): Promise<string | null> {
  const names = await migrationNames(folder);
  const withSchema = names
    .map((name) => path.join(folder, name, "schema.prisma"))
    .filter((file) => existsSync(file));
  const newest = withSchema.at(-1);
  return newest === undefined ? null : readFile(newest, "utf8");
}
