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

/** P(answer | cause, all that is known) for each answer. Answers that other checks have foretold are not news. */
function answerLikelihoods(
  model: CompiledModel,
  check: CompiledCheck,
  { answers }: Belief,
): { answerCode: string; plain: Float64Array }[] {
  const tree = model.trees.get(check.code);
  const known = tree ? treeLikelihood(tree, { ...answers, [check.code]: "" }) : null;
  return [...check.answers.values()].map(({ code, likelihood }) => {
    if (!tree || !known) return { answerCode: code, plain: likelihood.plain };
    const together = treeLikelihood(tree, { ...answers, [check.code]: code });
    return { answerCode: code, plain: together.map((value, cause) => value / (known[cause] ?? 1)) };
  });
}

/** What each answer to an open check would lead to. */
export function answerOutcomes(model: CompiledModel, check: CompiledCheck, belief: Belief): AnswerOutcome[] {
  return answerLikelihoods(model, check, belief).map(({ answerCode, plain }) => {
    // Plain loops: this is the innermost work of looking ahead, and typed arrays map slowly.
    const posterior = new Float64Array(belief.posterior.length);
    let probability = 0;
    for (let cause = 0; cause < posterior.length; cause++) {
      const joint = (belief.posterior[cause] ?? 0) * (plain[cause] ?? 0);
      posterior[cause] = joint;
      probability += joint;
    }
    for (let cause = 0; cause < posterior.length; cause++) {
      posterior[cause] = (posterior[cause] ?? 0) / probability;
    }
    return {
      answerCode,
      probability,
      next: { answers: { ...belief.answers, [check.code]: answerCode }, posterior },
    };
  });
}

/** What an answer to a check is expected to change, before it is known; neither is ever negative. */
export interface Foreseen {
  /** Fall of the entropy, as `gainBits`: the mutual information of cause and answer. */
  bits: number;
  /** Rise of the probability of whichever cause leads then: how much oftener the leader will be right. */
  leaderRise: number;
}

/** Without working out where each answer leads. */
export function foreseen(model: CompiledModel, check: CompiledCheck, belief: Belief): Foreseen {
  let bits = entropyBits(belief.posterior);
  let leaderRise = -highestOf(belief.posterior);
  for (const { plain } of answerLikelihoods(model, check, belief)) {
    let probability = 0;
    let highest = 0;
    for (let cause = 0; cause < plain.length; cause++) {
      const joint = (belief.posterior[cause] ?? 0) * (plain[cause] ?? 0);
      if (joint > 0) bits += joint * Math.log2(joint);
      if (joint > highest) highest = joint;
      probability += joint;
    }
    if (probability > 0) bits -= probability * Math.log2(probability);
    leaderRise += highest;
  }
  return { bits: Math.max(0, bits), leaderRise: Math.max(0, leaderRise) };
}

export const expectedGainBits = (model: CompiledModel, check: CompiledCheck, belief: Belief): number =>
  foreseen(model, check, belief).bits;

function highestOf(distribution: Float64Array): number {
  let highest = 0;
  for (const p of distribution) if (p > highest) highest = p;
  return highest;
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
