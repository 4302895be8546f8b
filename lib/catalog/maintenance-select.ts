import type { Prisma } from "@/lib/db/generated/client";
import type { MaintenanceWindow } from "./maintenance-schema";
import { sentNotice } from "./maintenance-window";

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

export const toMaintenanceWindow = (row: MaintenanceRow): MaintenanceWindow => sentNotice(row);
