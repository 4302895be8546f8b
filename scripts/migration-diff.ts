import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { MIGRATIONS_FOLDER, readMigratedSchema, SCHEMA_FILE } from "@/lib/db/migrate/migration-files";
import { schemaDiff } from "@/lib/db/migrate/schema-diff";

/**
 * `npx tsx scripts/migration-diff.ts` prints the SQL of the next migration: from the schema kept with the newest
 * one (or nothing) to prisma/schema.prisma. `--from-empty` starts from nothing, `--write <name>` makes the folder.
 */
const { values } = parseArgs({
  options: { "from-empty": { type: "boolean" }, write: { type: "string" } },
});

const schema = await readFile(SCHEMA_FILE, "utf8");
const before = values["from-empty"] ? null : await readMigratedSchema();
const sql = await schemaDiff(before, schema);

if (values.write === undefined) {
  console.log(sql === "" ? "-- The newest migration already leads to prisma/schema.prisma." : sql);
} else {
  const folder = path.join(MIGRATIONS_FOLDER, values.write);
  await mkdir(folder);
  await writeFile(path.join(folder, "migration.sql"), `${sql}\n`);
  await writeFile(path.join(folder, "schema.prisma"), schema);
  console.log(`Wrote ${path.relative(".", folder)}: read its SQL and add what Prisma cannot express.`);
}
