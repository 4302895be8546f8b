import { describe, expect, test } from "vitest";
import { compileTrees, treeLikelihood } from "./check-tree";
import { modelDocumentSchema } from "./model-schema";

const text = { zh: "甲", en: "a" };
const twoAnswers = (code: string, number: number) => ({
  code,
  number,
  question: text,
  how: text,
  minutes: 1,
  source: "agent" as const,
  answers: ["YES", "NO"].map((answer) => ({ code: answer, label: text, tone: "neutral" as const })),
  counts: { default: [5, 5], RED: [8, 2], BLUE: [4, 6] },
});

const document = (dependence: { ratios: number[][]; echo?: number }) =>
  modelDocumentSchema.parse({
    formatVersion: 1,
    causes: [
      { code: "RED", priorWeight: 1 },
      { code: "BLUE", priorWeight: 1 },
    ],
    codeSystems: [],
    codeStrength: 20,
    codes: [],
    messages: [],
    checks: [twoAnswers("FIRST", 1), twoAnswers("SECOND", 2)],
    dependences: [{ check: "SECOND", parent: "FIRST", confirmedCases: 100, ...dependence }],
  });

function likelihood(dependence: { ratios: number[][]; echo?: number }, answers: Record<string, string>) {
  const shares = [Float64Array.of(0.8, 0.2), Float64Array.of(0.4, 0.6)];
  const { trees } = compileTrees(
    document(dependence),
    new Map([
      ["FIRST", shares],
      ["SECOND", shares],
    ]),
  );
  const tree = trees.get("FIRST");
  if (!tree) throw new Error("no tree");
  return [...treeLikelihood(tree, answers)];
}

const repeats = {
  ratios: [
    [0.999, 0.001],
    [0.001, 0.999],
  ],
  echo: 0.5,
};

describe("an answer that half of the time repeats another", () => {
  test("is half its own and half the other's", () => {
    const [red, blue] = likelihood(repeats, { FIRST: "YES", SECOND: "YES" });
    expect(red).toBeCloseTo(0.8 * (0.5 * 0.8 + 0.5 * 0.999), 12);
    expect(blue).toBeCloseTo(0.4 * (0.5 * 0.4 + 0.5 * 0.999), 12);
  });

  test("says nothing of its own when the echo is nearly all", () => {
    const [red = 0, blue = 1] = likelihood({ ...repeats, echo: 0.95 }, { FIRST: "YES", SECOND: "YES" });
    const [redAlone = 0, blueAlone = 1] = likelihood(repeats, { FIRST: "YES" });
    expect(red / blue).toBeCloseTo(redAlone / blueAlone, 1);
  });

  test("is weighed by what the other one probably is while that was not asked", () => {
    const [red] = likelihood(repeats, { SECOND: "YES" });
    expect(red).toBeCloseTo(0.5 * 0.8 + 0.5 * (0.8 * 0.999 + 0.2 * 0.001), 12);
  });
});

test("without an echo the ratios multiply, normalised", () => {
  const [red] = likelihood(
    {
      ratios: [
        [3, 1],
        [1, 1],
      ],
    },
    { FIRST: "YES", SECOND: "YES" },
  );
  expect(red).toBeCloseTo(0.8 * (2.4 / 2.6), 12);
});
