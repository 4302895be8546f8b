import { randomBytes } from "node:crypto";
import pg from "pg";
import { inject, vi } from "vitest";

declare module "vitest" {
  export interface ProvidedContext {
    /** A server for this run; its databases are named with the prefix and dropped with the run. */
    testServer: { url: string; prefix: string };
  }
}

const { url: serverUrl, prefix } = inject("testServer");

async function createDatabase(template: string): Promise<string> {
  const name = `${prefix}${randomBytes(6).toString("hex")}`;
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  } finally {
    await client.end();
  }
  return Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
}

/** The address of one more database with every migration applied and no rows of other tests. */
export const migratedDatabase = (): Promise<string> => createDatabase(`${prefix}template`);

/** The address of one more database with nothing in it. */
export const emptyDatabase = (): Promise<string> => createDatabase("template0");

// Every database test file runs this module before its own imports, so whatever reads the environment on import
// finds the file's own database there. It is not dropped with the file, whose pool may still hold connections.
const fileDatabaseUrl = await migratedDatabase();
vi.stubEnv("DATABASE_URL", fileDatabaseUrl);

/** The address of this test file's own database, which is also DATABASE_URL here. */
export const testDatabase = (): string => fileDatabaseUrl;

/** Takes the rows out of every table of this file's database, without firing triggers. */
export async function emptyTables(): Promise<void> {
  const client = new pg.Client({ connectionString: fileDatabaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ tables: string | null }>(
      `SELECT string_agg(format('%I.%I', schemaname, tablename), ', ') AS tables
       FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
    );
    const tables = rows[0]?.tables;
    if (tables) await client.query(`TRUNCATE ${tables} RESTART IDENTITY CASCADE`);
  } finally {
    await client.end();
  }
}
