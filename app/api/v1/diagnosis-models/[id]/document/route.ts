import { modelDocumentSchema } from "@/lib/diagnosis/model-schema";
import { getModelDocument } from "@/lib/diagnosis/model-version-queries";
import { modelParamsSchema } from "@/lib/diagnosis/model-version-schema";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  {
    summary: "Download the document of a version, as it can be imported again",
    policy: "model:read",
    params: modelParamsSchema,
    response: modelDocumentSchema,
  },
  async ({ actor, params }) => {
    const { number, document } = await getModelDocument(actor, params);
    return new Response(JSON.stringify(document, null, 2), {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="diagnosis-model-v${number}.json"`,
        "cache-control": "no-store",
      },
    });
  },
);
