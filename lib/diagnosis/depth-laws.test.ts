import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dependentModels, dependentSituations } from "@/lib/testing/dependent-models";
import { treeLikelihood } from "./check-tree";
import { comparisonOf } from "./comparison";
import { type CompiledModel, compileModel } from "./compiled-model";
import { contradictionsIn } from "./contradictions";
import type { Evidence } from "./evidence";
import {
  answerOutcomes,
  beliefOf,
  expectedGainBits,
  gainBits,
  isAskable,
  openChecks,
} from "./information-gain";
import type { ModelDocument } from "./model-schema";
import { suggestNextChecks } from "./next-check";
import { diagnose } from "./posterior";
import { segmentPrior } from "./segment-prior";
import { readTwoCauses } from "./two-causes";

const text = { zh: "甲", en: "a" };
type Answers = Record<string, string>;

const evidence = (answers: Answers, more: Partial<Evidence> = {}): Evidence => ({
  symptoms: {},
  answers,
  ...more,
});
const posterior = (model: CompiledModel, given: Evidence): Record<string, number> =>
  Object.fromEntries(diagnose(model, given).causes.map(({ causeCode, posterior: p }) => [causeCode, p]));
const sum = (values: Iterable<number>): number => [...values].reduce((total, value) => total + value, 0);

function expectSame(actual: Record<string, number>, expected: Record<string, number>, within = 1e-9) {
  expect(Object.keys(actual).sort()).toEqual(Object.keys(expected).sort());
  for (const [key, value] of Object.entries(expected)) {
    expect(Math.abs((actual[key] ?? Number.NaN) - value)).toBeLessThanOrEqual(within);
  }
}

/** P(answer | cause, parent's answer), read from the document by itself. */
function conditional(document: ModelDocument, cause: string, checkCode: string, full: Answers): number {
  const check = document.checks.find(({ code }) => code === checkCode);
  const counts = check?.counts[cause] ?? [];
  const dependence = document.dependences.find((one) => one.check === checkCode);
  const parent = document.checks.find(({ code }) => code === dependence?.parent);
  const row = parent?.answers.findIndex(({ code }) => code === full[parent.code]) ?? -1;
  const ratios = counts.map((_, index) => dependence?.ratios[row]?.[index] ?? 1);
  const echo = dependence?.echo ?? 0;
  const weights =
    echo > 0
      ? counts.map(
          (count, index) => ((1 - echo) * count) / sum(counts) + (echo * (ratios[index] ?? 0)) / sum(ratios),
        )
      : counts.map((count, index) => count * (ratios[index] ?? 1));
  const column = check?.answers.findIndex(({ code }) => code === full[checkCode]) ?? -1;
  return (weights[column] ?? 0) / sum(weights);
}

/** P(given answers | cause) by adding up every way in which the other checks could have been answered. */
function bruteForce(document: ModelDocument, cause: string, given: Answers): number {
  const open = document.checks.find(({ code }) => !(code in given));
  if (open)
    return sum(open.answers.map(({ code }) => bruteForce(document, cause, { ...given, [open.code]: code })));
  return document.checks.reduce(
    (product, { code }) => product * conditional(document, cause, code, given),
    1,
  );
}

