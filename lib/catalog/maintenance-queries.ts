import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database, type Transaction } from "@/lib/db/client";
import type { MaintenanceWindow } from "./maintenance-schema";
import { maintenanceSelect, toMaintenanceWindow } from "./maintenance-select";

/** More than a desk looks through; older windows stay in the database and in the audit trail. */
const LISTED = 200;

/** Maintenance windows, the latest start first, at most 200. */
export async function listMaintenance(actor: Actor): Promise<MaintenanceWindow[]> {
  assertCan(actor, "catalog:read");
  const rows = await database().maintenanceWindow.findMany({
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: LISTED,
    select: maintenanceSelect,
  });
  return rows.map(toMaintenanceWindow);
}

/** One window by its id. Refuses with not_found. */
export async function getMaintenance(
  actor: Actor,
  id: string,
  client: Pick<Transaction, "maintenanceWindow"> = database(),
): Promise<MaintenanceWindow> {
  assertCan(actor, "catalog:read");
  const row = await client.maintenanceWindow.findUnique({ where: { id }, select: maintenanceSelect });
  if (!row) throw new AppError("not_found");
  return toMaintenanceWindow(row);
}
