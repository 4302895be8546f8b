import { describe, expect, test } from "vitest";
import { cardBindingModel } from "@/prisma/seed/diagnosis-model/card-binding-model";
import { modelDifferences } from "./model-differences";
import type { ModelDocument } from "./model-schema";

const between = (after: ModelDocument, before: ModelDocument = cardBindingModel) =>
  modelDifferences({ number: 1, document: before }, { number: 2, document: after });
const copy = (): ModelDocument => structuredClone(cardBindingModel);

describe("differences of two versions", () => {
  test("of a document and itself, with its keys in another order, are none", () => {
    const { before, after, ...lists } = between(
      JSON.parse(
        JSON.stringify(cardBindingModel, (_, value: unknown) =>
          value !== null && typeof value === "object" && !Array.isArray(value)
            ? Object.fromEntries(Object.entries(value).reverse())
            : value,
        ),
      ),
    );
    expect([before, after]).toEqual([1, 2]);
    expect(lists).toEqual({ causes: [], answers: [], remedies: [], parts: [], numbers: [], leftOut: 0 });
  });

  test("of priors name the cause that moved most first, as shares of all cases", () => {
    const after = copy();
    const raised = after.causes.find(({ code }) => code === "MINOR");
    if (raised) raised.priorWeight = 100;
    const { causes, answers } = between(after);
    expect(causes[0]).toMatchObject({ causeCode: "MINOR" });
    expect(causes[0]?.after).toBeGreaterThan(0.4);
    expect(causes[0]?.before).toBeLessThan(0.01);
    expect(answers).toEqual([]);
  });

  test("of a likelihood name check, answer and cause with both probabilities", () => {
    const after = copy();
    const check = after.checks.find(({ code }) => code === "RESERVED_PHONE");
    if (!check) throw new Error("the model asks for the reserved phone");
    check.counts.PHONE_MISMATCH = check.answers.map((_, index) => (index === 0 ? 99 : 0.5));
    const { answers, parts } = between(after);
    expect(answers.every(({ causeCode }) => causeCode === "PHONE_MISMATCH")).toBe(true);
    expect(answers.every(({ checkCode }) => checkCode === "RESERVED_PHONE")).toBe(true);
    expect(
      answers
        .map(({ after: share }) => share)
        .sort()
        .at(-1),
    ).toBeCloseTo(0.99, 2);
    expect(parts).toEqual([]);
  });

  test("of whole entries say what came, went and changed", () => {
    const after = copy();
    const [first, second] = after.messages;
    if (!first || !second) throw new Error("the model has messages");
    after.messages = [
      { ...first, id: "NEW_MESSAGE" },
      { ...second, patterns: ["别的"] },
      ...after.messages.slice(2),
    ];
    after.answerNoise = 0.2;
    const { parts, numbers } = between(after);
    expect(parts.map(({ part, ref, change }) => [part, ref, change])).toEqual(
      expect.arrayContaining([
        ["messages", "NEW_MESSAGE", "added"],
        ["messages", first.id, "removed"],
        ["messages", second.id, "changed"],
      ]),
    );
    expect(parts).toHaveLength(3);
    expect(numbers).toEqual([{ name: "answerNoise", before: 0.1, after: 0.2 }]);
  });

  test("of code systems, segments and desk facts name them", () => {
    const after = copy();
    const before = copy();
    const counts = { MINOR: 3 };
    before.segments = [
      { match: { bank: "ICBC", wallet: "alipay" }, counts },
      { match: { wallet: "alipay" }, counts },
    ];
    after.segments = [
      { match: { wallet: "alipay", bank: "ICBC" }, counts: { MINOR: 4 } },
      { match: { wallet: "alipay" }, counts },
    ];
    const text = { zh: "新", en: "New" };
    after.codeSystems.push({ code: "NEW_ONE", name: text, ranges: [] });
    after.deskFacts = after.deskFacts.filter(({ kind }) => kind !== "INCIDENT");
    expect(between(after, before).parts).toEqual([
      { part: "codeSystems", ref: "NEW_ONE", label: text, change: "added" },
      { part: "segments", ref: "alipay · ICBC", label: null, change: "changed" },
      expect.objectContaining({ part: "deskFacts", ref: "INCIDENT", change: "removed" }),
    ]);
  });

  test("beyond two hundred of a kind are counted, not listed", () => {
    const after = copy();
    after.codes = [];
    const { parts, leftOut } = between(after);
    expect(parts.length + leftOut).toBe(cardBindingModel.codes.length);
    expect(parts.length).toBeLessThanOrEqual(200);
  });
});
