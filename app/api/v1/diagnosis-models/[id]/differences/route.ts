import { modelDifferences } from "@/lib/diagnosis/model-differences";
import { differencesQuerySchema, modelDifferencesSchema } from "@/lib/diagnosis/model-differences-schema";
import { getModelDocument } from "@/lib/diagnosis/model-version-queries";
import { modelParamsSchema } from "@/lib/diagnosis/model-version-schema";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  {
    summary: "Say where a version differs from another one",
    policy: "model:read",
    params: modelParamsSchema,
    query: differencesQuerySchema,
    response: modelDifferencesSchema,
  },
  async ({ actor, params, query }) =>
    modelDifferences(
      await getModelDocument(actor, { id: query.from }),
      await getModelDocument(actor, { id: params.id }),
    ),
);
