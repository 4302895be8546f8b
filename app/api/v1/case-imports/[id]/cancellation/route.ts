import { z } from "zod";
import { caseImportSchema, importParamsSchema } from "@/lib/case-imports/case-import-schema";
import { handle } from "@/lib/http/handle";
import { endImport } from "@/lib/jobs/import-upload";

export const POST = handle(
  {
    summary: "End an import where it stands and remove its file; cases that were written stay",
    policy: "case:import",
    params: importParamsSchema,
    body: z.strictObject({}),
    response: caseImportSchema,
  },
  async ({ actor, params, now }) => endImport(actor, params.id, now),
);
