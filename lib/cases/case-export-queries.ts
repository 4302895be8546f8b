import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { type ExportedCase, exportColumns, latestOutcome } from "./case-export-select";
import { queueCondition } from "./case-queries";
import type { ExportFilter } from "./case-queue-schema";

const PAGE = 500;

export type ExportCursor = { createdAt: Date; id: string };

/** The next cases of an export, the oldest first, at most 500; none are left when fewer come. */
export async function listCasesToExport(
  actor: Actor,
  filter: ExportFilter,
  timeZone: string,
  now: Date,
  after: ExportCursor | null,
): Promise<{ cases: ExportedCase[]; next: ExportCursor | null }> {
  assertCan(actor, "case:export");
  const condition = queueCondition(actor, { ...filter, limit: PAGE }, timeZone, now);
  const behind = after
    ? Prisma.sql`AND (c.created_at, c.id) > (${after.createdAt}, ${after.id}::uuid)`
    : Prisma.empty;
  const cases = await database().$queryRaw<ExportedCase[]>`
    SELECT ${exportColumns} FROM support_cases c ${latestOutcome}
    WHERE ${condition} ${behind}
    ORDER BY c.created_at, c.id LIMIT ${PAGE}`;
  const last = cases.at(-1);
  return { cases, next: cases.length === PAGE && last ? { createdAt: last.createdAt, id: last.id } : null };
}
