import type { CompiledModel } from "./compiled-model";
import type { ModelDocument } from "./model-schema";

/** A stored model version, ready to diagnose with. `number` is the version that people see ("model v3"). */
export type LoadedModel = { id: string; number: number; document: ModelDocument; compiled: CompiledModel };

/** How a command gets the model version that a case was logged with. */
export type LoadModel = (modelId: string) => Promise<LoadedModel>;
