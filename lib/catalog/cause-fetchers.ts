import { fetchJson } from "@/lib/http/fetch-json";
import { api } from "@/lib/routes";
import type { Cause } from "./catalog-schema";
import type { ChangeCauseInput } from "./cause-schema";

export const fetchCauses = async (signal?: AbortSignal): Promise<Cause[]> =>
  (await fetchJson<{ items: Cause[] }>(api.causes(), { signal })).items;

export const patchCause = (code: string, body: ChangeCauseInput): Promise<Cause> =>
  fetchJson(api.cause(code), { method: "PATCH", body });