describe("on models whose checks depend on each other", () => {
  test("the likelihood of a tree is the sum over everything that was not asked", () => {
    fc.assert(
      fc.property(dependentSituations, ({ document, answers }) => {
        const model = compileModel(document);
        const given = Object.fromEntries(answers);
        for (const tree of new Set(model.trees.values())) {
          const inTree = new Set(tree.nodes.map(({ checkCode }) => checkCode));
          const part = Object.fromEntries(answers.filter(([code]) => inTree.has(code)));
          const likelihood = treeLikelihood(tree, given);
          for (const [index, cause] of model.causeCodes.entries()) {
            const expected = bruteForce(document, cause, part);
            expect(likelihood[index]).toBeCloseTo(expected, 10);
          }
        }
      }),
    );
  });

  test("the posterior is that of brute force, in any order, and forgets what was taken back", () => {
    fc.assert(
      fc.property(dependentSituations, ({ document, answers, seed }) => {
        const model = compileModel(document);
        const joint = document.causes.map(({ code, priorWeight }) => [
          code,
          priorWeight * bruteForce(document, code, Object.fromEntries(answers)),
        ]) as [string, number][];
        const whole = sum(joint.map(([, value]) => value));
        const expected = Object.fromEntries(joint.map(([code, value]) => [code, value / whole]));
        expectSame(posterior(model, evidence(Object.fromEntries(answers))), expected);
        const turned = [
          ...answers.slice(seed % (answers.length + 1)),
          ...answers.slice(0, seed % (answers.length + 1)),
        ];
        const undone = document.checks.map(({ code }): [string, string] => [code, "unknown"]);
        const again = Object.fromEntries([...undone, ...turned.reverse()]);
        expectSame(posterior(model, evidence(again)), expected);
      }),
    );
  });

  test("what each answer would lead to is what it leads to, and together they are what is known now", () => {
    fc.assert(
      fc.property(dependentSituations, ({ document, answers }) => {
        const model = compileModel(document);
        const given = evidence(Object.fromEntries(answers));
        const belief = beliefOf(model, given);
        for (const check of openChecks(model, given.answers)) {
          const outcomes = answerOutcomes(model, check, belief);
          expect(sum(outcomes.map(({ probability }) => probability))).toBeCloseTo(1, 9);
          for (const { answerCode, next } of outcomes) {
            const after = beliefOf(model, evidence({ ...given.answers, [check.code]: answerCode })).posterior;
            for (const [cause, value] of after.entries()) expect(next.posterior[cause]).toBeCloseTo(value, 9);
          }
          for (const [cause, value] of belief.posterior.entries()) {
            const mean = sum(
              outcomes.map(({ probability, next }) => probability * (next.posterior[cause] ?? 0)),
            );
            expect(mean).toBeCloseTo(value, 9);
          }
          expect(expectedGainBits(model, check, belief)).toBeCloseTo(gainBits(belief, outcomes), 9);
        }
      }),
    );
  });

  test("unknown checks and answers change no probability and are named", () => {
    fc.assert(
      fc.property(dependentSituations, fc.string(), fc.string(), ({ document, answers }, check, answer) => {
        const model = compileModel(document);
        const known = Object.fromEntries(answers);
        fc.pre(!model.checks.has(check) && answer !== "unknown" && answer !== "skipped");
        const strange = { ...known, [check]: answer };
        expect(posterior(model, evidence(strange))).toEqual(posterior(model, evidence(known)));
        expect(diagnose(model, evidence(strange)).unmatched.answers).toContainEqual({
          checkCode: check,
          answerCode: answer,
        });
        const open = document.checks.find(({ code }) => !(code in known));
        if (!open) return;
        fc.pre(!open.answers.some(({ code }) => code === answer));
        expect(posterior(model, evidence({ ...known, [open.code]: answer }))).toEqual(
          posterior(model, evidence(known)),
        );
      }),
    );
  });

  test("no check is suggested before what it waits for has come true, or again after its answer", () => {
    fc.assert(
      fc.property(dependentSituations, ({ document, answers }) => {
        const model = compileModel(document);
        const given = evidence(Object.fromEntries(answers));
        for (const { checkCode, reason } of suggestNextChecks(model, given, { limit: 99 })) {
          const check = model.checks.get(checkCode);
          if (reason === "ask_again") expect(given.answers).toHaveProperty(checkCode);
          else {
            expect(given.answers).not.toHaveProperty(checkCode);
            expect(check && isAskable(check, given.answers)).toBe(true);
          }
        }
      }),
    );
  });

  test("contradictions say the same with the two answers exchanged, and are silent once confirmed", () => {
    fc.assert(
      fc.property(dependentSituations, ({ document, answers }) => {
        const model = compileModel(document);
        const found = contradictionsIn(model, evidence(Object.fromEntries(answers)));
        expect(contradictionsIn(model, evidence(Object.fromEntries([...answers].reverse())))).toEqual(found);
        for (const { first, second, askAgain, against, lift } of found) {
          expect([first.checkCode, second.checkCode].sort()).toEqual([askAgain, against].sort());
          expect(lift).toBeLessThan(0.1);
        }
        for (const { askAgain } of found) {
          const left = contradictionsIn(
            model,
            evidence(Object.fromEntries(answers), { confirmedChecks: [askAgain] }),
          );
          expect(left.map((one) => one.askAgain)).not.toContain(askAgain);
        }
        const confirmedChecks = answers.map(([code]) => code);
        expect(contradictionsIn(model, evidence(Object.fromEntries(answers), { confirmedChecks }))).toEqual(
          [],
        );
      }),
    );
  });

  test("a contradiction of the model's own is found whichever way round it is written", () => {
    fc.assert(
      fc.property(dependentModels, (document) => {
        const refs = [
          { check: "CHECK_0", answer: "ANSWER_0" },
          { check: "CHECK_1", answer: "ANSWER_1" },
        ] as const;
        const given = evidence({ CHECK_0: "ANSWER_0", CHECK_1: "ANSWER_1" });
        const written = ([first, second]: readonly [(typeof refs)[number], (typeof refs)[number]]) =>
          contradictionsIn(
            compileModel({
              ...document,
              contradictions: [{ id: "OWN", first, second, askAgain: "CHECK_1", reason: text }],
            }),
            given,
          );
        expect(written([refs[0], refs[1]])).toEqual(written([refs[1], refs[0]]));
        expect(written([refs[0], refs[1]])[0]).toMatchObject({ ruleId: "OWN", askAgain: "CHECK_1" });
      }),
    );
  });
});

