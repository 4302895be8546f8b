import { fetchJson } from "@/lib/http/fetch-json";
import { api } from "@/lib/routes";
import type { ApiKey, CreateApiKeyInput, NewApiKey } from "./api-key-schema";

export const fetchApiKeys = async (signal?: AbortSignal): Promise<ApiKey[]> =>
  (await fetchJson<{ items: ApiKey[] }>(api.apiKeys(), { signal })).items;

export const postApiKey = (body: CreateApiKeyInput): Promise<NewApiKey> =>
  fetchJson(api.apiKeys(), { method: "POST", body });

export const postRevocation = (id: string, version: number): Promise<ApiKey> =>
  fetchJson(api.apiKeyRevocation(id), { method: "POST", body: { version } });
