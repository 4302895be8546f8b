import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { isUniqueViolation } from "@/lib/db/constraint";
import type { AlarmDecision } from "./alarm-decisions";
import type { SeriesBaseline } from "./baseline";
import type { NamedCause } from "./leading-cause";
import type { ProposedAlarm } from "./proposed-alarm";
import type { AlarmStanding } from "./recovery";
import { FIRST_REPLY } from "./reply-template";
import { scopeKey } from "./scope";

/** Puts a new baseline in the place of the old one. */
export async function storeBaseline(
  actor: Actor,
  rows: readonly SeriesBaseline[],
  builtAt: Date,
): Promise<void> {
  assertCan(actor, "incident:write");
  await database().$transaction(async (transaction) => {
    await transaction.incidentBaseline.deleteMany();
    await transaction.incidentBaseline.createMany({
      data: rows.map(({ scope, hourly, ...row }) => ({
        ...scope,
        ...row,
        seriesKey: scopeKey(scope),
        hourly: [...hourly],
        builtAt,
      })),
    });
  });
}

const countedColumns = ({ observed, expected }: Pick<AlarmStanding, "observed" | "expected">, now: Date) => ({
  alarmObserved: observed,
  alarmExpected: expected,
  countedAt: now,
});

const alarmColumns = (alarm: ProposedAlarm, now: Date) => ({
  bankCode: alarm.scope.bankCode,
  walletCode: alarm.scope.walletCode,
  alarmSince: alarm.since,
  alarmBits: alarm.bits,
  ...countedColumns(alarm, now),
});

async function propose(alarm: ProposedAlarm, now: Date): Promise<void> {
  await database().incident.create({
    data: {
      ...alarmColumns(alarm, now),
      state: "proposed",
      origin: "detected",
      startsAt: alarm.since,
      replyZh: FIRST_REPLY.zh,
      replyEn: FIRST_REPLY.en,
    },
    select: { id: true },
  });
}

const STILL_PROPOSED = { state: "proposed" } as const;

/** A proposal that has turned out to be part of a wider one goes on as that; the others end in it. */
async function widen(
  { id, absorbedIds, alarm }: Extract<AlarmDecision, { action: "widen" }>,
  now: Date,
): Promise<void> {
  await database().$transaction(async (transaction) => {
    await transaction.incident.updateMany({
      where: { id: { in: absorbedIds }, ...STILL_PROPOSED },
      data: { state: "faded", endsAt: now, version: { increment: 1 } },
    });
    await transaction.incident.updateMany({
      where: { id, ...STILL_PROPOSED },
      data: { ...alarmColumns(alarm, now), startsAt: alarm.since, version: { increment: 1 } },
    });
  });
}

/**
 * Does what a look has decided about the proposals. A person who decides at the same moment is not overruled: only
 * what is still proposed is touched, and a place where an incident runs by now gets no second one.
 */
export async function applyAlarm(actor: Actor, decision: AlarmDecision, now: Date): Promise<void> {
  assertCan(actor, "incident:write");
  try {
    if (decision.action === "open") await propose(decision.alarm, now);
    else if (decision.action === "widen") await widen(decision, now);
    else if (decision.action === "end")
      await database().incident.updateMany({
        where: { id: decision.id, ...STILL_PROPOSED },
        data: {
          ...countedColumns(decision, now),
          state: "faded",
          endsAt: decision.endedAt,
          recoveredAt: decision.endedAt,
          version: { increment: 1 },
        },
      });
    else
      await database().incident.updateMany({
        where: { id: decision.id, ...STILL_PROPOSED },
        data: countedColumns(decision, now),
      });
  } catch (thrown) {
    if (!isUniqueViolation(thrown, "incidents_one_running")) throw thrown;
  }
}

/** Keeps what the cases of a proposal point to; of an incident that somebody has decided about nothing changes. */
export async function keepCause(actor: Actor, id: string, cause: NamedCause | null): Promise<void> {
  assertCan(actor, "incident:write");
  await database().incident.updateMany({
    where: { id, ...STILL_PROPOSED },
    data: {
      alarmCauseCode: cause?.code ?? null,
      alarmCauseCases: cause?.cases ?? null,
      alarmCauseAnswered: cause?.answered ?? null,
      alarmCauseUsual: cause?.usualShare ?? null,
    },
  });
}

/**
 * Keeps how an open incident stands, for whoever decides when it is over; a dismissed one is over when its cases are
 * usual again. Counts are no change of the incident, so its version stays.
 */
export async function keepStanding(
  actor: Actor,
  { id, state }: { id: string; state: "open" | "dismissed" },
  { observed, expected, recoveredAt }: AlarmStanding,
  now: Date,
): Promise<void> {
  assertCan(actor, "incident:write");
  await database().incident.updateMany({
    where: { id, state, alarmSince: { not: null } },
    data: { ...countedColumns({ observed, expected }, now), recoveredAt },
  });
  if (state === "dismissed" && recoveredAt !== null)
    await database().incident.updateMany({
      where: { id, state, endsAt: null, startsAt: { lte: recoveredAt } },
      data: { endsAt: recoveredAt, version: { increment: 1 } },
    });
}
