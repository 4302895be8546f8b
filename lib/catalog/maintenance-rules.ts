import type { MaintenancePlace, MaintenanceTimes } from "./maintenance-window";

/** The field that makes a window impossible, with a message key of `errors`; null when it is sound. */
export function maintenanceFault(
  window: MaintenancePlace & MaintenanceTimes,
): { path: "bankCode" | "endsAt"; messageKey: string } | null {
  if (window.bankCode === null && window.walletCode === null) {
    return { path: "bankCode", messageKey: "maintenance.nobody" };
  }
  if (window.endsAt !== null && Date.parse(window.endsAt) <= Date.parse(window.startsAt)) {
    return { path: "endsAt", messageKey: "maintenance.endsBeforeStart" };
  }
  return null;
}
