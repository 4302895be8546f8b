import { type ComparisonCell, comparisonOf } from "./comparison";
import type { CompiledModel } from "./compiled-model";
import { type Contradiction, contradictionsIn } from "./contradictions";
import type { DiagnosisPart } from "./diagnosis-parts";
import type { Evidence, Unmatched } from "./evidence";
import {
  answerThatWouldChangeLeader,
  type LeaderChange,
  type SuggestedCheck,
  suggestNextChecks,
} from "./next-check";
import { type DiagnosedCause, diagnose } from "./posterior";
import { type NextStep, nextStep } from "./repair-plan";
import type { StopFlag } from "./stop-flag";
import { readTwoCauses, type TwoCauses } from "./two-causes";

export interface FullDiagnosis {
  /** Most probable first; `evidence` only when it was asked for. */
  causes: (Omit<DiagnosedCause, "evidence"> & Partial<Pick<DiagnosedCause, "evidence">>)[];
  codeRefs: string[];
  stopFlags: StopFlag[];
  /** What was given and could not be read; null when all of it was. Nothing in it changed a probability. */
  unmatched: Unmatched | null;
  /** The segments that chose the prior, from the general to the specific, with the cases that they rest on. */
  segments: { match: Record<string, string>; confirmedCases: number }[];
  nextChecks?: SuggestedCheck[];
  leaderChange?: LeaderChange | null;
  nextStep?: NextStep;
  contradictions?: Contradiction[];
  comparison?: ComparisonCell[] | null;
  twoCauses?: TwoCauses;
}

/**
 * All that a model says about what is known, or the asked parts of it. `top` is how many causes are given, 1 or more;
 * their probabilities are shares of all causes.
 */
export function fullDiagnosis(
  model: CompiledModel,
  evidence: Evidence,
  parts: ReadonlySet<DiagnosisPart>,
  top = Number.POSITIVE_INFINITY,
): FullDiagnosis {
  const { causes, codeRefs, stopFlags, unmatched } = diagnose(model, evidence);
  return {
    causes: causes
      .slice(0, top)
      .map(({ evidence: weights, ...cause }) =>
        parts.has("evidence") ? { ...cause, evidence: weights } : cause,
      ),
    codeRefs,
    stopFlags,
    unmatched: withUnknownChecks(model, evidence, unmatched),
    segments: model.segments
      .filter(({ match }) => match.every(([dimension, value]) => evidence.segment?.[dimension] === value))
      .map(({ match, total }) => ({ match: Object.fromEntries(match), confirmedCases: total })),
    ...(parts.has("nextChecks") && { nextChecks: suggestNextChecks(model, evidence) }),
    ...(parts.has("leaderChange") && { leaderChange: answerThatWouldChangeLeader(model, evidence) }),
    ...(parts.has("nextStep") && { nextStep: nextStep(model, evidence) }),
    ...(parts.has("contradictions") && { contradictions: contradictionsIn(model, evidence) }),
    ...(parts.has("comparison") && { comparison: comparisonOf(model, evidence) }),
    ...(parts.has("twoCauses") && { twoCauses: readTwoCauses(model, evidence) }),
  };
}

function withUnknownChecks(
  model: CompiledModel,
  { confirmedChecks = [] }: Evidence,
  unmatched: Unmatched,
): Unmatched | null {
  const unknown = confirmedChecks.filter((code) => !model.checks.has(code));
  const refs = [...new Set([...unmatched.refs, ...unknown])].sort();
  const { codeUnknown, systemUnknown, systemMissing, messageUnknown, answers } = unmatched;
  const isAllRead = !(codeUnknown || systemUnknown || systemMissing || messageUnknown);
  return isAllRead && answers.length === 0 && refs.length === 0 ? null : { ...unmatched, refs };
}
