import type { Prisma } from "@/lib/db/generated/client";
import type { LocalText } from "@/lib/i18n/locale";
import type { Alarm, Incident } from "./incident-schema";

export const incidentSelect = {
  id: true,
  bankCode: true,
  walletCode: true,
  state: true,
  origin: true,
  startsAt: true,
  endsAt: true,
  source: true,
  noteZh: true,
  noteEn: true,
  customerNoteZh: true,
  customerNoteEn: true,
  replyZh: true,
  replyEn: true,
  alarmSince: true,
  alarmObserved: true,
  alarmExpected: true,
  alarmBits: true,
  alarmCauseCode: true,
  alarmCauseCases: true,
  alarmCauseAnswered: true,
  alarmCauseUsual: true,
  countedAt: true,
  recoveredAt: true,
  version: true,
  bank: { select: { nameZh: true, nameEn: true } },
  wallet: { select: { nameZh: true, nameEn: true } },
  _count: { select: { cases: { where: { outcomeId: { not: null } } } } },
} satisfies Prisma.IncidentSelect;

export type IncidentRow = Prisma.IncidentGetPayload<{ select: typeof incidentSelect }>;

function causeOf(row: IncidentRow): Alarm["cause"] {
  const { alarmCauseCode: code, alarmCauseCases: cases, alarmCauseAnswered: answered } = row;
  const usualShare = row.alarmCauseUsual;
  if (code === null || cases === null || answered === null || usualShare === null) return null;
  return { code, cases, answered, usualShare };
}

function alarmOf(row: IncidentRow): Alarm | null {
  const { alarmSince, alarmObserved, alarmExpected, alarmBits, countedAt, recoveredAt } = row;
  if (!alarmSince || !countedAt || alarmObserved === null || alarmExpected === null || alarmBits === null)
    return null;
  return {
    since: alarmSince.toISOString(),
    observed: alarmObserved,
    expected: alarmExpected,
    bits: alarmBits,
    cause: causeOf(row),
    countedAt: countedAt.toISOString(),
    recoveredAt: recoveredAt?.toISOString() ?? null,
  };
}

const nameOf = (named: { nameZh: string; nameEn: string } | null): LocalText | null =>
  named && { zh: named.nameZh, en: named.nameEn };

export const toIncident = (row: IncidentRow): Incident => ({
  id: row.id,
  bankCode: row.bankCode,
  walletCode: row.walletCode,
  bankName: nameOf(row.bank),
  walletName: nameOf(row.wallet),
  state: row.state,
  origin: row.origin,
  startsAt: row.startsAt.toISOString(),
  endsAt: row.endsAt?.toISOString() ?? null,
  source: row.source,
  note: { zh: row.noteZh, en: row.noteEn },
  customerNote: { zh: row.customerNoteZh, en: row.customerNoteEn },
  reply: { zh: row.replyZh, en: row.replyEn },
  alarm: alarmOf(row),
  closedCases: row._count.cases,
  version: row.version,
});
