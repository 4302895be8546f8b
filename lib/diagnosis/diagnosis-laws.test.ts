import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { latestAnswers } from "./check-answers";
import { compileModel } from "./compiled-model";
import { answerOutcomes, beliefOf, gainBits } from "./information-gain";
import { type ModelDocument, modelDocumentSchema } from "./model-schema";
import { suggestNextChecks } from "./next-check";
import { diagnose } from "./posterior";

const text = { zh: "甲", en: "a" };
const LETTERS = ["A", "B", "C", "D", "E", "F"];

/** Models of 2 to 6 causes and 1 to 6 checks of 2 to 4 answers, from mild to nearly certain likelihoods. */
const documents: fc.Arbitrary<ModelDocument> = fc
  .record({
    causes: fc.integer({ min: 2, max: 6 }),
    answers: fc.array(fc.integer({ min: 2, max: 4 }), { minLength: 1, maxLength: 6 }),
  })
  .chain(({ causes, answers }) => {
    const codes = LETTERS.slice(0, causes);
    const count = fc.double({ min: 1e-4, max: 1e4, noNaN: true });
    return (
      fc
        .record({
          weights: fc.array(fc.double({ min: 0.01, max: 100, noNaN: true }), {
            minLength: causes,
            maxLength: causes,
          }),
          counts: fc.tuple(
            ...answers.map((size) =>
              fc.array(fc.array(count, { minLength: size, maxLength: size }), {
                minLength: causes,
                maxLength: causes,
              }),
            ),
          ),
        })
        .map(({ weights, counts }) =>
          modelDocumentSchema.safeParse({
            formatVersion: 1,
            causes: codes.map((code, index) => ({ code, priorWeight: weights[index] ?? 1 })),
            codeSystems: [],
            codeStrength: 20,
            codes: [],
            messages: [],
            checks: counts.map((byCause, number) => ({
              code: `CHECK_${number}`,
              number,
              question: text,
              how: text,
              minutes: number + 1,
              source: "agent" as const,
              answers: (byCause[0] ?? []).map((_, answer) => ({
                code: `ANSWER_${answer}`,
                label: text,
                tone: "neutral" as const,
              })),
              counts: {
                default: byCause[0] ?? [],
                ...Object.fromEntries(codes.map((code, index) => [code, byCause[index] ?? []])),
              },
            })),
          }),
        )
        // Now and then two causes come out the same, and a cause that nothing tells apart is refused.
        .filter((parsed) => parsed.success)
        .map((parsed) => parsed.data)
    );
  });

type Answered = [checkCode: string, answerCode: string][];

const answered = (document: ModelDocument): fc.Arbitrary<Answered> =>
  fc
    .tuple(
      ...document.checks.map((check) => fc.constantFrom("unknown", ...check.answers.map(({ code }) => code))),
    )
    .map((answers) => document.checks.map((check, index) => [check.code, answers[index] ?? "unknown"]));

const situations = documents.chain((document) =>
  answered(document).chain((answers) =>
    fc.record({
      document: fc.constant(document),
      answers: fc.constant(answers),
      shuffled: fc.shuffledSubarray(answers, { minLength: answers.length }),
    }),
  ),
);

function posteriors(document: ModelDocument, answers: Answered): Record<string, number> {
  const diagnosis = diagnose(compileModel(document), { symptoms: {}, answers: Object.fromEntries(answers) });
  return Object.fromEntries(diagnosis.causes.map(({ causeCode, posterior }) => [causeCode, posterior]));
}

function bruteForce(document: ModelDocument, answers: Answered): Record<string, number> {
  const joint = document.causes.map(({ code, priorWeight }) => {
    const likelihoods = answers.map(([checkCode, answerCode]) => {
      const check = document.checks.find((one) => one.code === checkCode);
      const counts = check?.counts[code] ?? [];
      const chosen = check?.answers.findIndex((one) => one.code === answerCode) ?? -1;
      return chosen < 0 ? 1 : (counts[chosen] ?? 0) / counts.reduce((total, value) => total + value, 0);
    });
    return { code, value: likelihoods.reduce((product, value) => product * value, priorWeight) };
  });
  const sum = joint.reduce((total, { value }) => total + value, 0);
  return Object.fromEntries(joint.map(({ code, value }) => [code, value / sum]));
}

function expectSame(actual: Record<string, number>, expected: Record<string, number>) {
  expect(Object.keys(actual).sort()).toEqual(Object.keys(expected).sort());
  for (const [code, value] of Object.entries(expected)) {
    expect(Math.abs((actual[code] ?? Number.NaN) - value)).toBeLessThanOrEqual(1e-9);
  }
}

