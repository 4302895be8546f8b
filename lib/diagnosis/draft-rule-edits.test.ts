import { describe, expect, test } from "vitest";
import { cardBindingModel } from "@/prisma/seed/diagnosis-model/card-binding-model";
import { compileModel } from "./compiled-model";
import { withValueAt } from "./draft-path";
import { draftProblems } from "./draft-problems";
import { addComparison, addContradiction, addDependence, comparisonSide } from "./draft-rule-edits";
import { type ModelDocument, parseModel } from "./model-schema";
import { diagnose } from "./posterior";

const model = cardBindingModel;
const [first, second] = model.checks;
if (!first || !second) throw new Error("the shipped model is too small");

test("a contradiction lacks its reason and nothing else outside of it", () => {
  const problems = draftProblems(addContradiction(model, "NEW_ONE"));
  expect(problems.length).toBeGreaterThan(0);
  for (const { path } of problems) expect(path.slice(0, 2)).toEqual(["contradictions", "NEW_ONE"]);
});

describe("a comparison", () => {
  test("begins sound, with the first two checks", () => {
    const changed = addComparison({ ...model, comparison: null });
    expect(changed.comparison).toMatchObject({
      here: { check: first.code },
      elsewhere: { check: second.code },
    });
    expect(parseModel(changed).ok).toBe(true);
  });
  test("of one check alone is that check twice, for a person to mend", () => {
    const alone = { ...model, checks: [first], comparison: null };
    expect(addComparison(alone).comparison).toEqual({
      here: comparisonSide(first),
      elsewhere: comparisonSide(first),
    });
  });
  test("with an answer of another check is a fault of that side", () => {
    const faulty = withValueAt(model, ["comparison", "here", "works"], "NO_SUCH");
    expect(draftProblems(faulty)).toMatchObject([{ path: ["comparison", "here"], kind: "unknown_answer" }]);
  });
});

describe("checks that go together", () => {
  const changed = addDependence(model, second.code, first.code);
  const causes = (document: ModelDocument) => {
    const answers = {
      [first.code]: first.answers[0]?.code ?? "",
      [second.code]: second.answers[0]?.code ?? "",
    };
    return diagnose(compileModel(document), { answers, symptoms: {} }).causes;
  };

  test("say nothing of each other until there are ratios", () => {
    expect(parseModel(changed).ok).toBe(true);
    const before = new Map(causes(model).map(({ causeCode, posterior }) => [causeCode, posterior]));
    for (const { causeCode, posterior } of causes(changed))
      expect(posterior).toBeCloseTo(before.get(causeCode) ?? 0, 9);
  });
  test("cannot go together in a circle", () => {
    const circle = addDependence(changed, first.code, second.code);
    expect(draftProblems(circle).map(({ kind }) => kind)).toContain("depends_on_itself");
  });
});
