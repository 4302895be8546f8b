import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { instantOfWallTime } from "@/lib/catalog/zoned-time";
import { connectionPool, database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { addDays } from "@/lib/trends/days";
import type { AuditFilter, AuditPage, AuditQuery, AuditVerification } from "./audit-schema";
import { checkSeals } from "./audit-seal-select";
import { type AuditActor, auditSelect, toAuditEntry } from "./audit-select";
import { smallestIdAt } from "./entry-id";

const PAGE = 50;

const startOf = (day: string, timeZone: string): string =>
  smallestIdAt(Date.parse(instantOfWallTime(`${day}T00:00`, timeZone) ?? ""));

function conditionOf(
  { table, actor, operation, row, from, to }: AuditFilter,
  cursor: string | undefined,
  timeZone: string,
): Prisma.AuditEntryWhereInput {
  const until = to === undefined ? undefined : startOf(addDays(to, 1), timeZone);
  return {
    tableName: table,
    actorId: actor,
    operation,
    rowId: row,
    // Ids begin with their time, so that days and pages are ranges of the primary key.
    AND: [{ id: { gte: from && startOf(from, timeZone), lt: until } }, { id: { lt: cursor } }],
  };
}

async function actorsOf(ids: (string | null)[]): Promise<Map<string, AuditActor>> {
  const rows = await database().user.findMany({
    where: { id: { in: ids.filter((id) => id !== null) } },
    select: { id: true, displayName: true, kind: true },
  });
  return new Map(
    rows.map(({ id, displayName, kind }) => [id, { id, displayName, isKey: kind === "api_key" }] as const),
  );
}

/** What was changed, by whom, the newest first, fifty at a time; days are those of the organisation's zone. */
export async function listAuditEntries(
  actor: Actor,
  { cursor, ...filter }: AuditQuery,
  timeZone: string,
  pageSize = PAGE,
): Promise<AuditPage> {
  assertCan(actor, "audit:read");
  const rows = await database().auditEntry.findMany({
    where: conditionOf(filter, cursor, timeZone),
    orderBy: { id: "desc" },
    take: pageSize + 1,
    select: auditSelect,
  });
  const shown = rows.slice(0, pageSize);
  const actors = await actorsOf(shown.map(({ actorId }) => actorId));
  return {
    items: shown.map((row) => toAuditEntry(row, actors)),
    nextCursor: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
  };
}

/** Whether everything that was sealed is still as it was. */
export async function verifyAudit(actor: Actor): Promise<AuditVerification> {
  assertCan(actor, "audit:read");
  return checkSeals(connectionPool());
}
