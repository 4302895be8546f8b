import { describe, expect, test } from "vitest";
import { compileModel } from "./compiled-model";
import type { Evidence } from "./evidence";
import { modelDocumentSchema } from "./model-schema";
import { diagnose } from "./posterior";

const text = { zh: "甲", en: "a" };
const check = (code: string, number: number, counts: Record<string, number[]>, stop?: string) => ({
  code,
  number,
  question: text,
  how: text,
  minutes: 1,
  source: "agent",
  answers: [
    { code: "YES", label: text, tone: "bad", stop },
    { code: "NO", label: text, tone: "good" },
  ],
  counts,
});

const model = compileModel(
  modelDocumentSchema.parse({
    formatVersion: 1,
    causes: [
      { code: "PHONE", priorWeight: 6 },
      { code: "CARD", priorWeight: 3 },
      { code: "NETWORK", priorWeight: 1 },
    ],
    codeSystems: [{ code: "UPOP", name: text, ranges: [] }],
    codeStrength: 20,
    codes: [{ system: "UPOP", code: "66", meaning: text, causes: { PHONE: 0.96, CARD: 0.04 } }],
    messages: [{ id: "NETWORK_SAID", label: text, patterns: ["网络异常"], causes: { NETWORK: 8 } }],
    checks: [
      check("DIFFERS", 1, { default: [1, 9], PHONE: [8, 2] }),
      check("SCAM", 2, { default: [1, 19] }, "suspected_scam"),
      check("TRIED", 3, { default: [1, 3] }, "tries"),
    ],
  }),
);

const diagnosed = (answers: Evidence["answers"], symptoms: Evidence["symptoms"] = {}) =>
  diagnose(model, { symptoms, answers });
const posteriors = (diagnosis: ReturnType<typeof diagnose>) =>
  Object.fromEntries(diagnosis.causes.map(({ causeCode, posterior }) => [causeCode, posterior]));

describe("diagnose", () => {
  test("gives the normalised priors when nothing is known", () => {
    expect(posteriors(diagnosed({}))).toEqual({
      PHONE: expect.closeTo(0.6, 12),
      CARD: expect.closeTo(0.3, 12),
      NETWORK: expect.closeTo(0.1, 12),
    });
  });

  test("multiplies priors and likelihoods of an answer", () => {
    // 0.6 × 0.8 = 0.48, 0.3 × 0.1 = 0.03, 0.1 × 0.1 = 0.01; sum 0.52
    expect(posteriors(diagnosed({ DIFFERS: "YES" }))).toEqual({
      PHONE: expect.closeTo(0.48 / 0.52, 12),
      CARD: expect.closeTo(0.03 / 0.52, 12),
      NETWORK: expect.closeTo(0.01 / 0.52, 12),
    });
  });

  test("reads a code as strength times share and never below 1", () => {
    // PHONE 20 × 0.96 = 19.2; CARD 20 × 0.04 = 0.8, raised to 1
    const sum = 0.6 * 19.2 + 0.3 + 0.1;
    expect(posteriors(diagnosed({}, { codeSystem: "upop", errorCode: " 66" }))).toEqual({
      PHONE: expect.closeTo((0.6 * 19.2) / sum, 12),
      CARD: expect.closeTo(0.3 / sum, 12),
      NETWORK: expect.closeTo(0.1 / sum, 12),
    });
  });

  test("ranks from 1 by probability, equal ones by code", () => {
    const { causes } = diagnosed({}, { messageText: "网络异常，请重试" });
    // PHONE 0.6, CARD 0.3, NETWORK 0.8
    expect(causes.map(({ rank, causeCode }) => [rank, causeCode])).toEqual([
      [1, "NETWORK"],
      [2, "PHONE"],
      [3, "CARD"],
    ]);
  });

  test("weighs evidence in decibans against the mixture of the other causes", () => {
    const phone = diagnosed({ DIFFERS: "YES" }).causes.find(({ causeCode }) => causeCode === "PHONE");
    expect(phone?.evidence).toEqual([
      {
        source: "answer",
        ref: "DIFFERS",
        answerCode: "YES",
        weightDb: expect.closeTo(10 * Math.log10(8), 9),
      },
    ]);
    const card = diagnosed({ DIFFERS: "YES" }).causes.find(({ causeCode }) => causeCode === "CARD");
    // P(yes | not CARD) = (0.6 × 0.8 + 0.1 × 0.1) / 0.7 = 0.7
    expect(card?.evidence[0]?.weightDb).toBeCloseTo(10 * Math.log10(0.1 / 0.7), 9);
  });

  test("puts the strongest evidence first, for or against", () => {
    const phone = diagnosed({ DIFFERS: "NO" }, { messageText: "网络异常" }).causes.find(
      ({ causeCode }) => causeCode === "PHONE",
    );
    expect(phone?.evidence.map(({ ref }) => ref)).toEqual(["DIFFERS", "NETWORK_SAID"]);
  });

  test.each(["unknown", "skipped"])("takes the answer %s as no evidence", (answer) => {
    expect(diagnosed({ DIFFERS: answer })).toEqual(diagnosed({}));
  });

  test("leaves evidence out that no cause predicts better, but raises its stop flags", () => {
    const diagnosis = diagnosed({ TRIED: "YES", SCAM: "YES" });
    expect(diagnosis.stopFlags).toEqual(["suspected_scam", "tries"]);
    expect(diagnosis.causes.flatMap(({ evidence }) => evidence)).toEqual([]);
  });

  test("raises no stop flag for the other answer", () => {
    expect(diagnosed({ TRIED: "NO", SCAM: "NO" }).stopFlags).toEqual([]);
  });

  test("reports checks and answers that the model does not know, and changes nothing", () => {
    const diagnosis = diagnosed({ MOON: "FULL", DIFFERS: "MAYBE", __proto__: "YES" });
    expect(diagnosis.unmatched.answers).toEqual([
      { checkCode: "DIFFERS", answerCode: "MAYBE" },
      { checkCode: "MOON", answerCode: "FULL" },
    ]);
    expect(posteriors(diagnosis)).toEqual(posteriors(diagnosed({})));
  });

  test("says so when a message holds no known words", () => {
    expect(diagnosed({}, { messageText: "how do I link my card" }).unmatched.messageUnknown).toBe(true);
    expect(diagnosed({}, { messageText: "  " }).unmatched.messageUnknown).toBe(false);
  });
});
