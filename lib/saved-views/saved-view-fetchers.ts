import { fetchJson } from "@/lib/http/fetch-json";
import { api } from "@/lib/routes";
import type { ChangeViewInput, SavedView, SaveViewInput } from "./saved-view-schema";

export const fetchSavedViews = async (signal?: AbortSignal): Promise<SavedView[]> =>
  (await fetchJson<{ items: SavedView[] }>(api.savedViews(), { signal })).items;

export const postSavedView = (body: SaveViewInput, idempotencyKey: string): Promise<SavedView> =>
  fetchJson(api.savedViews(), { method: "POST", body, idempotencyKey });

export const patchSavedView = (id: string, body: ChangeViewInput): Promise<SavedView> =>
  fetchJson(api.savedView(id), { method: "PATCH", body });

export const deleteSavedView = (id: string): Promise<{ id: string }> =>
  fetchJson(api.savedView(id), { method: "DELETE" });
