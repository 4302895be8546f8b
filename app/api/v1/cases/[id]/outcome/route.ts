import { z } from "zod";
import { caseParamsSchema } from "@/lib/cases/case-schema";
import { recordOutcome } from "@/lib/cases/outcome-commands";
import { recordOutcomeSchema } from "@/lib/cases/outcome-schema";
import { getModel } from "@/lib/diagnosis/diagnosis-queries";
import { handle } from "@/lib/http/handle";

export const POST = handle(
  {
    summary: "Close a case with its outcome",
    policy: "case:write",
    params: caseParamsSchema,
    body: recordOutcomeSchema,
    response: z.strictObject({ id: z.uuid(), version: z.number().int() }),
    status: 201,
    idempotent: true,
  },
  async ({ actor, params, body, idempotencyKey, now }) =>
    recordOutcome(actor, params.id, body, (id) => getModel(actor, id), idempotencyKey, now),
);
