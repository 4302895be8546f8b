import { z } from "zod";
import { getModel } from "@/lib/diagnosis/diagnosis-queries";
import { modelDocumentSchema } from "@/lib/diagnosis/model-schema";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  {
    summary: "Read the model version behind a checklist as a document, to diagnose with it in a browser",
    policy: "case:read",
    params: z.strictObject({ model: z.uuid("errors.field.form") }),
    response: z.strictObject({ id: z.uuid(), number: z.number().int(), document: modelDocumentSchema }),
  },
  async ({ actor, params }) => {
    const { id, number, document } = await getModel(actor, params.model);
    // A stored version never changes, so a browser reads each one once.
    return Response.json(
      { id, number, document },
      { headers: { "cache-control": "private, max-age=31536000, immutable" } },
    );
  },
);
