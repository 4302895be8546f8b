import { getModelVersionDetail } from "@/lib/diagnosis/model-version-queries";
import { modelParamsSchema, modelVersionDetailSchema } from "@/lib/diagnosis/model-version-schema";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  {
    summary: "Read a version of the diagnosis model with its learning report",
    policy: "model:read",
    params: modelParamsSchema,
    response: modelVersionDetailSchema,
  },
  async ({ actor, params }) => getModelVersionDetail(actor, params),
);
