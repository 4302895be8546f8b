import { fetchJson } from "@/lib/http/fetch-json";
import { api } from "@/lib/routes";
import type { AddMaintenanceInput, ChangeMaintenanceInput, MaintenanceWindow } from "./maintenance-schema";

export const fetchMaintenance = async (signal?: AbortSignal): Promise<MaintenanceWindow[]> =>
  (await fetchJson<{ items: MaintenanceWindow[] }>(api.maintenanceWindows(), { signal })).items;

export const postMaintenance = (
  body: AddMaintenanceInput,
  idempotencyKey: string,
): Promise<MaintenanceWindow> =>
  fetchJson(api.maintenanceWindows(), { method: "POST", body, idempotencyKey });

export const patchMaintenance = (id: string, body: ChangeMaintenanceInput): Promise<MaintenanceWindow> =>
  fetchJson(api.maintenanceWindow(id), { method: "PATCH", body });
