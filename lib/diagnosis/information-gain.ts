import { treeLikelihood } from "./check-tree";
import type { CompiledCheck, CompiledModel } from "./compiled-model";
import { type Evidence, isNeutralAnswer, readEvidence } from "./evidence";
import { posteriorByCause } from "./posterior";
import { segmentPrior } from "./segment-prior";

/** What is known, with the posterior that it gives; looking ahead only adds to `answers`. */
export interface Belief {
  answers: Readonly<Record<string, string>>;
  posterior: Float64Array;
}

export interface AnswerOutcome {
  answerCode: string;
  /** How probable this answer is now; over a check's answers they sum to 1. */
  probability: number;
  next: Belief;
}

export function beliefOf(model: CompiledModel, evidence: Evidence): Belief {
  const { items } = readEvidence(model, evidence);
  return {
    answers: evidence.answers,
    posterior: posteriorByCause(segmentPrior(model, evidence.segment ?? {}), items),
  };
}

/** What each answer to an open check would lead to. Answers that other checks have foretold are not news. */
export function answerOutcomes(model: CompiledModel, check: CompiledCheck, belief: Belief): AnswerOutcome[] {
  const tree = model.trees.get(check.code);
  const known = tree ? treeLikelihood(tree, { ...belief.answers, [check.code]: "" }) : null;
  return [...check.answers.values()].map(({ code, likelihood }) => {
    const answers = { ...belief.answers, [check.code]: code };
    const plain =
      tree && known
        ? treeLikelihood(tree, answers).map((value, cause) => value / (known[cause] ?? 1))
        : likelihood.plain;
    const joint = belief.posterior.map((value, cause) => value * (plain[cause] ?? 0));
    const probability = joint.reduce((total, value) => total + value, 0);
    return {
      answerCode: code,
      probability,
      next: { answers, posterior: joint.map((one) => one / probability) },
    };
  });
}

/** Shannon entropy in bits. */
export function entropyBits(distribution: Float64Array): number {
  let bits = 0;
  for (const p of distribution) if (p > 0) bits -= p * Math.log2(p);
  return bits;
}

/** Expected fall of the entropy over causes in bits, never negative. */
export function gainBits(belief: Belief, outcomes: readonly AnswerOutcome[]): number {
  const expected = outcomes.reduce(
    (total, { probability, next }) => total + probability * entropyBits(next.posterior),
    0,
  );
  return Math.max(0, entropyBits(belief.posterior) - expected);
}

/** True while a check can still be asked of someone: not answered, and whatever it waits for has come true. */
export function isOpen(check: CompiledCheck, answers: Belief["answers"]): boolean {
  if (check.source !== "agent" && check.source !== "customer") return false;
  const given = answers[check.code];
  // An answer that this model version does not know leaves the check open.
  const isAnswered =
    given !== undefined && given !== "skipped" && (isNeutralAnswer(given) || check.answers.has(given));
  return !isAnswered && isAskable(check, answers);
}

export const isAskable = (check: CompiledCheck, answers: Belief["answers"]): boolean =>
  check.askIf.every((condition) => condition.answers.includes(answers[condition.check] ?? ""));

export const openChecks = (model: CompiledModel, answers: Belief["answers"]): CompiledCheck[] =>
  [...model.checks.values()].filter((check) => isOpen(check, answers));
