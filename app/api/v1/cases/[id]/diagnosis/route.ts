import { diagnoseCase } from "@/lib/cases/case-diagnosis";
import { getCase } from "@/lib/cases/case-queries";
import { caseParamsSchema } from "@/lib/cases/case-schema";
import { caseDiagnosisSchema } from "@/lib/cases/diagnosis-schema";
import { getModel } from "@/lib/diagnosis/diagnosis-queries";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  {
    summary: "Diagnose a case: ranked causes, the evidence for and against each, the best next checks",
    policy: "case:read",
    params: caseParamsSchema,
    response: caseDiagnosisSchema,
  },
  async ({ actor, params }) => {
    const supportCase = await getCase(actor, params);
    return diagnoseCase(await getModel(actor, supportCase.modelId), supportCase);
  },
);
