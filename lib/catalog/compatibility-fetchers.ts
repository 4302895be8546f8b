import { fetchJson } from "@/lib/http/fetch-json";
import { api } from "@/lib/routes";
import type { AddCompatibilityInput, ChangeCompatibilityInput, Compatibility } from "./compatibility-schema";

export const fetchCompatibility = async (signal?: AbortSignal): Promise<Compatibility[]> =>
  (await fetchJson<{ items: Compatibility[] }>(api.compatibility(), { signal })).items;

export const patchCompatibility = (id: string, body: ChangeCompatibilityInput): Promise<Compatibility> =>
  fetchJson(api.compatibilityCell(id), { method: "PATCH", body });

export const postCompatibility = (body: AddCompatibilityInput): Promise<Compatibility> =>
  fetchJson(api.compatibility(), { method: "POST", body });
