import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compileModel } from "./compiled-model";
import { learnModel } from "./learn-model";
import { type ModelDocument, modelDocumentSchema, parseModel } from "./model-schema";
import type { ConfirmedCase } from "./replay";

const text = { zh: "甲", en: "a" };
const CAUSES = ["RED", "GREEN", "BLUE"] as const;
const ANSWERS = ["YES", "NO"] as const;

type Shares = Record<(typeof CAUSES)[number], number>;

const check = (code: string, number: number, yes: Shares) => ({
  code,
  number,
  question: text,
  how: text,
  minutes: 1,
  source: "agent" as const,
  answers: ANSWERS.map((answer) => ({ code: answer, label: text, tone: "neutral" as const })),
  counts: {
    default: [10, 10],
    ...Object.fromEntries(CAUSES.map((cause) => [cause, [20 * yes[cause], 20 * (1 - yes[cause])]])),
  },
});

const estimate = modelDocumentSchema.parse({
  formatVersion: 1,
  causes: [
    { code: "RED", priorWeight: 60 },
    { code: "GREEN", priorWeight: 30 },
    { code: "BLUE", priorWeight: 10 },
  ],
  codeSystems: [{ code: "SHOP", name: text, ranges: [] }],
  codeStrength: 20,
  codes: [{ system: "SHOP", code: "7", meaning: text, causes: { RED: 0.5, BLUE: 0.5 } }],
  messages: [{ id: "SEEN", label: text, patterns: ["seen"], causes: { RED: 2 } }],
  checks: [
    check("FIRST", 1, { RED: 0.8, GREEN: 0.3, BLUE: 0.3 }),
    check("SECOND", 2, { RED: 0.3, GREEN: 0.8, BLUE: 0.3 }),
    check("THIRD", 3, { RED: 0.5, GREEN: 0.5, BLUE: 0.9 }),
  ],
  answerNoise: 0.02,
});

/** The same case again and again would tell nothing: answers come in the shares that a world has, evenly mixed. */
function casesOf(
  prior: Shares,
  yes: Record<string, Shares>,
  n: number,
  repeats?: { check: string; parent: string },
): ConfirmedCase[] {
  const cases: ConfirmedCase[] = [];
  for (const cause of CAUSES) {
    for (let index = 0; index < Math.round(prior[cause] * n); index++) {
      // Weyl sequences of unlike irrational steps stand in for independent draws.
      const answers: Record<string, string> = {};
      for (const [at, [code, shares]] of Object.entries(yes).entries()) {
        const drawn = (index * Math.sqrt([2, 3, 7, 11, 13][at] ?? 17)) % 1;
        answers[code] = drawn < shares[cause] ? "YES" : "NO";
      }
      if (repeats && (index * Math.sqrt(19)) % 1 < 0.6)
        answers[repeats.check] = answers[repeats.parent] ?? "YES";
      cases.push({
        id: `${cause}-${index}`,
        causeCode: cause,
        evidence: { symptoms: {}, answers },
        checksAsked: Object.keys(answers).length,
      });
    }
  }
  return cases;
}

const TRUE_PRIOR: Shares = { RED: 0.3, GREEN: 0.3, BLUE: 0.4 };
const TRUE_YES: Record<string, Shares> = {
  FIRST: { RED: 0.9, GREEN: 0.5, BLUE: 0.1 },
  SECOND: { RED: 0.1, GREEN: 0.7, BLUE: 0.4 },
  THIRD: { RED: 0.3, GREEN: 0.8, BLUE: 0.6 },
};

const likelihood = (document: ModelDocument, checkCode: string, causeCode: string): number => {
  const model = compileModel(document);
  const plain = model.checks.get(checkCode)?.answers.get("YES")?.likelihood.plain;
  return plain?.[model.causeCodes.indexOf(causeCode)] ?? Number.NaN;
};

