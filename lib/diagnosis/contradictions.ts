import { treeLikelihood } from "./check-tree";
import type { CompiledModel } from "./compiled-model";
import { type Evidence, isNeutralAnswer, readEvidence } from "./evidence";
import { posteriorByCause } from "./posterior";
import { segmentPrior } from "./segment-prior";

export interface Contradiction {
  first: { checkCode: string; answerCode: string };
  second: { checkCode: string; answerCode: string };
  /** The check to ask again: the answer that the rest of the evidence expects less. */
  askAgain: string;
  against: string;
  /** P(both) / (P(first)·P(second)): 1 for answers that have nothing to do with each other. */
  lift: number;
  /** Id of the model's own contradiction; null when the numbers alone say so. */
  ruleId: string | null;
}

/** Answers that come together less than a tenth as often as they would by chance are asked again. */
const CONTRADICTING_LIFT = 0.1;

/**
 * Pairs of answers that hardly go together, whatever the cause: those that the model names, and those whose joint
 * probability is under a tenth of what it would be if they had nothing to do with each other. Checks that were asked
 * again and stand (`confirmedChecks`) are left in peace. Worst first.
 */
export function contradictionsIn(model: CompiledModel, evidence: Evidence): Contradiction[] {
  const confirmed = new Set(evidence.confirmedChecks ?? []);
  const given = Object.entries(evidence.answers)
    .filter(([code, answer]) => !isNeutralAnswer(answer) && model.checks.get(code)?.answers.has(answer))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const { items } = readEvidence(model, { ...evidence, answers: {} });
  const base = posteriorByCause(segmentPrior(model, evidence.segment ?? {}), items);
  const alone = given.map(([code, answer]) => likelihoodOf(model, { [code]: answer }));
  const expectedAlone = alone.map((likelihood) => expected(base, likelihood));
  const found: Contradiction[] = [];
  for (const [at, [firstCheck, firstAnswer]] of given.entries()) {
    for (let other = at + 1; other < given.length; other++) {
      const [secondCheck, secondAnswer] = given[other] ?? ["", ""];
      const tree = model.trees.get(firstCheck);
      const both =
        tree !== undefined && tree === model.trees.get(secondCheck)
          ? expected(base, treeLikelihood(tree, { [firstCheck]: firstAnswer, [secondCheck]: secondAnswer }))
          : expectedBoth(base, alone[at], alone[other]);
      const lift = both / ((expectedAlone[at] ?? 0) * (expectedAlone[other] ?? 0));
      const rule = model.contradictions.find(
        ({ first, second }) =>
          isPair(first, firstCheck, firstAnswer, second, secondCheck, secondAnswer) ||
          isPair(second, firstCheck, firstAnswer, first, secondCheck, secondAnswer),
      );
      if (rule === undefined && lift >= CONTRADICTING_LIFT) continue;
      const pair = [firstCheck, secondCheck];
      const asked = rule?.askAgain ?? lessExpected(model, evidence, firstCheck, secondCheck);
      const askable = [asked, ...pair].find((code) => !confirmed.has(code) && isAskedOfPeople(model, code));
      if (askable === undefined || pair.every((code) => confirmed.has(code)) || confirmed.has(asked))
        continue;
      found.push({
        first: { checkCode: firstCheck, answerCode: firstAnswer },
        second: { checkCode: secondCheck, answerCode: secondAnswer },
        askAgain: askable,
        against: pair.find((code) => code !== askable) ?? askable,
        lift,
        ruleId: rule?.id ?? null,
      });
    }
  }
  return found.sort((a, b) => Number(b.ruleId !== null) - Number(a.ruleId !== null) || a.lift - b.lift);
}

type Ref = { check: string; answer: string };
const isPair = (a: Ref, check: string, answer: string, b: Ref, otherCheck: string, other: string): boolean =>
  a.check === check && a.answer === answer && b.check === otherCheck && b.answer === other;

function isAskedOfPeople(model: CompiledModel, code: string): boolean {
  const source = model.checks.get(code)?.source;
  return source === "agent" || source === "customer" || source === "intake";
}

function likelihoodOf(model: CompiledModel, answers: Record<string, string>): Float64Array {
  const result = new Float64Array(model.causeCodes.length).fill(1);
  const trees = new Set(Object.keys(answers).map((code) => model.trees.get(code)));
  for (const tree of trees) {
    const plain = tree ? treeLikelihood(tree, answers) : null;
    if (plain) for (const [cause, value] of plain.entries()) result[cause] = (result[cause] ?? 1) * value;
  }
  for (const [code, answer] of Object.entries(answers)) {
    if (model.trees.has(code)) continue;
    const plain = model.checks.get(code)?.answers.get(answer)?.likelihood.plain;
    if (plain) for (const [cause, value] of plain.entries()) result[cause] = (result[cause] ?? 1) * value;
  }
  return result;
}

function expected(base: Float64Array, likelihood: Float64Array): number {
  let total = 0;
  for (let cause = 0; cause < base.length; cause++) total += (base[cause] ?? 0) * (likelihood[cause] ?? 0);
  return total;
}

function expectedBoth(base: Float64Array, first?: Float64Array, second?: Float64Array): number {
  let total = 0;
  for (let cause = 0; cause < base.length; cause++) {
    total += (base[cause] ?? 0) * (first?.[cause] ?? 0) * (second?.[cause] ?? 0);
  }
  return total;
}

/** Of two checks, the one whose answer all other evidence predicts worse; equal ones by the cheaper to ask. */
function lessExpected(model: CompiledModel, evidence: Evidence, first: string, second: string): string {
  const surprise = (code: string): number => {
    const { [code]: answer, ...others } = evidence.answers;
    const { items } = readEvidence(model, { ...evidence, answers: others });
    const posterior = posteriorByCause(segmentPrior(model, evidence.segment ?? {}), items);
    const with_ = likelihoodOf(model, { ...onlyTreeOf(model, code, others), [code]: answer ?? "" });
    const without = likelihoodOf(model, onlyTreeOf(model, code, others));
    return expected(
      posterior,
      with_.map((value, cause) => value / (without[cause] ?? 1)),
    );
  };
  const difference = surprise(first) - surprise(second);
  if (Math.abs(difference) > 1e-9) return difference < 0 ? first : second;
  return (model.checks.get(first)?.minutes ?? 0) <= (model.checks.get(second)?.minutes ?? 0) ? first : second;
}

function onlyTreeOf(
  model: CompiledModel,
  code: string,
  answers: Record<string, string>,
): Record<string, string> {
  const tree = model.trees.get(code);
  if (!tree) return {};
  return Object.fromEntries(
    Object.entries(answers).filter(([other]) => other !== code && model.trees.get(other) === tree),
  );
}
