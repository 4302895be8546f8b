import { type MaintenanceNotice, sentNotice } from "@/lib/catalog/maintenance-window";
import type { Prisma } from "@/lib/db/generated/client";

/** Incidents that somebody has confirmed: those that bear on cases, as a maintenance window does. */
export const CONFIRMED = {
  state: { in: ["open", "closed"] },
} satisfies Prisma.IncidentWhereInput;

export const noticeSelect = {
  id: true,
  bankCode: true,
  walletCode: true,
  startsAt: true,
  endsAt: true,
  source: true,
  noteZh: true,
  noteEn: true,
} satisfies Prisma.IncidentSelect;

type NoticeRow = Prisma.IncidentGetPayload<{ select: typeof noticeSelect }>;

export const toIncidentNotice = (row: NoticeRow): MaintenanceNotice => sentNotice(row);
