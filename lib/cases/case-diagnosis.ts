import { latestAnswers } from "@/lib/diagnosis/check-answers";
import { type Evidence, isNeutralAnswer } from "@/lib/diagnosis/evidence";
import type { LoadedModel } from "@/lib/diagnosis/loaded-model";
import type { ModelDocument } from "@/lib/diagnosis/model-schema";
import { suggestNextChecks } from "@/lib/diagnosis/next-check";
import { diagnose } from "@/lib/diagnosis/posterior";
import type { StopFlag } from "@/lib/diagnosis/stop-flag";
import type { LocalText } from "@/lib/i18n/locale";
import type { CaseDetail } from "./case-schema";
import type { CaseDiagnosis } from "./diagnosis-schema";
import { intakeAnswers } from "./intake-evidence";

/** The facts of a case that bear on its diagnosis. */
export type DiagnosedFacts = Pick<
  CaseDetail,
  | "bankCode"
  | "walletCode"
  | "cardKind"
  | "region"
  | "cardCheck"
  | "bindingStep"
  | "codeSystem"
  | "errorCode"
  | "messageText"
  | "triesIn24h"
> & { answers: Pick<CaseDetail["answers"][number], "id" | "checkCode" | "answerCode" | "answeredAt">[] };

/** Symptoms, what intake already answers, and the agent's answers; "don't know" does not take away what intake knows. */
export function evidenceOf(facts: DiagnosedFacts): { evidence: Evidence; automatic: Record<string, string> } {
  const automatic = intakeAnswers(facts);
  const given = Object.entries(latestAnswers(facts.answers)).filter(
    ([check, answer]) => !(isNeutralAnswer(answer) && check in automatic),
  );
  return {
    evidence: {
      symptoms: { codeSystem: facts.codeSystem, errorCode: facts.errorCode, messageText: facts.messageText },
      answers: { ...automatic, ...Object.fromEntries(given) },
    },
    automatic,
  };
}

/** The columns of a case that follow from its diagnosis. */
export function leadingOf(
  model: LoadedModel,
  facts: DiagnosedFacts,
): { leadingCauseCode: string | null; leadingPosterior: number | null; stopFlags: StopFlag[] } {
  const diagnosis = diagnose(model.compiled, evidenceOf(facts).evidence);
  const leader = diagnosis.causes[0];
  const hasEvidence = leader !== undefined && leader.evidence.length > 0;
  return {
    leadingCauseCode: hasEvidence ? leader.causeCode : null,
    leadingPosterior: hasEvidence ? leader.posterior : null,
    stopFlags: diagnosis.stopFlags,
  };
}

/** What the code and message references of a diagnosis are called, for the sentence beside their weight. */
function referenceLabels(
  document: ModelDocument,
  references: ReadonlySet<string>,
): Record<string, LocalText> {
  const labels: Record<string, LocalText> = {};
  for (const { id, label } of document.messages) if (references.has(id)) labels[id] = label;
  for (const { system, code, meaning } of document.codes) {
    const reference = `${system}:${code}`;
    if (references.has(reference)) labels[reference] = meaning;
  }
  for (const { code, ranges } of document.codeSystems) {
    for (const { from, to, meaning } of ranges) {
      if (references.has(`${code}:${from}-${to}`)) labels[`${code}:${from}-${to}`] = meaning;
    }
  }
  return labels;
}

/** Weights under a twentieth of a deciban say nothing to a reader. */
const TELLING_DB = 0.05;

/** The whole diagnosis of a case under a model version, as the screens and the API show it. */
export function diagnoseCase(model: LoadedModel, facts: DiagnosedFacts): CaseDiagnosis {
  const { evidence, automatic } = evidenceOf(facts);
  const diagnosis = diagnose(model.compiled, evidence);
  const causes = diagnosis.causes.map((cause) => ({
    ...cause,
    evidence: cause.evidence.filter(({ weightDb }) => Math.abs(weightDb) >= TELLING_DB),
  }));
  const references = new Set([
    ...diagnosis.codeRefs,
    ...causes.flatMap((cause) => cause.evidence.map(({ ref }) => ref)),
  ]);
  return {
    modelId: model.id,
    modelNumber: model.number,
    basis: "expert_estimate",
    causes,
    codeRefs: diagnosis.codeRefs,
    labels: referenceLabels(model.document, references),
    stopFlags: diagnosis.stopFlags,
    unmatched: {
      codeUnknown: diagnosis.unmatched.codeUnknown,
      systemMissing: diagnosis.unmatched.systemMissing,
      systemUnknown: diagnosis.unmatched.systemUnknown,
      messageUnknown: diagnosis.unmatched.messageUnknown,
    },
    automaticAnswers: automatic,
    nextChecks: suggestNextChecks(model.compiled, evidence),
  };
}
