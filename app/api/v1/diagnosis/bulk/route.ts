import { z } from "zod";
import { getBulkDiagnosis } from "@/lib/diagnosis/bulk-diagnosis-queries";
import {
  bulkAnswerSchema,
  bulkLineSchema,
  bulkModelLineSchema,
  bulkQuerySchema,
} from "@/lib/diagnosis/full-diagnosis-schema";
import { handle } from "@/lib/http/handle";
import { streamLines } from "@/lib/http/ndjson";

export const POST = handle(
  {
    summary: 'Diagnose up to 10,000 lines; the first may name the model: {"model": {"document": …}}',
    policy: "case:read",
    query: bulkQuerySchema,
    line: z.union([bulkLineSchema, bulkModelLineSchema]),
    response: bulkAnswerSchema,
  },
  async ({ actor, query, request }) => streamLines(await getBulkDiagnosis(actor, request, query)),
);
