import {
  caseImportSchema,
  importParamsSchema,
  uploadQuerySchema,
} from "@/lib/case-imports/case-import-schema";
import { handle } from "@/lib/http/handle";
import { receivePart } from "@/lib/jobs/import-upload";

export const PUT = handle(
  {
    summary: "Send the file, whole or in parts; each part begins where the one before ended",
    policy: "case:import",
    params: importParamsSchema,
    query: uploadQuerySchema,
    upload: ["application/octet-stream", "text/csv", "application/x-ndjson"],
    response: caseImportSchema,
  },
  async ({ actor, params, query, request }) => receivePart(actor, params.id, query.offset, request),
);
