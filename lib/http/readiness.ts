import "server-only";
import { readdir } from "node:fs/promises";
import path from "node:path";
import { connectionPool } from "@/lib/db/client";

const LIMIT_MS = 1_000;

export type Readiness = { isReady: true } | { isReady: false; reason: "database" | "migrations" };

let expected: Promise<string[]> | null = null;

/** The migrations that this build was made with, by folder name. */
async function expectedMigrations(): Promise<string[]> {
  const entries = await readdir(path.join(process.cwd(), "prisma/migrations"), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
}

const timeLimit = <Value>(work: Promise<Value>): Promise<Value> =>
  Promise.race([
    work,
    new Promise<never>((_, reject) =>
      setTimeout(() => reject(new Error("readiness took too long")), LIMIT_MS).unref(),
    ),
  ]);

/** Ready when the database answers within a second and holds every migration of this build. */
export async function readiness(): Promise<Readiness> {
  expected ??= expectedMigrations();
  const names = await expected;
  try {
    const { rows } = await timeLimit(
      connectionPool().query<{ missing: number }>(
        "SELECT count(*)::int AS missing FROM unnest($1::text[]) AS m(name) WHERE NOT has_migration(m.name)",
        [names],
      ),
    );
    return rows[0]?.missing === 0 ? { isReady: true } : { isReady: false, reason: "migrations" };
  } catch {
    return { isReady: false, reason: "database" };
  }
}
