import { getCaseDiagnosis } from "@/lib/cases/case-desk-queries";
import { getCase } from "@/lib/cases/case-queries";
import { caseParamsSchema } from "@/lib/cases/case-schema";
import { caseDiagnosisSchema, diagnosisQuerySchema } from "@/lib/cases/diagnosis-schema";
import { getModel, getPublishedModel } from "@/lib/diagnosis/diagnosis-queries";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  {
    summary:
      "Diagnose a case: ranked causes, the evidence for and against each, what to do next; under its own model version or the published one",
    policy: "case:read",
    params: caseParamsSchema,
    query: diagnosisQuerySchema,
    response: caseDiagnosisSchema,
  },
  async ({ actor, params, query, now }) => {
    const supportCase = await getCase(actor, params);
    const model =
      query.model === "published"
        ? await getPublishedModel(actor)
        : await getModel(actor, supportCase.modelId);
    return getCaseDiagnosis(actor, supportCase, model, now);
  },
);
