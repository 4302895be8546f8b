import { getChosenModel } from "@/lib/diagnosis/chosen-model-queries";
import { diagnosisRequestSchema, evidenceOf } from "@/lib/diagnosis/diagnosis-input-schema";
import { DIAGNOSIS_PARTS } from "@/lib/diagnosis/diagnosis-parts";
import { fullDiagnosis } from "@/lib/diagnosis/full-diagnosis";
import { statelessDiagnosisSchema } from "@/lib/diagnosis/full-diagnosis-schema";
import { MAX_DOCUMENT_BYTES } from "@/lib/diagnosis/model-version-schema";
import { handle } from "@/lib/http/handle";

const ALL_PARTS = new Set(DIAGNOSIS_PARTS);

export const POST = handle(
  {
    summary: "Diagnose symptoms and answers by a stored or a given model, without a case; nothing is stored",
    policy: "case:read",
    body: diagnosisRequestSchema,
    response: statelessDiagnosisSchema,
    maxBodyBytes: MAX_DOCUMENT_BYTES,
  },
  async ({ actor, body: { modelId, modelNumber, document, ...input } }) => {
    const { id, number, compiled } = await getChosenModel(actor, { modelId, modelNumber, document });
    return { model: { id, number }, ...fullDiagnosis(compiled, evidenceOf(input), ALL_PARTS) };
  },
);
