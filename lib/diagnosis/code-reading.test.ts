import { describe, expect, test } from "vitest";
import { readCode } from "./code-reading";
import { compileModel } from "./compiled-model";
import { modelDocumentSchema } from "./model-schema";

const text = { zh: "甲", en: "a" };
const model = compileModel(
  modelDocumentSchema.parse({
    formatVersion: 1,
    causes: [
      { code: "CARD", priorWeight: 1 },
      { code: "LIMIT", priorWeight: 1 },
    ],
    codeSystems: [
      { code: "UPOP", name: text, ranges: [{ from: "60", to: "89", meaning: text, causes: { CARD: 2 } }] },
      { code: "CUPS", name: text, ranges: [] },
    ],
    codeStrength: 20,
    codes: [
      { system: "UPOP", code: "61", meaning: text, causes: { CARD: 1 } },
      { system: "CUPS", code: "61", meaning: text, causes: { LIMIT: 1 } },
      { system: "CUPS", code: "-6", meaning: text, causes: { CARD: 1 } },
    ],
    messages: [],
    checks: [
      {
        code: "ANY",
        number: 1,
        question: text,
        how: text,
        minutes: 1,
        source: "agent",
        answers: [
          { code: "YES", label: text, tone: "good" },
          { code: "NO", label: text, tone: "bad" },
        ],
        counts: { default: [1, 1] },
      },
    ],
  }),
);

describe("readCode", () => {
  test.each<[string, string | null, string | null, string | null, number[] | null, string[]]>([
    ["a code of its system", "UPOP", "61", "UPOP:61", [20, 1], []],
    ["the same number of the other system", "CUPS", "61", "CUPS:61", [1, 20], []],
    ["a code without system as the mean of both", null, "61", "*:61", [10.5, 10.5], ["systemMissing"]],
    ["a code without system that one system lists", "", "-6", "*:-6", [20, 1], ["systemMissing"]],
    ["an unlisted code by its range", "UPOP", "88", "UPOP:60-89", [2, 1], ["codeUnknown"]],
    ["the first code of a range", "UPOP", "60", "UPOP:60-89", [2, 1], ["codeUnknown"]],
    ["the last code of a range", "UPOP", "89", "UPOP:60-89", [2, 1], ["codeUnknown"]],
    ["a code after the range as unknown", "UPOP", "90", null, null, ["codeUnknown"]],
    ["a code before the range as unknown", "UPOP", "59", null, null, ["codeUnknown"]],
    ["a longer number as outside the range", "UPOP", "610", null, null, ["codeUnknown"]],
    ["letters as outside the range", "UPOP", "6A", null, null, ["codeUnknown"]],
    ["an unlisted code without ranges as unknown", "CUPS", "88", null, null, ["codeUnknown"]],
    ["a code that no system lists", null, "88", null, null, ["codeUnknown", "systemMissing"]],
    ["a code of an unknown system as unknown", "VISA", "61", null, null, ["codeUnknown", "systemUnknown"]],
    ["no code at all", "UPOP", " ", null, null, []],
    ["nothing", null, null, null, null, []],
    ["width, case and minus signs alike", "ｃｕｐｓ", "−６", "CUPS:-6", [20, 1], []],
  ])("reads %s", (_name, system, code, ref, likelihood, flags) => {
    const { reading, ...rest } = readCode(model, system, code);
    expect(reading?.ref ?? null).toBe(ref);
    expect(reading === null ? null : [...reading.likelihood.plain]).toEqual(likelihood);
    const raised = Object.entries(rest).flatMap(([flag, value]) => (value === true ? [flag] : []));
    expect(raised).toEqual(flags);
  });

  test("names every reading of a code without system", () => {
    expect(readCode(model, null, "61").refs).toEqual(["CUPS:61", "UPOP:61"]);
  });
});
