import fc from "fast-check";
import { type ModelDocument, modelDocumentSchema } from "@/lib/diagnosis/model-schema";

const text = { zh: "甲", en: "a" };
const CAUSES = ["A", "B", "C", "D"];

const share = fc.double({ min: 0.05, max: 20, noNaN: true });
const listOf = <T>(item: fc.Arbitrary<T>, length: number) =>
  fc.array(item, { minLength: length, maxLength: length });

/** Models whose checks depend on each other as trees and wait for each other, with segments and a comparison. */
export const dependentModels: fc.Arbitrary<ModelDocument> = fc
  .record({
    causes: fc.integer({ min: 2, max: 4 }),
    sizes: fc.array(fc.integer({ min: 2, max: 3 }), { minLength: 2, maxLength: 5 }),
  })
  .chain(({ causes, sizes }) => {
    const codes = CAUSES.slice(0, causes);
    const earlier = (index: number) => fc.integer({ min: -1, max: index - 1 });
    return fc
      .record({
        weights: listOf(share, causes),
        counts: fc.tuple(...sizes.map((size) => listOf(listOf(share, size), causes))),
        parents: fc.tuple(...sizes.map((_, index) => earlier(index))),
        ratios: listOf(share, 9 * sizes.length),
        echoes: listOf(fc.constantFrom(0, 0, 0.3, 0.95), sizes.length),
        waits: fc.tuple(...sizes.map((_, index) => earlier(index))),
        counted: listOf(fc.integer({ min: 0, max: 500 }), causes),
      })
      .map(({ weights, counts, parents, ratios, echoes, waits, counted }) => {
        const nextRatio = ratios[Symbol.iterator]();
        return modelDocumentSchema.safeParse({
          formatVersion: 1,
          causes: codes.map((code, index) => ({ code, priorWeight: weights[index] })),
          codeSystems: [],
          codeStrength: 20,
          codes: [],
          messages: [],
          checks: sizes.map((size, index) => ({
            code: `CHECK_${index}`,
            number: index,
            question: text,
            how: text,
            minutes: index + 1,
            source: "agent",
            askIf:
              (waits[index] ?? -1) < 0 ? [] : [{ check: `CHECK_${waits[index]}`, answers: ["ANSWER_0"] }],
            answers: Array.from({ length: size }, (_, answer) => ({
              code: `ANSWER_${answer}`,
              label: text,
              tone: "neutral",
            })),
            counts: {
              default: counts[index]?.[0],
              ...Object.fromEntries(codes.map((code, cause) => [code, counts[index]?.[cause]])),
            },
          })),
          dependences: parents.flatMap((parent, index) =>
            parent < 0
              ? []
              : [
                  {
                    check: `CHECK_${index}`,
                    parent: `CHECK_${parent}`,
                    ratios: Array.from({ length: sizes[parent] ?? 0 }, () =>
                      Array.from({ length: sizes[index] ?? 0 }, () => nextRatio.next().value ?? 1),
                    ),
                    echo: echoes[index],
                    confirmedCases: 0,
                  },
                ],
          ),
          segments: [
            {
              match: { bank: "X" },
              counts: Object.fromEntries(codes.map((code, index) => [code, counted[index]])),
            },
          ],
          comparison: {
            here: { check: "CHECK_0", works: "ANSWER_0", fails: "ANSWER_1" },
            elsewhere: { check: "CHECK_1", works: "ANSWER_0", fails: "ANSWER_1" },
          },
        });
      })
      .filter((parsed) => parsed.success)
      .map((parsed) => parsed.data);
  });

/** A model with answers to some of its checks, and the order in which they came. */
export const dependentSituations = dependentModels.chain((document) =>
  fc.record({
    document: fc.constant(document),
    answers: fc
      .tuple(
        ...document.checks.map(({ answers }) =>
          fc.option(fc.constantFrom(...answers.map(({ code }) => code)), { nil: null }),
        ),
      )
      .map((given) =>
        document.checks.flatMap(({ code }, index): [string, string][] => {
          const answer = given[index];
          return answer === null || answer === undefined ? [] : [[code, answer]];
        }),
      ),
    seed: fc.nat(),
  }),
);
