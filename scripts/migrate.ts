import { parseArgs } from "node:util";
import { applyMigrations, settleMigration } from "@/lib/db/migrate/apply-migrations";
import { MigrationError } from "@/lib/db/migrate/migration-error";
import { readMigrations } from "@/lib/db/migrate/migration-files";

/**
 * `npx tsx scripts/migrate.ts` brings the database of DATABASE_URL to the newest migration. After an interrupted
 * one: `--mark-applied <name>` when its changes are there, `--mark-rolled-back <name>` when they are not.
 */
const { values } = parseArgs({
  options: { "mark-applied": { type: "string" }, "mark-rolled-back": { type: "string" } },
});

async function run(connectionString: string): Promise<string> {
  const migrations = await readMigrations();
  const applied = values["mark-applied"];
  const rolledBack = values["mark-rolled-back"];
  if (applied !== undefined) await settleMigration(connectionString, migrations, applied, "applied");
  if (rolledBack !== undefined)
    await settleMigration(connectionString, migrations, rolledBack, "rolled-back");
  const report = await applyMigrations(connectionString, migrations);
  if (report.newer.length > 0) {
    return `the database also has ${report.newer.join(", ")}, made by a newer version`;
  }
  return report.applied.length === 0 ? "up to date" : `applied ${report.applied.join(", ")}`;
}

const connectionString = process.env.DATABASE_URL;
if (connectionString === undefined || connectionString === "") {
  console.error("DATABASE_URL is not set");
  process.exit(1);
}
try {
  console.log(await run(connectionString));
  // The engine leaves a timer of ten seconds behind, which would keep the process for as long.
  process.exit(0);
} catch (error) {
  const isExpected = error instanceof MigrationError || (error instanceof Error && "code" in error);
  console.error(isExpected ? error.message : error);
  process.exit(1);
}
