import { z } from "zod";
import { changeModelDraft, discardModelDraft } from "@/lib/diagnosis/model-draft-commands";
import { getModelDraft } from "@/lib/diagnosis/model-draft-queries";
import {
  changeModelDraftSchema,
  discardModelDraftSchema,
  modelDraftDetailSchema,
  modelDraftSchema,
} from "@/lib/diagnosis/model-draft-schema";
import { MAX_DOCUMENT_BYTES, modelParamsSchema } from "@/lib/diagnosis/model-version-schema";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  {
    summary: "Read a model that is being edited",
    policy: "model:manage",
    params: modelParamsSchema,
    response: modelDraftDetailSchema,
  },
  async ({ actor, params }) => getModelDraft(actor, params.id),
);

export const PATCH = handle(
  {
    summary: "Store a model as it is being edited, with its faults; a stale version gets the newer one",
    policy: "model:manage",
    params: modelParamsSchema,
    body: changeModelDraftSchema,
    response: modelDraftSchema,
    maxBodyBytes: MAX_DOCUMENT_BYTES,
  },
  async ({ actor, params, body }) => changeModelDraft(actor, params.id, body),
);

export const DELETE = handle(
  {
    summary: "Throw away a model that is being edited",
    policy: "model:manage",
    params: modelParamsSchema,
    query: discardModelDraftSchema,
    response: z.strictObject({ id: z.uuid() }),
  },
  async ({ actor, params, query }) => discardModelDraft(actor, params.id, query),
);
