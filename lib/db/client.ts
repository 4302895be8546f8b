import { PrismaPg } from "@prisma/adapter-pg";
import { Pool } from "pg";
import { env } from "@/lib/env";
import { PrismaClient } from "./generated/client";

/** What a command gets inside `database().$transaction(async (transaction) => …)`. */
export type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];

type Connected = { pool: Pool; prisma: PrismaClient };

// `next dev` evaluates this module again at each change; the pool must be made once a process.
const held = globalThis as typeof globalThis & { binddeskDatabase?: Connected };

const MOST_STATEMENTS = 300;
const LONGEST_STATEMENT = 8_000;
const statementNames = new Map<string, string>();

/**
 * A name for what Prisma itself writes: PostgreSQL then plans it once a connection, which for a case with all that
 * belongs to it takes as long as reading it. Our own SQL goes without (the empty name): its best plan depends on what
 * it is asked.
 */
function statementName({ sql }: { sql: string }): string {
  const known = statementNames.get(sql);
  if (known) return known;
  const isPrismas = /^(SELECT|INSERT INTO|UPDATE) "/.test(sql) && sql.length <= LONGEST_STATEMENT;
  if (!isPrismas || statementNames.size >= MOST_STATEMENTS) return "";
  const name = `prisma-${statementNames.size}`;
  statementNames.set(sql, name);
  return name;
}

/**
 * The database's own limits fire before Prisma's: a Prisma transaction that times out by itself can leave one
 * statement committed. `binddesk_app` may only add to the append-only tables.
 */
export function connect(databaseUrl: string, poolSize: number): Connected {
  const pool = new Pool({
    connectionString: databaseUrl,
    max: poolSize,
    connectionTimeoutMillis: 2_000,
    idleTimeoutMillis: 30_000,
    options:
      "-c role=binddesk_app -c statement_timeout=5000 -c transaction_timeout=8000 -c lock_timeout=2000 -c timezone=UTC",
  });
  pool.on("error", () => {
    // An idle connection that the server closed is replaced at the next query; without a listener it ends the process.
  });
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: statementName }),
    transactionOptions: { timeout: 15_000, maxWait: 3_000 },
  });
  return { pool, prisma };
}

function connected(): Connected {
  held.binddeskDatabase ??= connect(env().DATABASE_URL, env().DATABASE_POOL_SIZE);
  return held.binddeskDatabase;
}

export const database = (): PrismaClient => connected().prisma;

/** For the two reads of every request (session, readiness) that cannot afford a query builder. */
export const connectionPool = (): Pool => connected().pool;
