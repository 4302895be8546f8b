import { fetchJson } from "@/lib/http/fetch-json";
import { api } from "@/lib/routes";
import type { ChangeModelDraft, ModelDraft, ModelDraftDetail } from "./model-draft-schema";
import type { ModelVersion } from "./model-version-schema";

export const fetchModelDrafts = async (signal?: AbortSignal): Promise<ModelDraft[]> =>
  (await fetchJson<{ items: ModelDraft[] }>(api.modelDrafts(), { signal, isBackground: true })).items;

export const fetchModelDraft = (id: string): Promise<ModelDraftDetail> => fetchJson(api.modelDraft(id));

export const postModelDraft = (basedOnNumber: number, idempotencyKey: string): Promise<ModelDraftDetail> =>
  fetchJson(api.modelDrafts(), { method: "POST", body: { basedOnNumber }, idempotencyKey });

export const patchModelDraft = (id: string, body: ChangeModelDraft): Promise<ModelDraft> =>
  fetchJson(api.modelDraft(id), { method: "PATCH", body });

export const deleteModelDraft = (id: string, version: number): Promise<{ id: string }> =>
  fetchJson(api.modelDraft(id, version), { method: "DELETE" });

export const postFinishedDraft = (
  id: string,
  body: { version: number; note: string },
  idempotencyKey: string,
): Promise<ModelVersion> => fetchJson(api.finishModelDraft(id), { method: "POST", body, idempotencyKey });
