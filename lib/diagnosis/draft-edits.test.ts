import { describe, expect, test } from "vitest";
import { cardBindingModel } from "@/prisma/seed/diagnosis-model/card-binding-model";
import {
  addAnswer,
  addCause,
  addCheck,
  addDeskFact,
  addMessage,
  addRemedy,
  addSegment,
  removeAnswer,
  removeCause,
  removeCheck,
} from "./draft-edits";
import { withValueAt } from "./draft-path";
import { draftProblems } from "./draft-problems";
import { strengthOf } from "./likelihood-row";
import { type ModelDocument, parseModel } from "./model-schema";
import { segmentShares } from "./segment-prior";

const model = cardBindingModel;
const isSound = (document: ModelDocument): boolean => parseModel(document).ok;
const dependent: ModelDocument = {
  ...model,
  dependences: [
    {
      check: model.checks[1]?.code ?? "",
      parent: model.checks[0]?.code ?? "",
      ratios: (model.checks[0]?.answers ?? []).map(() => (model.checks[1]?.answers ?? []).map(() => 1)),
      echo: 0,
      confirmedCases: 0,
    },
  ],
};

test("the model that these tests edit is sound", () => {
  expect(isSound(dependent)).toBe(true);
});

describe("what is taken away leaves a sound model", () => {
  test.each(model.causes.map(({ code }) => code))("cause %s", (code) => {
    const changed = removeCause(model, code);
    expect(changed.causes.map((cause) => cause.code)).not.toContain(code);
    expect(changed.remedies.flatMap(({ fixes }) => Object.keys(fixes))).not.toContain(code);
    // A code that spoke for nothing else is left without causes, and says so; nothing else may be wrong.
    expect(draftProblems(changed).filter(({ kind }) => kind !== "shares")).toEqual([]);
  });
  test.each(model.checks.map(({ code }) => code))("check %s", (code) => {
    expect(draftProblems(removeCheck(dependent, code)).filter(({ kind }) => kind !== "unreachable")).toEqual(
      [],
    );
  });
  test.each(
    model.checks
      .filter(({ answers }) => answers.length > 2)
      .flatMap(({ code, answers }) => answers.map((answer) => [code, answer.code] as const)),
  )("answer %s · %s", (code, answer) => {
    const changed = removeAnswer(dependent, code, answer);
    expect(draftProblems(changed).filter(({ kind }) => kind !== "unreachable")).toEqual([]);
    const strength = (document: ModelDocument) =>
      strengthOf(document.checks.find((check) => check.code === code)?.counts.default ?? []);
    expect(strength(changed) / strength(model)).toBeCloseTo(1, 2);
  });
});

describe("what is added", () => {
  test("an answer has a count in every row and in what goes together with the check", () => {
    for (const { code } of model.checks.slice(0, 2)) {
      const changed = addAnswer(dependent, code, "NEW_ONE");
      const labelled = withValueAt(changed, ["checks", code, "answers", "NEW_ONE", "label"], {
        zh: "新",
        en: "New",
      });
      expect(isSound(labelled)).toBe(true);
    }
  });
  test("a cause makes up one case in a hundred", () => {
    const changed = addCause(model, "NEW_ONE", { zh: "新", en: "New" });
    const total = changed.causes.reduce((sum, { priorWeight }) => sum + priorWeight, 0);
    expect((changed.causes.at(-1)?.priorWeight ?? 0) / total).toBeCloseTo(0.01, 3);
    expect(draftProblems(changed)).toEqual([]);
  });
  test.each([
    ["a check", addCheck(model, "NEW_ONE"), ["checks", "NEW_ONE"]],
    ["a remedy", addRemedy(model, "NEW_ONE"), ["remedies", "NEW_ONE"]],
    ["a message", addMessage(model, "NEW_ONE"), ["messages", "NEW_ONE"]],
    ["a desk fact", addDeskFact(model, "NEW_ONE"), ["deskFacts", "NEW_ONE"]],
  ] as const)("%s lacks its texts and nothing else outside of it", (_, changed, place) => {
    const problems = draftProblems(changed);
    expect(problems.length).toBeGreaterThan(0);
    for (const { path } of problems) expect(path.slice(0, place.length)).toEqual([...place]);
  });
  test("a segment says nothing until something was counted in it", () => {
    const match = { wallet: "alipay", bank: "ICBC" };
    const changed = addSegment(model, match);
    expect(isSound(changed)).toBe(true);
    expect(segmentShares(changed, match)).toEqual(segmentShares(model, match));
  });
});

test("a cause that is taken away is counted in no segment, range and desk fact any more", () => {
  const segmented = withValueAt(addSegment(model, { bank: "ICBC" }), ["segments", "bank=ICBC", "counts"], {
    BANK_MAINT: 4,
    MINOR: 1,
  });
  const changed = removeCause(segmented, "BANK_MAINT");
  expect(changed.segments[0]?.counts).toEqual({ MINOR: 1 });
  const named = [...changed.deskFacts, ...changed.codeSystems.flatMap(({ ranges }) => ranges)];
  expect(named.flatMap(({ causes }) => Object.keys(causes))).not.toContain("BANK_MAINT");
  expect(draftProblems(changed).filter(({ kind }) => kind !== "shares")).toEqual([]);
});
