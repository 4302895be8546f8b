import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan, isDeskItself } from "@/lib/auth/actor";
import { database, type Transaction } from "@/lib/db/client";
import { HEAD_KINDS, isConfirmed } from "./retention-kinds";
import { getRetention, previewRetention } from "./retention-queries";
import type { ChangeRetention, Retention, RetentionDays } from "./retention-schema";

/** Begins a run where none is at work; the job goes on with it. Null where one is. */
async function beginRun(
  actor: Actor,
  transaction: Transaction,
  days: RetentionDays,
  now: Date,
): Promise<string | null> {
  const running = await transaction.retentionRun.findFirst({
    where: { endedAt: null },
    select: { id: true },
  });
  if (running) return null;
  const { counts } = await previewRetention(actor, days, now, transaction);
  const { id } = await transaction.retentionRun.create({
    data: {
      contactDays: days.contactDays,
      anonymiseDays: days.anonymiseDays,
      total: HEAD_KINDS.reduce((sum, kind) => sum + counts[kind], 0),
      startedAt: now,
      updatedById: isDeskItself(actor) ? null : actor.id,
    },
    select: { id: true },
  });
  return id;
}

/**
 * Switches retention on or off, or changes its days. On, it wants the numbers that somebody was shown and refuses when
 * more is due by now; then it begins at once. A run by other days that is at work ends where it is.
 */
export async function changeRetention(
  actor: Actor,
  { version, isOn, confirmed, ...days }: ChangeRetention,
  now: Date,
): Promise<Retention> {
  assertCan(actor, "organisation:manage");
  return database().$transaction(async (transaction) => {
    const current = await getRetention(actor, transaction);
    if (current.version !== version) throw new AppError("conflict", { current });
    if (isOn) {
      const { counts } = await previewRetention(actor, days, now, transaction);
      if (!isConfirmed(counts, confirmed))
        throw new AppError("refused", {
          messageKey: confirmed ? "retention.more" : "retention.unconfirmed",
          params: {
            contact: counts.contactCases,
            anonymised: counts.anonymisedCases,
            loose: counts.looseTexts,
          },
          current,
        });
    }
    const { count } = await transaction.organisation.updateMany({
      where: { version },
      data: { retentionOn: isOn, ...days, version: { increment: 1 }, updatedById: actor.id },
    });
    if (count === 0) throw new AppError("conflict", { current: await getRetention(actor, transaction) });
    await transaction.retentionRun.updateMany({ where: { endedAt: null }, data: { endedAt: now } });
    if (isOn) await beginRun(actor, transaction, days, now);
    return getRetention(actor, transaction);
  });
}

const DAY_MS = 86_400_000;

/** The run to work on: one that is not over, else a new one when the last began a day ago. Null while there is none. */
export async function dueRetentionRun(actor: Actor, now: Date): Promise<string | null> {
  assertCan(actor, "organisation:manage");
  return database().$transaction(async (transaction) => {
    const { isOn, runs, ...days } = await getRetention(actor, transaction);
    const running = runs.find(({ endedAt }) => endedAt === null);
    if (running) return running.id;
    const [last] = runs;
    if (!isOn || (last && now.getTime() - Date.parse(last.startedAt) < DAY_MS)) return null;
    return beginRun(actor, transaction, days, now);
  });
}

/** Marks a run as over. */
export async function endRetentionRun(actor: Actor, id: string, now: Date): Promise<void> {
  assertCan(actor, "organisation:manage");
  await database().retentionRun.updateMany({ where: { id, endedAt: null }, data: { endedAt: now } });
}