describe("what follows from a posterior", () => {
  test("two causes at once: the causes' shares sum to 2, the shown pairs to 1 at most", () => {
    fc.assert(
      fc.property(dependentSituations, ({ document, answers }) => {
        const { probability, pairs, causes } = readTwoCauses(
          compileModel(document),
          evidence(Object.fromEntries(answers)),
        );
        expect(sum(causes.map((cause) => cause.probability))).toBeCloseTo(2, 9);
        expect(sum(pairs.map((pair) => pair.probability))).toBeLessThanOrEqual(1 + 1e-9);
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("the cells of a comparison sum to 1, and one is found when both of its checks are answered with them", () => {
    fc.assert(
      fc.property(dependentSituations, ({ document, answers }) => {
        const given = Object.fromEntries(answers);
        const cells = comparisonOf(compileModel(document), evidence(given)) ?? [];
        expect(sum(cells.map(({ probability }) => probability))).toBeCloseTo(1, 9);
        const isWhole = [given.CHECK_0, given.CHECK_1].every(
          (one) => one === "ANSWER_0" || one === "ANSWER_1",
        );
        expect(cells.filter(({ isFound }) => isFound)).toHaveLength(isWhole ? 1 : 0);
      }),
    );
  });

  test("the prior of a segment sums to 1, lies between the whole and the counts, and tends to the counts", () => {
    fc.assert(
      fc.property(dependentModels, fc.integer({ min: 1, max: 1_000 }), (document, times) => {
        const [segment] = document.segments;
        const total = sum(Object.values(segment?.counts ?? {}));
        fc.pre(total > 0 && segment !== undefined);
        const scaled = Object.fromEntries(
          Object.entries(segment.counts).map(([code, count]) => [code, count * times]),
        );
        const priorWith = (counts: Record<string, number>) =>
          segmentPrior(compileModel({ ...document, segments: [{ ...segment, counts }] }), { bank: "X" });
        const model = compileModel(document);
        const [some, more] = [priorWith(segment.counts), priorWith(scaled)];
        expect(sum(more)).toBeCloseTo(1, 9);
        for (const [index, cause] of model.causeCodes.entries()) {
          const counted = (segment.counts[cause] ?? 0) / total;
          const whole = model.prior[index] ?? 0;
          const distance = (prior: Float64Array) => Math.abs((prior[index] ?? 0) - counted);
          expect(distance(some)).toBeLessThanOrEqual(Math.abs(whole - counted) + 1e-12);
          expect(distance(more)).toBeLessThanOrEqual(distance(some) + 1e-12);
          const weight = document.segmentWeight / (document.segmentWeight + total * times);
          expect(distance(more)).toBeCloseTo(weight * Math.abs(whole - counted), 9);
        }
        expect(segmentPrior(model, { bank: "ELSEWHERE" })).toEqual(model.prior);
      }),
    );
  });
});
