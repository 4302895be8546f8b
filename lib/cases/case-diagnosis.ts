import { comparisonOf } from "@/lib/diagnosis/comparison";
import { contradictionsIn } from "@/lib/diagnosis/contradictions";
import type { Evidence } from "@/lib/diagnosis/evidence";
import { openChecks } from "@/lib/diagnosis/information-gain";
import type { LoadedModel } from "@/lib/diagnosis/loaded-model";
import type { ModelDocument } from "@/lib/diagnosis/model-schema";
import { answerThatWouldChangeLeader } from "@/lib/diagnosis/next-check";
import { diagnose } from "@/lib/diagnosis/posterior";
import type { StopFlag } from "@/lib/diagnosis/stop-flag";
import { readTwoCauses } from "@/lib/diagnosis/two-causes";
import type { LocalText } from "@/lib/i18n/locale";
import { caseAdvice } from "./case-advice";
import { type CaseDesk, NOTHING_KNOWN } from "./case-desk";
import { caseEvidence, type DiagnosedFacts } from "./case-evidence";
import type { CaseDiagnosis } from "./diagnosis-schema";
import { labelKey } from "./evidence-label";

/** The columns of a case that follow from its diagnosis. */
export function leadingOf(
  model: LoadedModel,
  facts: DiagnosedFacts,
  desk: CaseDesk = NOTHING_KNOWN,
): { leadingCauseCode: string | null; leadingPosterior: number | null; stopFlags: StopFlag[] } {
  const diagnosis = diagnose(model.compiled, caseEvidence(model.compiled, facts, desk).evidence);
  const leader = diagnosis.causes[0];
  const hasEvidence = leader !== undefined && leader.evidence.length > 0;
  return {
    leadingCauseCode: hasEvidence ? leader.causeCode : null,
    leadingPosterior: hasEvidence ? leader.posterior : null,
    stopFlags: diagnosis.stopFlags,
  };
}

/** What the evidence of a diagnosis is called, by `labelKey`, for the sentence beside its weight. */
function referenceLabels(
  document: ModelDocument,
  references: ReadonlySet<string>,
): Record<string, LocalText> {
  const labels: Record<string, LocalText> = {};
  const name = (key: string, label: LocalText) => {
    if (references.has(key)) labels[key] = label;
  };
  for (const { id, label } of document.messages) name(id, label);
  for (const { system, code, meaning } of document.codes) name(`${system}:${code}`, meaning);
  for (const { code, ranges } of document.codeSystems) {
    for (const { from, to, meaning } of ranges) name(`${code}:${from}-${to}`, meaning);
  }
  for (const { kind, label } of document.deskFacts) name(labelKey("desk_fact", kind), label);
  for (const { code, label } of document.remedies) name(labelKey("remedy", code), label);
  return labels;
}

/** Weights under a twentieth of a deciban say nothing to a reader. */
const TELLING_DB = 0.05;
/** Two causes at once are spoken of when one case in five with this evidence has them; before any it is one in twenty. */
const TELLING_TWO = 0.2;
const SHOWN_OF_CELL = 2;

function twoCausesOf(model: LoadedModel, evidence: Evidence): CaseDiagnosis["twoCauses"] {
  const { probability, pairs } = readTwoCauses(model.compiled, evidence);
  const [pair] = pairs;
  if (pair === undefined || probability < TELLING_TWO) return null;
  return { probability, causeCodes: [...pair.causeCodes], pairProbability: pair.probability };
}

function contradictionsOf(model: LoadedModel, evidence: Evidence): CaseDiagnosis["contradictions"] {
  return contradictionsIn(model.compiled, evidence).map(({ first, second, askAgain, against, ruleId }) => ({
    first,
    second,
    askAgain,
    against,
    reason: model.document.contradictions.find(({ id }) => id === ruleId)?.reason ?? null,
  }));
}

function assumptionsOf({ compiled }: LoadedModel, evidence: Evidence): CaseDiagnosis["assumed"] {
  const { segment = {}, answers } = evidence;
  return {
    segments: compiled.segments
      .filter(({ match, total }) => total > 0 && match.every(([name, value]) => segment[name] === value))
      .map(({ match, total }) => ({ match: Object.fromEntries(match), confirmedCases: total })),
    openChecks: openChecks(compiled, answers).length,
  };
}

/**
 * The whole diagnosis of a case under a model version, as the screens and the API show it. Pure: what the desk knows
 * about the case's place comes in as `desk`, so that a browser says the same as the server from the same facts.
 */
export function diagnoseCase(
  model: LoadedModel,
  facts: DiagnosedFacts,
  desk: CaseDesk = NOTHING_KNOWN,
): CaseDiagnosis {
  const { evidence, automatic } = caseEvidence(model.compiled, facts, desk);
  const diagnosis = diagnose(model.compiled, evidence);
  const causes = diagnosis.causes.map((cause) => ({
    ...cause,
    evidence: cause.evidence.filter(({ weightDb }) => Math.abs(weightDb) >= TELLING_DB),
  }));
  const references = new Set([
    ...diagnosis.codeRefs,
    ...causes.flatMap((cause) => cause.evidence.map(({ source, ref }) => labelKey(source, ref))),
  ]);
  const posterior = new Map(causes.map((cause) => [cause.causeCode, cause.posterior]));
  const { codeUnknown, systemMissing, systemUnknown, messageUnknown } = diagnosis.unmatched;
  return {
    modelId: model.id,
    modelNumber: model.number,
    causes,
    codeRefs: diagnosis.codeRefs,
    labels: referenceLabels(model.document, references),
    stopFlags: diagnosis.stopFlags,
    unmatched: { codeUnknown, systemMissing, systemUnknown, messageUnknown },
    automaticAnswers: automatic,
    ...caseAdvice(model, evidence, posterior),
    twoCauses: twoCausesOf(model, evidence),
    contradictions: contradictionsOf(model, evidence),
    comparison:
      comparisonOf(model.compiled, evidence)?.map((cell) => ({
        ...cell,
        causes: cell.causes.slice(0, SHOWN_OF_CELL),
      })) ?? null,
    leaderChange: answerThatWouldChangeLeader(model.compiled, evidence),
    assumed: assumptionsOf(model, evidence),
    desk,
  };
}
