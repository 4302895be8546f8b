import { rollBackModel } from "@/lib/diagnosis/model-version-commands";
import {
  modelParamsSchema,
  modelVersionSchema,
  rollBackModelSchema,
} from "@/lib/diagnosis/model-version-schema";
import { handle } from "@/lib/http/handle";

export const POST = handle(
  {
    summary: "Publish an earlier version again",
    policy: "model:manage",
    params: modelParamsSchema,
    body: rollBackModelSchema,
    response: modelVersionSchema,
  },
  async ({ actor, params, body, now }) => rollBackModel(actor, params.id, body, now),
);
