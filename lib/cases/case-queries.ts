import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database, type Transaction } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { readCaseCode } from "./case-code";
import { readCursor, writeCursor } from "./case-cursor";
import { filterCondition } from "./case-filter-select";
import type { AGES, QueueFilter, QueuePage } from "./case-queue-schema";
import type { CaseDetail } from "./case-schema";
import { caseSelect, type QueueSqlRow, queueColumns, toCaseDetail, toQueueRow } from "./case-select";

const HOURS_OF_AGE: Record<(typeof AGES)[number], [number, number | null]> = {
  under_1d: [0, 24],
  "1d_3d": [24, 72],
  "3d_7d": [72, 168],
  over_7d: [168, null],
};

const hoursAgo = (hours: number, now: Date): Date => new Date(now.getTime() - hours * 3_600_000);

/** What a queue sorts by: open cases by what is due, closed ones by when, everything by age. */
function orderOf(filter: QueueFilter): {
  column: Prisma.Sql;
  isDescending: boolean;
  sortKey: "due_at" | "closed_at" | "created_at";
} {
  if (filter.status === "closed")
    return { column: Prisma.sql`c.closed_at`, isDescending: true, sortKey: "closed_at" };
  if (filter.status === "any")
    return { column: Prisma.sql`c.created_at`, isDescending: true, sortKey: "created_at" };
  return { column: Prisma.sql`c.due_at`, isDescending: false, sortKey: "due_at" };
}

/**
 * A queue's filter as one SQL condition over `support_cases c`; the list and its export go through it. `timeZone` is
 * whose days are meant where the filter names no other.
 */
export function queueCondition(actor: Actor, filter: QueueFilter, timeZone: string, now: Date): Prisma.Sql {
  const zone = filter.timeZone ?? timeZone;
  const conditions = [filterCondition({ ...filter, status: filter.status ?? "not_closed" }, zone)];
  if (filter.queue === "mine") conditions.push(Prisma.sql`c.assignee_id = ${actor.id}::uuid`);
  if (filter.queue === "unassigned") conditions.push(Prisma.sql`c.assignee_id IS NULL`);
  if (filter.import) conditions.push(Prisma.sql`c.import_id = ${filter.import}::uuid`);
  if (filter.age) {
    const [from, to] = HOURS_OF_AGE[filter.age];
    conditions.push(Prisma.sql`c.created_at <= ${hoursAgo(from, now)}`);
    if (to !== null) conditions.push(Prisma.sql`c.created_at > ${hoursAgo(to, now)}`);
  }
  if (filter.q) {
    const code = readCaseCode(filter.q);
    conditions.push(Prisma.sql`(c.customer_ref = ${filter.q} OR c.code = ${code ?? ""})`);
  }
  return Prisma.join(conditions, " AND ");
}

/** One page of a queue, at most 200 rows, by cursor. A cursor that this function did not give out is refused. */
export async function listCases(
  actor: Actor,
  filter: QueueFilter,
  timeZone: string,
  now: Date,
): Promise<QueuePage> {
  assertCan(actor, "case:read");
  const order = orderOf(filter);
  const cursor = filter.cursor ? readCursor(filter.cursor) : null;
  if (filter.cursor && !cursor)
    throw new AppError("invalid", { issues: [{ path: "cursor", messageKey: "field.form" }] });
  const direction = order.isDescending ? Prisma.sql`DESC` : Prisma.sql`ASC`;
  const after = cursor
    ? order.isDescending
      ? Prisma.sql`AND (${order.column}, c.id) < (${cursor.at}, ${cursor.id}::uuid)`
      : Prisma.sql`AND (${order.column}, c.id) > (${cursor.at}, ${cursor.id}::uuid)`
    : Prisma.empty;
  const rows = await database().$queryRaw<QueueSqlRow[]>`
    SELECT ${queueColumns}
    FROM support_cases c LEFT JOIN users a ON a.id = c.assignee_id
    WHERE ${queueCondition(actor, filter, timeZone, now)} ${after}
    ORDER BY ${order.column} ${direction}, c.id ${direction}
    LIMIT ${filter.limit + 1}`;
  const page = rows.slice(0, filter.limit);
  const last = page.at(-1);
  const lastAt = last?.[order.sortKey];
  const hasMore = rows.length > filter.limit && last && lastAt;
  return {
    items: page.map(toQueueRow),
    nextCursor: hasMore ? writeCursor({ at: lastAt, id: last.id }) : null,
  };
}

/** A case with its answers, notes and outcomes, by id or by its short code. Refuses with not_found. */
export async function getCase(
  actor: Actor,
  key: { id: string } | { code: string },
  client: Pick<Transaction, "supportCase"> = database(),
): Promise<CaseDetail> {
  assertCan(actor, "case:read");
  const row = await client.supportCase.findUnique({
    where: "id" in key ? { id: key.id } : { code: key.code },
    relationLoadStrategy: "join",
    select: caseSelect,
  });
  if (!row) throw new AppError("not_found");
  return toCaseDetail(row);
}

/**
 * A case whose row stays locked until the transaction ends, so that what a command decides about it still holds when
 * it writes. Refuses with not_found.
 */
export async function getCaseForChange(
  actor: Actor,
  id: string,
  transaction: Transaction,
): Promise<CaseDetail> {
  assertCan(actor, "case:write");
  await transaction.$queryRaw`SELECT id FROM support_cases WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
  return getCase(actor, { id }, transaction);
}
