import { fetchJson } from "@/lib/http/fetch-json";
import { api } from "@/lib/routes";
import type { ChangeRetentionInput, Retention, RetentionDays, RetentionPreview } from "./retention-schema";

export const fetchRetention = (signal?: AbortSignal): Promise<Retention> =>
  fetchJson(api.retention(), { signal });

export const fetchRetentionPreview = (days: RetentionDays, signal?: AbortSignal): Promise<RetentionPreview> =>
  fetchJson(api.retentionPreview(days), { signal });

export const patchRetention = (body: ChangeRetentionInput): Promise<Retention> =>
  fetchJson(api.retention(), { method: "PATCH", body });
