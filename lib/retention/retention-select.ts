import { Prisma } from "@/lib/db/generated/client";
import { runCounts } from "./retention-kinds";
import type { RetentionDays, RetentionRun } from "./retention-schema";

export const retentionRunSelect = {
  id: true,
  contactDays: true,
  anonymiseDays: true,
  total: true,
  done: true,
  counts: true,
  startedAt: true,
  endedAt: true,
  updatedById: true,
} satisfies Prisma.RetentionRunSelect;

type Row = Prisma.RetentionRunGetPayload<{ select: typeof retentionRunSelect }>;

export const toRetentionRun = ({ updatedById, counts, ...row }: Row): RetentionRun => ({
  ...row,
  counts: runCounts(counts as Record<string, unknown>),
  startedAt: row.startedAt.toISOString(),
  endedAt: row.endedAt?.toISOString() ?? null,
  isByClock: updatedById === null,
});

const daysBefore = (now: Date, days: number): Prisma.Sql =>
  Prisma.sql`${now}::timestamptz - make_interval(days => ${days}::int)`;
const closedBefore = (now: Date, days: number): Prisma.Sql =>
  Prisma.sql`c.closed_at < ${daysBefore(now, days)}`;

/** Cases `c` that a run of now would work on; spelled as in their partial indexes and in retain_batch(). */
export const contactDue = (now: Date, { contactDays }: RetentionDays): Prisma.Sql =>
  Prisma.sql`${closedBefore(now, contactDays)} AND (c.contact_removed_at IS NULL OR c.contact_removed_at < c.closed_at)`;
export const textDue = (now: Date, { anonymiseDays }: RetentionDays): Prisma.Sql =>
  Prisma.sql`${closedBefore(now, anonymiseDays)} AND (c.anonymised_at IS NULL OR c.anonymised_at < c.closed_at)`;
/** From before when what no case takes along is due. */
export const writtenBefore = (now: Date, { anonymiseDays }: RetentionDays): Prisma.Sql =>
  daysBefore(now, anonymiseDays);
