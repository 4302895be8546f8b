import { fetchJson } from "@/lib/http/fetch-json";
import { api } from "@/lib/routes";
import type {
  AddPrefixInput,
  ChangePrefixInput,
  ImportPrefixesInput,
  PrefixImport,
  PrefixRow,
} from "./card-prefix-schema";

export const fetchPrefixRows = async (signal?: AbortSignal): Promise<PrefixRow[]> =>
  (await fetchJson<{ items: PrefixRow[] }>(api.prefixTable(), { signal })).items;

export const postPrefix = (body: AddPrefixInput): Promise<PrefixRow> =>
  fetchJson(api.cardPrefixes(), { method: "POST", body });

export const patchPrefix = (id: string, body: ChangePrefixInput): Promise<PrefixRow> =>
  fetchJson(api.cardPrefix(id), { method: "PATCH", body });

export const deletePrefix = ({ id, version }: PrefixRow): Promise<{ id: string }> =>
  fetchJson(`${api.cardPrefix(id)}?version=${version}`, { method: "DELETE" });

export const postPrefixImport = (body: ImportPrefixesInput): Promise<PrefixImport> =>
  fetchJson(api.importPrefixes(), { method: "POST", body });
