import { describe, expect, test } from "vitest";
import { cardBindingModel } from "@/prisma/seed/diagnosis-model/card-binding-model";
import { valueAt, withValueAt } from "./draft-path";
import { draftProblems } from "./draft-problems";
import { parseModel } from "./model-schema";

const [first, second, third] = cardBindingModel.checks;
if (!first || !second || !third) throw new Error("the shipped model is too small");
const waiting = (document: typeof cardBindingModel, check: string, on: typeof first) =>
  withValueAt(
    document,
    ["checks", check, "askIf"],
    [{ check: on.code, answers: [on.answers[0]?.code ?? ""] }],
  );
const plain = [first, second, third].reduce(
  (document, { code }) => withValueAt(document, ["checks", code, "askIf"], []),
  cardBindingModel,
);

test("a sound model has none", () => {
  expect(draftProblems(cardBindingModel)).toEqual([]);
});

test("a circle of preconditions is one problem with its checks in the order in which they wait", () => {
  const circle = waiting(waiting(waiting(plain, first.code, second), second.code, third), third.code, first);
  expect(draftProblems(circle)).toEqual([
    {
      path: ["checks", first.code, "askIf"],
      kind: "waits_for_itself",
      names: [first.code, second.code, third.code],
    },
  ]);
});

describe("each fault has its place and its kind", () => {
  const count = ["checks", first.code, "counts", "default", "0"];
  test.each([
    [["checks", first.code, "question", "zh"], "", "empty"],
    [count, 0, "too_small"],
    [["answerNoise"], 7, "too_big"],
    [["checks", first.code, "minutes"], 0, "too_small"],
    [["messages", cardBindingModel.messages[0]?.id ?? "", "patterns", "0"], "x", "too_short"],
    [["checks", first.code, "counts", "NO_SUCH"], first.answers.map(() => 1), "unknown_cause"],
    [["checks", first.code, "counts", "default"], undefined, "no_default"],
    [["codeSystems", "UPOP", "name", "en"], "", "empty"],
    [["codeSystems", "UPOP", "ranges", "60-89", "meaning", "zh"], "", "empty"],
    [["codeSystems", "UPOP", "ranges", "60-89", "causes", "CARD_TYPE"], 0, "too_small"],
    [["codeSystems", "UPOP", "ranges", "60-89", "causes", "NO_SUCH"], 2, "unknown_cause"],
    [["deskFacts", "BANK_MAINTENANCE", "label", "zh"], "", "empty"],
    [["deskFacts", "BANK_MAINTENANCE", "causes", "BANK_MAINT"], 5_000, "too_big"],
    [["deskFacts", "BANK_MAINTENANCE", "causes", "NO_SUCH"], 2, "unknown_cause"],
  ] as const)("%s = %j is %s", (path, value, kind) => {
    const faulty = withValueAt(cardBindingModel, path, value);
    expect(draftProblems(faulty)).toContainEqual(expect.objectContaining({ path: [...path], kind }));
    expect(parseModel(faulty).ok).toBe(false);
  });

  test("a segment that counts a cause which is gone, or fewer cases than none", () => {
    const counted = (counts: Record<string, number>) => ({
      ...cardBindingModel,
      segments: [{ match: { bank: "ICBC" }, counts }],
    });
    const place = ["segments", "bank=ICBC", "counts"];
    expect(draftProblems(counted({ MINOR: 3 }))).toEqual([]);
    expect(draftProblems(counted({ NO_SUCH: 3 }))).toMatchObject([
      { path: [...place, "NO_SUCH"], kind: "unknown_cause" },
    ]);
    expect(draftProblems(counted({ MINOR: -1 }))).toMatchObject([
      { path: [...place, "MINOR"], kind: "too_small" },
    ]);
  });

  test("shares of a code that do not sum to 1", () => {
    const [code] = cardBindingModel.codes;
    const path = ["codes", `${code?.system}:${code?.code}`, "causes"];
    expect(draftProblems(withValueAt(cardBindingModel, path, { MINOR: 0.4 }))).toMatchObject([
      { path, kind: "shares" },
    ]);
  });
});

test("one empty text does not hide a circle", () => {
  const circle = waiting(waiting(plain, first.code, second), second.code, first);
  const both = withValueAt(circle, ["checks", first.code, "question", "zh"], "");
  expect(draftProblems(both).map(({ kind }) => kind)).toEqual(["empty", "waits_for_itself"]);
  expect(valueAt(both, ["checks", first.code, "question", "zh"])).toBe("");
});
