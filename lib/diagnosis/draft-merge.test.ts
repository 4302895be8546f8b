import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cardBindingModel } from "@/prisma/seed/diagnosis-model/card-binding-model";
import { addCodeSystem } from "./draft-code-edits";
import { addAnswer, addCause, addDeskFact, addSegment, removeCause } from "./draft-edits";
import { isSame, mergeDocuments, withChoice } from "./draft-merge";
import { type DraftPath, valueAt, withValueAt } from "./draft-path";

const base = addSegment(cardBindingModel, { wallet: "alipay", bank: "ICBC" });
const [one, other] = base.checks;
const [cause] = base.causes;
if (!one || !other || !cause) throw new Error("the shipped model is too small");
const minutes = ["checks", one.code, "minutes"];
const defaults = ["checks", one.code, "counts", "default"];

const PLACES: DraftPath[] = [
  minutes,
  ["checks", other.code, "minutes"],
  ["checks", one.code, "question", "zh"],
  ["causes", cause.code, "priorWeight"],
  ["remedies", base.remedies[0]?.code ?? "", "minutes"],
  ["codeStrength"],
  ["segments", "bank=ICBC,wallet=alipay", "counts", cause.code],
  ["segments", "bank=ICBC,wallet=alipay", "counts", "MINOR"],
  ["deskFacts", "BANK_MAINTENANCE", "causes", "BANK_MAINT"],
  ["codeSystems", "UPOP", "ranges", "60-89", "causes", "CARD_TYPE"],
];
const edits = fc.uniqueArray(fc.tuple(fc.nat(PLACES.length - 1), fc.integer({ min: 1000, max: 1009 })), {
  selector: ([place]) => place,
});
const edited = (changes: readonly (readonly [number, number])[]) =>
  changes.reduce((document, [place, value]) => withValueAt(document, PLACES[place] ?? [], value), base);

describe("properties", () => {
  test("who changed nothing gets what the other one changed", () => {
    fc.assert(
      fc.property(edits, (changes) => {
        const changed = edited(changes);
        expect(mergeDocuments(base, base, changed)).toEqual({ document: changed, conflicts: [] });
        expect(mergeDocuments(base, changed, base)).toEqual({ document: changed, conflicts: [] });
        expect(mergeDocuments(base, changed, changed)).toEqual({ document: changed, conflicts: [] });
      }),
    );
  });

  test("every edit of both is there or waits for a choice, and choices lead to the same from either side", () => {
    fc.assert(
      fc.property(edits, edits, (my, their) => {
        const [mine, theirs] = [edited(my), edited(their)];
        const merged = mergeDocuments(base, mine, theirs);
        const mirrored = mergeDocuments(base, theirs, mine);
        expect(mirrored.conflicts).toHaveLength(merged.conflicts.length);
        for (const [place, value] of my) expect(valueAt(merged.document, PLACES[place] ?? [])).toBe(value);
        const taken = merged.conflicts.reduce(withChoice, merged.document);
        for (const [place, value] of their) expect(valueAt(taken, PLACES[place] ?? [])).toBe(value);
        expect(isSame(taken, mirrored.document)).toBe(true);
      }),
    );
  });
});

test("two rows of one check are merged, the same row is a conflict with both values", () => {
  const mine = withValueAt(
    base,
    [...defaults.slice(0, 3), cause.code],
    one.answers.map(() => 7),
  );
  const theirs = withValueAt(
    base,
    defaults,
    one.answers.map(() => 3),
  );
  expect(mergeDocuments(base, mine, theirs).conflicts).toEqual([]);
  const both = withValueAt(
    mine,
    defaults,
    one.answers.map(() => 5),
  );
  expect(mergeDocuments(base, both, theirs).conflicts).toEqual([
    { path: defaults, mine: one.answers.map(() => 5), theirs: one.answers.map(() => 3) },
  ]);
});

test("a check whose answers one changed and the other edited is chosen as a whole", () => {
  const mine = addAnswer(base, one.code, "NEW_ONE");
  const theirs = withValueAt(
    base,
    defaults,
    one.answers.map(() => 3),
  );
  const merged = mergeDocuments(base, mine, theirs);
  expect(merged.conflicts.map(({ path }) => path)).toEqual([["checks", one.code]]);
  expect(valueAt(merged.document, ["checks", one.code])).toBe(valueAt(mine, ["checks", one.code]));
});

test("a cause that one removed and the other changed waits for a choice, and can be brought back", () => {
  const mine = removeCause(base, cause.code);
  const theirs = withValueAt(base, ["causes", cause.code, "priorWeight"], 5);
  const merged = mergeDocuments(base, mine, theirs);
  const [conflict] = merged.conflicts;
  expect(conflict).toMatchObject({ path: ["causes", cause.code], mine: undefined });
  expect(valueAt(merged.document, ["causes", cause.code])).toBeUndefined();
  if (conflict)
    expect(valueAt(withChoice(merged.document, conflict), ["causes", cause.code, "priorWeight"])).toBe(5);
});

test("elements that both added are all there", () => {
  const name = { zh: "新", en: "New" };
  const merged = mergeDocuments(base, addCause(base, "MINE", name), addCause(base, "THEIRS", name));
  const codes = merged.document.causes.map(({ code }) => code);
  expect(codes).toContain("MINE");
  expect(codes).toContain("THEIRS");
  expect(codes).toHaveLength(base.causes.length + 2);
});

test("shares of one code, which sum to 1, are never mixed", () => {
  const [code] = base.codes;
  const path = ["codes", `${code?.system}:${code?.code}`, "causes"];
  const mine = withValueAt(base, path, { [cause.code]: 0.4, MINOR: 0.6 });
  const theirs = withValueAt(base, path, { [cause.code]: 0.9, OTHER: 0.1 });
  expect(mergeDocuments(base, mine, theirs).conflicts).toMatchObject([{ path }]);
});

test("an answer is never put beside the check that somebody else chose", () => {
  const sides: DraftPath[] = [
    ["comparison", "here"],
    ["contradictions", base.contradictions[0]?.id ?? "", "first"],
  ];
  for (const path of sides) {
    const was = valueAt(base, path) as Record<string, string>;
    const mine = withValueAt(base, path, { ...was, check: "ELSE", works: "YES", answer: "YES" });
    const theirs = withValueAt(base, path, { ...was, works: "OTHER", answer: "OTHER" });
    expect(mergeDocuments(base, mine, theirs).conflicts.map((conflict) => conflict.path)).toEqual([path]);
  }
});

test("code systems and desk facts that both added are all there, each with what was put in it", () => {
  const added = (code: string) => addDeskFact(addCodeSystem(base, code), code);
  const { document, conflicts } = mergeDocuments(base, added("MINE"), added("THEIRS"));
  expect(conflicts).toEqual([]);
  expect(
    document.codeSystems
      .slice(-2)
      .map(({ code }) => code)
      .sort(),
  ).toEqual(["MINE", "THEIRS"]);
  expect(
    document.deskFacts
      .slice(-2)
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(["MINE", "THEIRS"]);
});