describe("learning from confirmed cases", () => {
  test("finds the world that the cases come from, however far the estimate was off", () => {
    const { document, report } = learnModel(estimate, casesOf(TRUE_PRIOR, TRUE_YES, 2_000));
    const flat = { ...document, temperature: 1, answerNoise: 0 };
    for (const [code, shares] of Object.entries(TRUE_YES)) {
      for (const cause of CAUSES) expect(likelihood(flat, code, cause)).toBeCloseTo(shares[cause], 1);
    }
    for (const { causeCode, priorAfter, interval } of report.causes) {
      const share = TRUE_PRIOR[causeCode as keyof Shares];
      expect(Math.abs(priorAfter - share)).toBeLessThan(0.02);
      expect(interval[0]).toBeLessThan(share);
      expect(interval[1]).toBeGreaterThan(share);
    }
    expect(report.heldOut.after.brier ?? 2).toBeLessThan(report.heldOut.before.brier ?? 0);
    expect(report.heldOut.after.top1 ?? 0).toBeGreaterThan(report.heldOut.before.top1 ?? 1);
    expect(report.answers[0]).toMatchObject({ checkCode: "THIRD" });
    expect(report.isSuspicious).toBe(false);
  });

  test.each([300, 600, 800])("adds no slips and no temperature that %d cases give no reason for", (n) => {
    const { report } = learnModel(estimate, casesOf(TRUE_PRIOR, TRUE_YES, n));
    expect(report.calibration).toMatchObject({ answerNoiseAfter: 0, temperatureAfter: 1 });
  });

  test("gives a document that a desk accepts", () => {
    const { document } = learnModel(estimate, casesOf(TRUE_PRIOR, TRUE_YES, 400));
    expect(parseModel(JSON.parse(JSON.stringify(document)))).toMatchObject({ ok: true });
  });

  test("leaves the document as it is while confirmed cases are too few", () => {
    const few = casesOf(TRUE_PRIOR, TRUE_YES, 190);
    const { document, report } = learnModel(estimate, few);
    expect(document).toBe(estimate);
    expect(report).toMatchObject({
      isTooFew: true,
      warnings: [{ kind: "too_few", n: few.length, minCases: 200 }],
    });
    expect(learnModel(estimate, few, { minCases: 100 }).report.isTooFew).toBe(false);
  });

  test("does not move a cause, or its answers, of which it has fewer than five cases", () => {
    const prior = { RED: 0.5, GREEN: 0.497, BLUE: 0.003 };
    const { document, report } = learnModel(estimate, casesOf(prior, TRUE_YES, 1_000));
    const blue = report.causes.find(({ causeCode }) => causeCode === "BLUE");
    expect(blue?.n).toBe(3);
    expect(blue?.priorAfter).toBeCloseTo(blue?.priorBefore ?? 0, 12);
    const flat = { ...document, temperature: 1, answerNoise: 0 };
    for (const code of Object.keys(TRUE_YES)) {
      expect(likelihood(flat, code, "BLUE")).toBeCloseTo(likelihood(estimate, code, "BLUE"), 4);
    }
    expect(report.answers.some(({ causeCode }) => causeCode === "BLUE")).toBe(false);
  });

  test("finds no dependence where there is none, and the pair that says the same thing where there is", () => {
    expect(learnModel(estimate, casesOf(TRUE_PRIOR, TRUE_YES, 800)).report.dependences).toEqual([]);
    const repeating = casesOf(TRUE_PRIOR, TRUE_YES, 800, { check: "THIRD", parent: "FIRST" });
    const { document, report } = learnModel(estimate, repeating);
    expect(report.dependences).toHaveLength(1);
    expect([report.dependences[0]?.check, report.dependences[0]?.parent].sort()).toEqual(["FIRST", "THIRD"]);
    const [dependence] = document.dependences;
    const [same, opposite] = [dependence?.ratios[0]?.[0] ?? 0, dependence?.ratios[0]?.[1] ?? 0];
    expect(same).toBeGreaterThan(2 * opposite);
  });

  test("is the same whatever the order of the cases", () => {
    const cases = casesOf(TRUE_PRIOR, TRUE_YES, 300);
    const learned = learnModel(estimate, cases);
    fc.assert(
      fc.property(fc.shuffledSubarray(cases, { minLength: cases.length }), (shuffled) => {
        expect(learnModel(estimate, shuffled)).toEqual(learned);
      }),
      { numRuns: 5 },
    );
  });

  test("calls outcomes that are all one cause suspicious", () => {
    const poisoned = casesOf(TRUE_PRIOR, TRUE_YES, 400).map((one) => ({ ...one, causeCode: "BLUE" }));
    const { report } = learnModel(estimate, poisoned);
    expect(report.isSuspicious).toBe(true);
    expect(report.warnings).toContainEqual({
      kind: "dominant_cause",
      causeCode: "BLUE",
      share: 1,
      expected: 0.1,
    });
  });

  test("counts cases of a cause that the model does not know, and learns nothing from them", () => {
    const known = casesOf(TRUE_PRIOR, TRUE_YES, 400);
    const strange = casesOf(TRUE_PRIOR, TRUE_YES, 40).map((one, index) => ({
      ...one,
      id: `strange-${index}`,
      causeCode: "PURPLE",
    }));
    const { document, report } = learnModel(estimate, [...known, ...strange]);
    expect(report.warnings).toContainEqual({ kind: "unknown_cause", causeCode: "PURPLE", n: 40 });
    expect(document).toEqual(learnModel(estimate, known).document);
  });
});
