import type { Prisma } from "@/lib/db/generated/client";
import type { MaintenanceWindow } from "./maintenance-schema";

export const maintenanceSelect = {
  id: true,
  bankCode: true,
  walletCode: true,
  startsAt: true,
  endsAt: true,
  source: true,
  noteZh: true,
  noteEn: true,
  version: true,
} satisfies Prisma.MaintenanceWindowSelect;

type MaintenanceRow = Prisma.MaintenanceWindowGetPayload<{ select: typeof maintenanceSelect }>;

export const toMaintenanceWindow = ({
  noteZh,
  noteEn,
  startsAt,
  endsAt,
  ...row
}: MaintenanceRow): MaintenanceWindow => ({
  ...row,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt?.toISOString() ?? null,
  note: { zh: noteZh, en: noteEn },
});
