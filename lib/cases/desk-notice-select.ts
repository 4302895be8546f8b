import { maintenanceSelect, toMaintenanceWindow } from "@/lib/catalog/maintenance-select";
import type { Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { CONFIRMED, noticeSelect, toIncidentNotice } from "@/lib/incidents/incident-notice-select";
import type { DeskNotice } from "./desk-notice-schema";

/** Conditions that maintenance windows and incidents share: where and when. */
type NoticeWhere = Prisma.MaintenanceWindowWhereInput & Prisma.IncidentWhereInput;

export type NoticeClient = Pick<Transaction, "maintenanceWindow" | "incident">;

/** Maintenance windows and incidents, each from the latest start on and at most `take` of each. */
export async function readNotices(
  client: NoticeClient,
  where: NoticeWhere,
  take?: number,
): Promise<DeskNotice[]> {
  const windows = await client.maintenanceWindow.findMany({
    where,
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take,
    select: maintenanceSelect,
  });
  const incidents = await client.incident.findMany({
    where: { AND: [where, CONFIRMED] },
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take,
    select: noticeSelect,
  });
  return [
    ...windows.map((row): DeskNotice => {
      const { version: _version, ...notice } = toMaintenanceWindow(row);
      return { ...notice, kind: "maintenance" };
    }),
    ...incidents.map((row): DeskNotice => ({ ...toIncidentNotice(row), kind: "incident" })),
  ];
}
