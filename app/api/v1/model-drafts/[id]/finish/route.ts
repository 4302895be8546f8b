import { finishModelDraft } from "@/lib/diagnosis/model-draft-commands";
import { finishModelDraftSchema } from "@/lib/diagnosis/model-draft-schema";
import { modelParamsSchema, modelVersionSchema } from "@/lib/diagnosis/model-version-schema";
import { handle } from "@/lib/http/handle";

export const POST = handle(
  {
    summary: "Make the next version of a model that is being edited; nothing is published",
    policy: "model:manage",
    params: modelParamsSchema,
    body: finishModelDraftSchema,
    response: modelVersionSchema,
    status: 201,
    idempotent: true,
  },
  async ({ actor, params, body, idempotencyKey }) => finishModelDraft(actor, params.id, body, idempotencyKey),
);
