import { answerCheck } from "@/lib/cases/answer-commands";
import { answerCheckSchema, answerParamsSchema } from "@/lib/cases/answer-schema";
import { diagnosedCaseSchema } from "@/lib/cases/diagnosis-schema";
import { getModel } from "@/lib/diagnosis/diagnosis-queries";
import { handle } from "@/lib/http/handle";

export const PUT = handle(
  {
    summary: "Answer a check, or take its latest answer back with null",
    policy: "case:write",
    params: answerParamsSchema,
    body: answerCheckSchema,
    response: diagnosedCaseSchema,
  },
  async ({ actor, params, body, now }) =>
    answerCheck(actor, params.id, params.check, body, (id) => getModel(actor, id), now),
);
