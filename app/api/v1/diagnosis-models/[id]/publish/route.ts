import { publishModel } from "@/lib/diagnosis/model-version-commands";
import {
  modelParamsSchema,
  modelVersionSchema,
  publishModelSchema,
} from "@/lib/diagnosis/model-version-schema";
import { handle } from "@/lib/http/handle";

export const POST = handle(
  {
    summary: "Publish a version; new cases are logged with it from then on",
    policy: "model:manage",
    params: modelParamsSchema,
    body: publishModelSchema,
    response: modelVersionSchema,
  },
  async ({ actor, params, body, now }) => publishModel(actor, params.id, body, now),
);
