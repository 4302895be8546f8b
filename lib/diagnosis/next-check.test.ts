import { describe, expect, test } from "vitest";
import { compileModel } from "./compiled-model";
import type { Evidence } from "./evidence";
import { modelDocumentSchema } from "./model-schema";
import { answerThatWouldChangeLeader, suggestNextChecks } from "./next-check";

const text = { zh: "甲", en: "a" };
let nextNumber = 0;
const check = (code: string, counts: Record<string, number[]>, more: object = {}, stop?: string) => ({
  code,
  number: nextNumber++,
  question: text,
  how: text,
  minutes: 1,
  source: "agent",
  answers: [
    { code: "YES", label: text, tone: "bad", stop },
    { code: "NO", label: text, tone: "good" },
  ],
  counts,
  ...more,
});

const model = compileModel(
  modelDocumentSchema.parse({
    formatVersion: 1,
    causes: [
      { code: "PHONE", priorWeight: 1 },
      { code: "CARD", priorWeight: 1 },
    ],
    codeSystems: [],
    codeStrength: 20,
    codes: [],
    messages: [],
    checks: [
      check("STRONG", { default: [1, 9], PHONE: [9, 1] }),
      check("STRONG_BUT_SLOW", { default: [1, 99], PHONE: [99, 1] }, { minutes: 4 }),
      check("WEAK", { default: [4, 6], PHONE: [6, 4] }),
      check("EMPTY", { default: [1, 1] }),
      check("INTAKE", { default: [1, 9], PHONE: [9, 1] }, { source: "intake" }),
      check("SCAM", { default: [1, 19] }, {}, "suspected_scam"),
    ],
  }),
);

const suggested = (answers: Evidence["answers"], limit?: number) =>
  suggestNextChecks(model, { symptoms: {}, answers }, { limit }).map(({ checkCode }) => checkCode);

describe("suggestNextChecks", () => {
  test("puts the scam check first, then worth per minute, three in all", () => {
    expect(suggested({})).toEqual(["SCAM", "STRONG", "STRONG_BUT_SLOW"]);
  });

  test("leaves out what is answered, what agents do not ask and what tells nothing", () => {
    expect(suggested({ SCAM: "NO", STRONG: "YES" }, 9)).toEqual(["STRONG_BUT_SLOW", "WEAK"]);
  });

  test("does not come back to a check that could not be answered", () => {
    expect(suggested({ SCAM: "unknown", STRONG: "unknown" }, 9)).toEqual(["STRONG_BUT_SLOW", "WEAK"]);
  });

  test("puts skipped checks after those not asked yet, the scam check before all", () => {
    expect(suggested({ SCAM: "skipped", STRONG: "skipped" }, 9)).toEqual([
      "SCAM",
      "STRONG_BUT_SLOW",
      "WEAK",
      "STRONG",
    ]);
  });

  test("asks again when the stored answer is none of this model's", () => {
    expect(suggested({ SCAM: "NO", STRONG: "MAYBE" })[0]).toBe("STRONG");
  });

  test("suggests nothing once a scam is suspected", () => {
    expect(suggested({ SCAM: "YES" })).toEqual([]);
  });

  test("asks what makes the leader right oftener before what tells more apart behind it", () => {
    const four = compileModel(
      modelDocumentSchema.parse({
        formatVersion: 1,
        causes: [
          { code: "PHONE", priorWeight: 4 },
          { code: "CARD", priorWeight: 4 },
          { code: "BANK", priorWeight: 1 },
          { code: "WALLET", priorWeight: 1 },
        ],
        codeSystems: [],
        codeStrength: 20,
        codes: [],
        messages: [],
        checks: [
          check("BEHIND", { default: [1, 1], BANK: [99, 1], WALLET: [1, 99] }),
          check("LEADERS", { default: [1, 1], PHONE: [3, 1], CARD: [1, 3] }),
        ],
      }),
    );
    const [first, second] = suggestNextChecks(four, { symptoms: {}, answers: {} });
    expect([first?.checkCode, second?.checkCode]).toEqual(["LEADERS", "BEHIND"]);
    expect(first?.gainBits).toBeLessThan(second?.gainBits ?? 0);
  });

  test("measures the gain in bits and per minute", () => {
    const [, strong, slow] = suggestNextChecks(model, { symptoms: {}, answers: {} });
    const binaryEntropy = (p: number) => -p * Math.log2(p) - (1 - p) * Math.log2(1 - p);
    expect(strong?.gainBits).toBeCloseTo(1 - binaryEntropy(0.1), 12);
    expect(slow?.gainBits).toBeCloseTo(1 - binaryEntropy(0.01), 12);
    expect(slow?.bitsPerMinute).toBeCloseTo((1 - binaryEntropy(0.01)) / 4, 12);
    expect(strong?.splits).toEqual(["CARD", "PHONE"]);
  });
});

describe("answerThatWouldChangeLeader", () => {
  test("names the most probable answer that puts another cause first", () => {
    const change = answerThatWouldChangeLeader(model, { symptoms: {}, answers: { STRONG: "YES" } });
    expect(change?.checkCode).toBe("STRONG_BUT_SLOW");
    expect(change).toMatchObject({ answerCode: "NO", causeCode: "CARD" });
    expect(change?.probability).toBeCloseTo(0.9 * 0.01 + 0.1 * 0.99, 12);
  });

  test("is null when no single answer would", () => {
    const answers = { STRONG: "YES", STRONG_BUT_SLOW: "YES" };
    expect(answerThatWouldChangeLeader(model, { symptoms: {}, answers })).toBeNull();
  });

  test("is null once a scam is suspected", () => {
    expect(answerThatWouldChangeLeader(model, { symptoms: {}, answers: { SCAM: "YES" } })).toBeNull();
  });
});
