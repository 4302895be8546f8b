import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { isForeignKeyViolation } from "@/lib/db/constraint";
import { once } from "@/lib/http/idempotency";
import { getMaintenance } from "./maintenance-queries";
import { maintenanceFault } from "./maintenance-rules";
import type { AddMaintenance, ChangeMaintenance, MaintenanceWindow } from "./maintenance-schema";
import { maintenanceSelect, toMaintenanceWindow } from "./maintenance-select";

function assertSound(window: Parameters<typeof maintenanceFault>[0]): void {
  const fault = maintenanceFault(window);
  if (fault) throw new AppError("invalid", { issues: [fault] });
}

/** A bank or wallet that the catalogue does not know, as the field that names it. */
function unknownPlace(thrown: unknown): AppError | null {
  for (const [fragment, path] of [
    ["wallet", "walletCode"],
    ["bank", "bankCode"],
  ] as const) {
    if (isForeignKeyViolation(thrown, fragment)) {
      return new AppError("invalid", { issues: [{ path, messageKey: "field.choice" }] });
    }
  }
  return null;
}

/**
 * Adds a window for a bank, a wallet, or the line between them. A repeated idempotency key adds it once. Refuses one
 * that names nobody or ends before it starts.
 */
export async function addMaintenance(
  actor: Actor,
  { note, ...window }: AddMaintenance,
  idempotencyKey: string | null,
): Promise<MaintenanceWindow> {
  assertCan(actor, "maintenance:write");
  assertSound(window);
  try {
    return await once(actor, idempotencyKey, ["add-maintenance", window, note], async (transaction) => {
      const row = await transaction.maintenanceWindow.create({
        data: { ...window, noteZh: note.zh, noteEn: note.en, updatedById: actor.id },
        select: maintenanceSelect,
      });
      return toMaintenanceWindow(row);
    });
  } catch (thrown) {
    throw unknownPlace(thrown) ?? thrown;
  }
}

/** Changes a window; ending it is giving it an end. Refuses a stale version with the window as it now is. */
export async function changeMaintenance(
  actor: Actor,
  id: string,
  { version, note, ...changes }: ChangeMaintenance,
): Promise<MaintenanceWindow> {
  assertCan(actor, "maintenance:write");
  try {
    return await database().$transaction(async (transaction) => {
      const current = await getMaintenance(actor, id, transaction);
      if (current.version !== version) throw new AppError("conflict", { current });
      assertSound({ ...current, ...changes });
      const { count } = await transaction.maintenanceWindow.updateMany({
        where: { id, version },
        data: {
          ...changes,
          noteZh: note?.zh,
          noteEn: note?.en,
          version: { increment: 1 },
          updatedById: actor.id,
        },
      });
      const now = await getMaintenance(actor, id, transaction);
      if (count === 0) throw new AppError("conflict", { current: now });
      return now;
    });
  } catch (thrown) {
    throw unknownPlace(thrown) ?? thrown;
  }
}
