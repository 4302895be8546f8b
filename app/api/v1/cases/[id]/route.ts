import { getCase } from "@/lib/cases/case-queries";
import { caseDetailSchema, caseParamsSchema, changeCaseSchema } from "@/lib/cases/case-schema";
import { changeCase } from "@/lib/cases/change-case-commands";
import { getModel } from "@/lib/diagnosis/diagnosis-queries";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  { summary: "Read a case", policy: "case:read", params: caseParamsSchema, response: caseDetailSchema },
  async ({ actor, params }) => getCase(actor, params),
);

export const PATCH = handle(
  {
    summary: "Change facts, status or assignee of a case, or take a closed one up again",
    policy: "case:write",
    params: caseParamsSchema,
    body: changeCaseSchema,
    response: caseDetailSchema,
  },
  async ({ actor, params, body, now }) =>
    changeCase(actor, params.id, body, (id) => getModel(actor, id), now),
);
