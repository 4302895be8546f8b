import { beliefOf, expectedGainBits } from "@/lib/diagnosis/information-gain";
import type { LoadedModel } from "@/lib/diagnosis/loaded-model";
import { type ClosedCase, standingAnswers } from "./closed-case";

/** One answer of a closed case, measured now that its cause is confirmed. */
export interface TracedStep {
  checkCode: string;
  /** Agent's and customer's minutes by the model; null for a check that it does not know. */
  minutes: number | null;
  /** By how many bits the answer raised the probability of the confirmed cause; negative when it misled. */
  gainedBits: number;
  /** What this check was expected to gain just before it was answered. */
  expectedBits: number;
  /** Null when no suggestion was recorded, or one that the model does not know. */
  suggested: { checkCode: string; minutes: number; expectedBits: number } | null;
}

/**
 * Goes through the answers of a closed case in their order, under its own model. With the model right, what an answer
 * gains for the confirmed cause, log2(P(cause | with) / P(cause | without)), is on average what the check was expected
 * to gain, because the mean of the one over answers and causes is the mutual information that the other is. A cause
 * that the model does not know gives no steps.
 */
export function traceCase({ compiled: model }: LoadedModel, supportCase: ClosedCase): TracedStep[] {
  const truth = model.causeCodes.indexOf(supportCase.causeCode);
  if (truth < 0) return [];
  const steps = standingAnswers(supportCase);
  const asked = new Set(steps.map(({ checkCode }) => checkCode));
  const known = Object.entries(supportCase.evidence.answers).filter(([code]) => !asked.has(code));
  let belief = beliefOf(model, { ...supportCase.evidence, answers: Object.fromEntries(known) });
  return steps.map(({ checkCode, answerCode, suggestedCheckCode }) => {
    const check = model.checks.get(checkCode);
    const suggested = model.checks.get(suggestedCheckCode ?? "");
    const before = belief;
    const answers = { ...before.answers, [checkCode]: answerCode ?? "" };
    belief = beliefOf(model, { ...supportCase.evidence, answers });
    return {
      checkCode,
      minutes: check?.minutes ?? null,
      gainedBits: Math.log2((belief.posterior[truth] ?? 0) / (before.posterior[truth] ?? 1)),
      expectedBits: check ? expectedGainBits(model, check, before) : 0,
      suggested: suggested
        ? {
            checkCode: suggested.code,
            minutes: suggested.minutes,
            expectedBits: expectedGainBits(model, suggested, before),
          }
        : null,
    };
  });
}
