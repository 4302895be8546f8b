import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { queueCondition } from "./case-queries";
import type { QueueCounts, QueueFilter } from "./case-queue-schema";

/** A count stops here, so that it stays quick however many cases are open. */
const COUNTED_UP_TO = 10_000;

const OPEN = Prisma.sql`c.status <> 'closed'`;

const upTo = (limit: number, condition: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(SELECT count(*)::int FROM (SELECT 1 FROM support_cases c WHERE ${condition} LIMIT ${limit}) t)`;

/** True when the filter asks for one of the queues and nothing more, so that its cases are counted anyway. */
function isWholeQueue(filter: QueueFilter): boolean {
  const { queue: _queue, cursor: _cursor, limit: _limit, timeZone: _timeZone, ...narrower } = filter;
  return Object.values(narrower).every((value) => value === undefined);
}

/**
 * How many cases each queue holds; `total` for the filter; each counted up to `limit`. One pass over the open cases
 * counts all queues; only where it stops at the limit are the two narrower ones counted by themselves.
 */
export async function countCases(
  actor: Actor,
  filter: QueueFilter,
  timeZone: string,
  now: Date,
  limit = COUNTED_UP_TO,
): Promise<QueueCounts> {
  assertCan(actor, "case:read");
  const isMine = Prisma.sql`c.assignee_id = ${actor.id}::uuid`;
  const isNobodys = Prisma.sql`c.assignee_id IS NULL`;
  const total = isWholeQueue(filter)
    ? Prisma.sql`NULL::int`
    : upTo(limit, queueCondition(actor, filter, timeZone, now));
  const [counted] = await database().$queryRaw<(Omit<QueueCounts, "total"> & { total: number | null })[]>`
    SELECT count(*) FILTER (WHERE ${isMine})::int AS mine, count(*) FILTER (WHERE ${isNobodys})::int AS unassigned,
      count(*)::int AS "all", ${total} AS total
    FROM (SELECT c.assignee_id FROM support_cases c WHERE ${OPEN} LIMIT ${limit}) c`;
  if (!counted) throw new AppError("fault", { logMessage: "a count gave no row" });
  if (counted.all === limit) {
    const [apart] = await database().$queryRaw<Pick<QueueCounts, "mine" | "unassigned">[]>`
      SELECT ${upTo(limit, Prisma.sql`${OPEN} AND ${isMine}`)} AS mine,
        ${upTo(limit, Prisma.sql`${OPEN} AND ${isNobodys}`)} AS unassigned`;
    Object.assign(counted, apart);
  }
  return { ...counted, total: counted.total ?? counted[filter.queue] };
}