describe("on models made at random, a diagnosis", () => {
  test("agrees with plain multiplication and normalising", () => {
    fc.assert(
      fc.property(situations, ({ document, answers }) =>
        expectSame(posteriors(document, answers), bruteForce(document, answers)),
      ),
    );
  });

  test("sums to 1", () => {
    fc.assert(
      fc.property(situations, ({ document, answers }) => {
        const sum = Object.values(posteriors(document, answers)).reduce((total, value) => total + value, 0);
        expect(sum).toBeCloseTo(1, 9);
      }),
    );
  });

  test("does not depend on the order of answers", () => {
    fc.assert(
      fc.property(situations, ({ document, answers, shuffled }) => {
        expect(posteriors(document, shuffled)).toEqual(posteriors(document, answers));
      }),
    );
  });

  test("does not depend on the order of causes in the document", () => {
    fc.assert(
      fc.property(situations, ({ document, answers }) => {
        const turned = { ...document, causes: [...document.causes].reverse() };
        expect(posteriors(turned, answers)).toEqual(posteriors(document, answers));
      }),
    );
  });

  test("forgets every answer that was taken back or replaced", () => {
    fc.assert(
      fc.property(situations, fc.infiniteStream(fc.boolean()), ({ document, shuffled }, takenBack) => {
        const given = shuffled.map((answer) => ({ answer, isTakenBack: takenBack.next().value === true }));
        const rows = given.flatMap(({ answer: [checkCode, answerCode], isTakenBack }) => [
          { checkCode, answerCode: "ANSWER_0" },
          { checkCode, answerCode: isTakenBack ? null : answerCode },
        ]);
        const answers = latestAnswers(
          rows.map((row, index) => ({ ...row, id: String(index), answeredAt: new Date(index) })),
        );
        const kept = given.filter(({ isTakenBack }) => !isTakenBack).map(({ answer }) => answer);
        expectSame(posteriors(document, Object.entries(answers)), bruteForce(document, kept));
      }),
    );
  });

  test("favours the cause that predicts an answer best", () => {
    fc.assert(
      fc.property(situations, ({ document, answers }) => {
        const [first, ...rest] = answers;
        if (first === undefined || first[1] === "unknown") return;
        const without = posteriors(document, rest);
        const evidence =
          compileModel(document).checks.get(first[0])?.answers.get(first[1])?.likelihood.plain ?? [];
        const best = Math.max(...evidence);
        const favoured = LETTERS[[...evidence].indexOf(best)] ?? "";
        expect(posteriors(document, answers)[favoured]).toBeGreaterThanOrEqual(
          (without[favoured] ?? 0) - 1e-12,
        );
      }),
    );
  });

  test("gives finite weights whose sign agrees with the odds when it stands alone", () => {
    fc.assert(
      fc.property(situations, ({ document, answers }) => {
        const [first] = answers;
        if (first === undefined) return;
        const prior = posteriors(document, []);
        const { causes } = diagnose(compileModel(document), {
          symptoms: {},
          answers: Object.fromEntries([first]),
        });
        for (const { causeCode, posterior, evidence } of causes) {
          const before = prior[causeCode] ?? 0;
          for (const { weightDb } of evidence) {
            expect(Number.isFinite(weightDb)).toBe(true);
            const odds = posterior / (1 - posterior) / (before / (1 - before));
            if (posterior < 1 - 1e-9 && posterior > 1e-9)
              expect(weightDb).toBeCloseTo(10 * Math.log10(odds), 4);
          }
        }
      }),
    );
  });

  test("expects no check to lose information, and never more than is missing", () => {
    fc.assert(
      fc.property(situations, ({ document }) => {
        const prior = Object.values(posteriors(document, []));
        const missing = prior.reduce((total, p) => total - p * Math.log2(p), 0);
        const suggestions = suggestNextChecks(
          compileModel(document),
          { symptoms: {}, answers: {} },
          { limit: 9 },
        );
        for (const { gainBits, minutes, bitsPerMinute } of suggestions) {
          expect(gainBits).toBeGreaterThan(0);
          expect(gainBits).toBeLessThanOrEqual(missing + 1e-9);
          expect(bitsPerMinute).toBeCloseTo(gainBits / minutes, 12);
        }
      }),
    );
  });

  test("suggests no check before one that is better both in bits and in how often the leader is right", () => {
    fc.assert(
      fc.property(documents, (document) => {
        const model = compileModel(document);
        const given = { symptoms: {}, answers: {} };
        const belief = beliefOf(model, given);
        const rates = suggestNextChecks(model, given, { limit: 9 }).flatMap(({ checkCode, reason }) => {
          const check = model.checks.get(checkCode);
          if (reason !== "gain" || check === undefined) return [];
          const outcomes = answerOutcomes(model, check, belief);
          const rightThen = outcomes.reduce(
            (total, { probability, next }) => total + probability * Math.max(...next.posterior),
            0,
          );
          return [
            {
              bits: gainBits(belief, outcomes) / check.minutes,
              right: (rightThen - Math.max(...belief.posterior)) / check.minutes,
            },
          ];
        });
        for (const [at, earlier] of rates.entries()) {
          for (const later of rates.slice(at + 1)) {
            const isBetter = later.bits > earlier.bits + 1e-9 && later.right > earlier.right + 1e-9;
            expect(isBetter).toBe(false);
          }
        }
      }),
    );
  });
});
