import { describe, expect, test } from "vitest";
import { parseModel } from "./model-schema";

const text = { zh: "甲", en: "a" };
const check = (code: string, number: number, more: object = {}) => ({
  code,
  number,
  question: text,
  how: text,
  minutes: 1,
  source: "agent",
  answers: [
    { code: "YES", label: text, tone: "good" },
    { code: "NO", label: text, tone: "bad" },
  ],
  counts: { default: [5, 5], PHONE: [8, 2], CARD: [2, 8] },
  ...more,
});
const waits = (on: string, ...answers: string[]) => ({ askIf: [{ check: on, answers }] });
const square = [
  [1, 1],
  [1, 1],
];
const dependence = (of: string, parent: string, ratios = square) => ({
  check: of,
  parent,
  ratios,
  confirmedCases: 0,
});
const remedy = (code: string, fixes: Record<string, number>) => ({
  code,
  label: text,
  owner: "customer",
  minutes: 1,
  fixes,
});
const contradiction = (first: string, second: string, askAgain: string) => ({
  id: "ODD",
  first: { check: first, answer: "YES" },
  second: { check: second, answer: "NO" },
  askAgain,
  reason: text,
});
const side = (code: string, works = "YES", fails = "NO") => ({ check: code, works, fails });

const base = {
  formatVersion: 1,
  causes: [
    { code: "PHONE", priorWeight: 3 },
    { code: "CARD", priorWeight: 1 },
  ],
  codeSystems: [],
  codeStrength: 20,
  codes: [],
  messages: [],
  checks: [check("ONE", 1), check("TWO", 2), check("THREE", 3)],
};
const problemsOf = (more: object) => {
  const parsed = parseModel({ ...base, ...more });
  return parsed.ok ? [] : parsed.problems.map(({ path, reason }) => `${path}: ${reason}`);
};
const checks = (...changed: object[]) => ({
  checks: ["ONE", "TWO", "THREE"].map((code, at) => check(code, at + 1, changed[at])),
});

describe("a model document", () => {
  test.each<[string, object]>([
    ["with nothing of the parts that came later", {}],
    ["whose checks wait for each other in a row", checks({}, waits("ONE", "YES"), waits("TWO", "NO", "YES"))],
    [
      "whose checks depend on each other as a tree",
      { dependences: [dependence("TWO", "ONE"), dependence("THREE", "ONE")] },
    ],
    [
      "with a contradiction, a comparison and a remedy",
      {
        contradictions: [contradiction("ONE", "TWO", "TWO")],
        comparison: { here: side("ONE"), elsewhere: side("TWO") },
        remedies: [remedy("FIX", { PHONE: 0.9 })],
      },
    ],
  ])("is taken %s", (_, more) => {
    expect(problemsOf(more)).toEqual([]);
  });

  test.each<[string, object, string[]]>([
    [
      "a check that waits for an unknown one",
      checks(waits("GONE", "YES")),
      ["checks.0.askIf.0.check: unknown check GONE"],
    ],
    [
      "a check that waits for an unknown answer",
      checks(waits("TWO", "YES", "MAYBE")),
      ["checks.0.askIf.0: check TWO has no answer MAYBE"],
    ],
    ["a check that waits for itself", checks(waits("ONE", "YES")), ["checks.0.askIf: ONE waits for itself"]],
    [
      "checks that wait in a circle",
      checks(waits("TWO", "YES"), waits("THREE", "YES"), waits("ONE", "YES")),
      [
        "checks.0.askIf: ONE waits for itself",
        "checks.1.askIf: TWO waits for itself",
        "checks.2.askIf: THREE waits for itself",
      ],
    ],
    [
      "a dependence of an unknown check",
      { dependences: [dependence("GONE", "ONE")] },
      ["dependences.0.check: unknown check GONE"],
    ],
    [
      "a dependence on an unknown check",
      { dependences: [dependence("ONE", "GONE")] },
      ["dependences.0.parent: unknown check GONE"],
    ],
    [
      "a second parent",
      { dependences: [dependence("THREE", "ONE"), dependence("THREE", "TWO")] },
      ["dependences.1.check: THREE has a parent already"],
    ],
    [
      "too few rows of ratios",
      { dependences: [dependence("TWO", "ONE", [[1, 1]])] },
      ["dependences.0.ratios: is not 2 rows of 2 ratios"],
    ],
    [
      "too few columns of ratios",
      { dependences: [dependence("TWO", "ONE", [[1, 1], [1]])] },
      ["dependences.0.ratios: is not 2 rows of 2 ratios"],
    ],
    [
      "a ratio of 0",
      {
        dependences: [
          dependence("TWO", "ONE", [
            [1, 0],
            [1, 1],
          ]),
        ],
      },
      ["dependences.0.ratios.0.1: Too small: expected number to be >=0.001"],
    ],
    [
      "dependences in a circle",
      { dependences: [dependence("ONE", "TWO"), dependence("TWO", "ONE")] },
      ["dependences.0.parent: ONE depends on itself", "dependences.1.parent: TWO depends on itself"],
    ],
    [
      "a contradiction of an unknown check",
      { contradictions: [contradiction("GONE", "TWO", "TWO")] },
      ["contradictions.0.first.check: unknown check GONE"],
    ],
    [
      "a contradiction that asks a third check again",
      { contradictions: [contradiction("ONE", "TWO", "THREE")] },
      ["contradictions.0.askAgain: is neither of the two checks"],
    ],
    [
      "a comparison with an unknown answer",
      { comparison: { here: side("ONE", "MAYBE"), elsewhere: side("TWO") } },
      ["comparison.here: check ONE has no answer MAYBE"],
    ],
    [
      "a comparison with an unknown check",
      { comparison: { here: side("ONE"), elsewhere: side("GONE") } },
      ["comparison.elsewhere.check: unknown check GONE"],
    ],
    [
      "a remedy for an unknown cause",
      { remedies: [remedy("FIX", { MOON: 0.5 })] },
      ["remedies.0.fixes.MOON: unknown cause MOON"],
    ],
    [
      "a remedy twice",
      { remedies: [remedy("FIX", {}), remedy("FIX", {})] },
      ["remedies.1.code: duplicate code FIX"],
    ],
    [
      "a segment that counts an unknown cause",
      { segments: [{ match: { bank: "A" }, counts: { MOON: 1 } }] },
      ["segments.0.counts.MOON: unknown cause MOON"],
    ],
    [
      "a segment of everything",
      { segments: [{ match: {}, counts: {} }] },
      ["segments.0.match: names no dimension"],
    ],
    [
      "a desk fact about an unknown cause",
      { deskFacts: [{ kind: "WORKS", label: text, causes: { MOON: 2 } }] },
      ["deskFacts.0.causes.MOON: unknown cause MOON"],
    ],
    [
      "a cause that nothing speaks for",
      { causes: [...base.causes, { code: "LOST", priorWeight: 1 }] },
      ["causes.2: no answer, code or message speaks for LOST"],
    ],
  ])("is refused for %s, with its path", (_, more, problems) => {
    expect(problemsOf(more)).toEqual(problems);
  });
});
