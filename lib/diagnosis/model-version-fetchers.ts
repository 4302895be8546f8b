import { fetchJson } from "@/lib/http/fetch-json";
import { api } from "@/lib/routes";
import type { ModelDifferences } from "./model-differences-schema";
import type {
  CreateModelInput,
  LearningRun,
  ModelVersion,
  ModelVersionDetail,
  PublishModelInput,
  RollBackModel,
  ValidatedModel,
} from "./model-version-schema";
import type { ReplayReport, ReplayRequestInput } from "./replay-schema";

export const fetchModels = async (signal?: AbortSignal): Promise<ModelVersion[]> =>
  (await fetchJson<{ items: ModelVersion[] }>(api.models(), { signal })).items;

export const fetchModel = (id: string, signal?: AbortSignal): Promise<ModelVersionDetail> =>
  fetchJson(api.model(id), { signal });

export const fetchDifferences = (id: string, from: string, signal?: AbortSignal): Promise<ModelDifferences> =>
  fetchJson(api.modelDifferences(id, from), { signal });

export const postModel = (body: CreateModelInput): Promise<ModelVersion> =>
  fetchJson(api.models(), { method: "POST", body });

export const postValidation = (document: unknown): Promise<ValidatedModel> =>
  fetchJson(api.modelValidation(), { method: "POST", body: { document } });

export const postLearning = (): Promise<LearningRun> =>
  fetchJson(api.modelLearning(), { method: "POST", body: {} });

export const postPublish = (id: string, body: PublishModelInput): Promise<ModelVersion> =>
  fetchJson(api.publishModel(id), { method: "POST", body });

export const postRollBack = (id: string, body: RollBackModel): Promise<ModelVersion> =>
  fetchJson(api.rollBackModel(id), { method: "POST", body });

export const postReplay = (id: string, body: ReplayRequestInput): Promise<ReplayReport> =>
  fetchJson(api.replayModel(id), { method: "POST", body });
