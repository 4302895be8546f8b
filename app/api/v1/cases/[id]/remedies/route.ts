import { caseParamsSchema } from "@/lib/cases/case-schema";
import { diagnosedCaseSchema } from "@/lib/cases/diagnosis-schema";
import { tryRemedy } from "@/lib/cases/remedy-commands";
import { tryRemedySchema } from "@/lib/cases/remedy-schema";
import { getModel } from "@/lib/diagnosis/diagnosis-queries";
import { handle } from "@/lib/http/handle";

export const POST = handle(
  {
    summary: "Record that a remedy was tried and whether it helped, or take its latest trial back with null",
    policy: "case:write",
    params: caseParamsSchema,
    body: tryRemedySchema,
    response: diagnosedCaseSchema,
    status: 201,
    idempotent: true,
  },
  async ({ actor, params, body, idempotencyKey, now }) =>
    tryRemedy(actor, params.id, body, (id) => getModel(actor, id), idempotencyKey, now),
);
