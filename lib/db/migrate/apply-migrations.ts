import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm/schema_engine_bg";
import pg from "pg";
import { databaseMessage, MigrationError } from "./migration-error";
import type { MigrationScript } from "./migration-files";
import { withMigrationLock } from "./migration-lock";
import { openSchemaEngine } from "./schema-engine";
import { WholeScriptPg } from "./whole-script-pg";

const NO_FILTER = { externalTables: [], externalEnums: [] };
const LOCK_WAIT_SECONDS = 60;
/** A migration that has to queue behind a long read would make every later query queue behind it. */
const STATEMENT_LOCK_MS = 2_000;

/** `applied`: done now, in order. `newer`: in the database but not in this version of the product. */
export type MigrationReport = { applied: string[]; newer: string[] };

function migrationList(migrations: MigrationScript[]): MigrationList {
  return {
    baseDir: "prisma/migrations",
    lockfile: { path: "migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
    })),
  };
}

async function checkedHistory(engine: SchemaEngine, migrationsList: MigrationList): Promise<string[]> {
  const { failedMigrationNames, editedMigrationNames, history } = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: NO_FILTER,
  });
  if (failedMigrationNames.length > 0) {
    throw new MigrationError(
      `migration ${failedMigrationNames.join(", ")} was interrupted: look whether its changes are there, then run ` +
        "`npx tsx scripts/migrate.ts --mark-applied <name>` or `--mark-rolled-back <name>`",
    );
  }
  if (editedMigrationNames.length > 0) {
    throw new MigrationError(
      `migration ${editedMigrationNames.join(", ")} was edited after it had been applied to this database: ` +
        "put its old text back and write a new migration",
    );
  }
  if (history === null || history.diagnostic === "databaseIsBehind") return [];
  return history.unpersistedMigrationNames;
}

/**
 * The engine keeps a failed script as "failed" and refuses every later run. When PostgreSQL itself reported the
 * error, the script's transaction was rolled back, so a mended script may simply run again.
 */
async function forgetFailedScript(
  engine: SchemaEngine,
  migrationsList: MigrationList,
): Promise<string | undefined> {
  const { failedMigrationNames } = await engine.diagnoseMigrationHistory({
    migrationsList,
    optInToShadowDatabase: false,
    filters: NO_FILTER,
  });
  const migrationName = failedMigrationNames[0];
  if (migrationName !== undefined) await engine.markMigrationRolledBack({ migrationName });
  return migrationName;
}

async function withEngine<T>(
  connectionString: string,
  onDatabaseError: (error: unknown) => void,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const pool = new pg.Pool({
    connectionString,
    max: 2,
    connectionTimeoutMillis: 10_000,
    lock_timeout: STATEMENT_LOCK_MS,
  });
  try {
    const engine = await openSchemaEngine(new WholeScriptPg(pool, onDatabaseError));
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    await pool.end();
  }
}

async function applyAll(connectionString: string, migrations: MigrationScript[]): Promise<MigrationReport> {
  const migrationsList = migrationList(migrations);
  let databaseError: unknown;
  const keepError = (error: unknown) => {
    databaseError = error;
  };
  return withEngine(connectionString, keepError, async (engine) => {
    const newer = await checkedHistory(engine, migrationsList);
    try {
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: NO_FILTER });
      return { applied: appliedMigrationNames, newer };
    } catch (error) {
      if (!(databaseError instanceof pg.DatabaseError)) throw error;
      const name = await forgetFailedScript(engine, migrationsList);
      const sql = migrations.find((migration) => migration.name === name)?.sql ?? "";
      const said = databaseMessage(databaseError, sql);
      throw new MigrationError(`migration ${name ?? "?"} failed and changed nothing: ${said}`, {
        cause: databaseError,
      });
    }
  });
}

/**
 * Brings a database to the newest of the given migrations, in Prisma's own book-keeping (`_prisma_migrations`), so
 * `prisma migrate deploy` can take over. Refuses an interrupted or edited history with a MigrationError.
 */
export async function applyMigrations(
  connectionString: string,
  migrations: MigrationScript[],
): Promise<MigrationReport> {
  return withMigrationLock(connectionString, LOCK_WAIT_SECONDS, () => applyAll(connectionString, migrations));
}

export type InterruptedMigrationState = "applied" | "rolled-back";

/** Tells the book-keeping what an administrator found out about an interrupted migration. */
export async function settleMigration(
  connectionString: string,
  migrations: MigrationScript[],
  migrationName: string,
  state: InterruptedMigrationState,
): Promise<void> {
  await withEngine(
    connectionString,
    () => undefined,
    async (engine) => {
      if (state === "rolled-back") await engine.markMigrationRolledBack({ migrationName });
      else await engine.markMigrationApplied({ migrationName, migrationsList: migrationList(migrations) });
    },
  );
}
