import { describe, expect, test } from "vitest";
import { compileModel } from "@/lib/diagnosis/compiled-model";
import type { LoadedModel } from "@/lib/diagnosis/loaded-model";
import { cardBindingModel } from "@/prisma/seed/diagnosis-model/card-binding-model";
import { type DiagnosedFacts, diagnoseCase, leadingOf } from "./case-diagnosis";
import { caseDiagnosisSchema } from "./diagnosis-schema";

const MODEL: LoadedModel = {
  id: "0192f3a0-0000-7000-8000-000000000001",
  number: 1,
  document: cardBindingModel,
  compiled: compileModel(cardBindingModel),
};
const NOTHING: DiagnosedFacts = {
  bankCode: null,
  walletCode: "alipay",
  cardKind: "unknown",
  region: "unknown",
  cardCheck: null,
  bindingStep: "unknown",
  codeSystem: null,
  errorCode: null,
  messageText: "",
  triesIn24h: null,
  answers: [],
};
const answers = (...given: [string, string | null][]): DiagnosedFacts["answers"] =>
  given.map(([checkCode, answerCode], at) => ({
    id: `0192f3a0-0000-7000-8000-00000000000${at}`,
    checkCode,
    answerCode,
    answeredAt: "2026-11-23T04:00:00.000Z",
  }));

describe("leadingOf", () => {
  test("names no cause while nothing speaks for one", () => {
    expect(leadingOf(MODEL, NOTHING)).toEqual({
      leadingCauseCode: null,
      leadingPosterior: null,
      stopFlags: [],
    });
  });

  test("names the first of the diagnosis with its probability", () => {
    const facts = { ...NOTHING, answers: answers(["RESERVED_PHONE", "DIFFERS"]) };
    const [first] = diagnoseCase(MODEL, facts).causes;
    expect(leadingOf(MODEL, facts)).toMatchObject({
      leadingCauseCode: "PHONE_MISMATCH",
      leadingPosterior: first?.posterior,
    });
  });

  test("lets an agent's answer overrule what intake says by itself", () => {
    const facts = { ...NOTHING, triesIn24h: 3 };
    expect(leadingOf(MODEL, facts).stopFlags).toEqual(["tries"]);
    expect(leadingOf(MODEL, { ...facts, answers: answers(["TRIES_24H", "UNDER_THREE"]) }).stopFlags).toEqual(
      [],
    );
  });

  test("comes back to intake's answer when the agent's is taken back", () => {
    const taken = {
      ...NOTHING,
      triesIn24h: 3,
      answers: answers(["TRIES_24H", "UNDER_THREE"], ["TRIES_24H", null]),
    };
    expect(leadingOf(MODEL, taken).stopFlags).toEqual(["tries"]);
  });
});

describe("diagnoseCase", () => {
  const facts: DiagnosedFacts = {
    ...NOTHING,
    codeSystem: "UPOP",
    errorCode: "66",
    messageText: "预留手机号不符",
    bindingStep: "verify",
    answers: answers(["ONLINE_PAY", "ON"], ["NO_SUCH_CHECK", "ON"]),
  };
  const diagnosis = diagnoseCase(MODEL, facts);

  test("has the form of its contract and probabilities that sum to 1", () => {
    expect(caseDiagnosisSchema.parse(diagnosis)).toEqual(diagnosis);
    expect(diagnosis.causes.reduce((sum, { posterior }) => sum + posterior, 0)).toBeCloseTo(1, 12);
    expect(diagnosis.causes).toHaveLength(25);
  });

  test("names every code and message that it refers to, and no other", () => {
    const referred = diagnosis.causes.flatMap(({ evidence }) =>
      evidence.filter(({ source }) => source !== "answer").map(({ ref }) => ref),
    );
    expect(Object.keys(diagnosis.labels).sort()).toEqual(
      [...new Set([...referred, ...diagnosis.codeRefs])].sort(),
    );
    expect(Object.keys(diagnosis.labels).length).toBeGreaterThan(1);
  });

  test("says what intake answered, and suggests no check that is answered", () => {
    expect(diagnosis.automaticAnswers).toMatchObject({ FAILED_STEP: "VERIFY", CODE_OR_MESSAGE: "CODE" });
    const suggested = diagnosis.nextChecks.map(({ checkCode }) => checkCode);
    expect(suggested).not.toContain("ONLINE_PAY");
    expect(suggested.length).toBeGreaterThan(0);
  });

  test("says that an unknown code and message are unknown", () => {
    const unknown = diagnoseCase(MODEL, {
      ...NOTHING,
      codeSystem: "UPOP",
      errorCode: "ZZZ",
      messageText: "天气真好",
    });
    expect(unknown.unmatched).toMatchObject({ codeUnknown: true, messageUnknown: true });
    expect(diagnosis.unmatched).toEqual({
      codeUnknown: false,
      systemMissing: false,
      systemUnknown: false,
      messageUnknown: false,
    });
  });
});
