import { compileModel } from "@/lib/diagnosis/compiled-model";
import type { LoadedModel } from "@/lib/diagnosis/loaded-model";
import type { ModelDocument } from "@/lib/diagnosis/model-schema";
import type { CaseDesk } from "./case-desk";
import { diagnoseCase } from "./case-diagnosis";
import type { DiagnosedFacts } from "./case-evidence";
import type { CaseDiagnosis } from "./diagnosis-schema";

export type LocalDiagnosis = {
  modelId: string;
  diagnose: (facts: DiagnosedFacts, desk: CaseDesk) => CaseDiagnosis;
  /** Whether this browser finds in these facts what the server found in them. */
  confirms: (server: CaseDiagnosis, facts: DiagnosedFacts) => boolean;
};

/** The server's own diagnosis as a function that a browser can call: same code, same model version, same desk facts. */
export function localDiagnosis(stored: {
  id: string;
  number: number;
  document: ModelDocument;
}): LocalDiagnosis {
  const model: LoadedModel = { ...stored, compiled: compileModel(stored.document) };
  return {
    modelId: stored.id,
    diagnose: (facts, desk) => diagnoseCase(model, facts, desk),
    confirms: (server, facts) => isSame(server, diagnoseCase(model, facts, server.desk)),
  };
}

const SAME = 1e-6;

/** True when two diagnoses give each cause the same probability, to 1e-6. */
function isSame(one: CaseDiagnosis, other: CaseDiagnosis): boolean {
  const posterior = new Map(other.causes.map((cause) => [cause.causeCode, cause.posterior]));
  return (
    one.causes.length === other.causes.length &&
    one.causes.every((cause) => Math.abs(cause.posterior - (posterior.get(cause.causeCode) ?? -1)) <= SAME)
  );
}
