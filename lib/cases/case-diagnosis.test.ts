import { describe, expect, test } from "vitest";
import { compileModel } from "@/lib/diagnosis/compiled-model";
import type { LoadedModel } from "@/lib/diagnosis/loaded-model";
import type { ModelDocument } from "@/lib/diagnosis/model-schema";
import { cardBindingModel } from "@/prisma/seed/diagnosis-model/card-binding-model";
import type { CaseDesk } from "./case-desk";
import { diagnoseCase, leadingOf } from "./case-diagnosis";
import type { DiagnosedFacts } from "./case-evidence";
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
  remedyTrials: [],
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

describe("what the desk knows by itself", () => {
  const kinds = { cardKind: "credit" as const, region: "mainland" as const, bankCode: "ICBC" };
  const probabilityOf = (causeCode: string, desk?: CaseDesk, facts: Partial<DiagnosedFacts> = {}) =>
    diagnoseCase(MODEL, { ...NOTHING, ...kinds, ...facts }, desk).causes.find(
      (one) => one.causeCode === causeCode,
    )?.posterior ?? 0;
  const deskWith = (kind: string, strength: number): CaseDesk => ({
    facts: [{ kind, strength }],
    notices: [],
  });

  test("raises its cause visibly, less as it fades, and not at all in the end", () => {
    const before = probabilityOf("BANK_MAINT");
    const open = probabilityOf("BANK_MAINT", deskWith("BANK_MAINTENANCE", 1));
    const fading = probabilityOf("BANK_MAINT", deskWith("BANK_MAINTENANCE", 0.3));
    expect(open).toBeGreaterThan(0.3);
    expect(fading).toBeLessThan(open);
    expect(fading).toBeGreaterThan(before);
    expect(probabilityOf("BANK_MAINT", deskWith("BANK_MAINTENANCE", 0))).toBeCloseTo(before, 12);
  });

  test("stands among the evidence under its name", () => {
    const diagnosis = diagnoseCase(MODEL, { ...NOTHING, ...kinds }, deskWith("BANK_MAINTENANCE", 1));
    const maintenance = diagnosis.causes.find(({ causeCode }) => causeCode === "BANK_MAINT");
    expect(maintenance?.evidence[0]).toMatchObject({ source: "desk_fact", ref: "BANK_MAINTENANCE" });
    expect(diagnosis.labels["desk_fact BANK_MAINTENANCE"]?.en).toBeTruthy();
    expect(caseDiagnosisSchema.parse(diagnosis)).toEqual(diagnosis);
  });

  test("of a kind that the model does not have changes nothing", () => {
    expect(probabilityOf("BANK_MAINT", deskWith("MOON", 1))).toBe(probabilityOf("BANK_MAINT"));
  });

  test("moves what the server stores and what it shows alike", () => {
    const desk = deskWith("BANK_MAINTENANCE", 1);
    const [first] = diagnoseCase(MODEL, { ...NOTHING, ...kinds }, desk).causes;
    expect(leadingOf(MODEL, { ...NOTHING, ...kinds }, desk)).toMatchObject({
      leadingCauseCode: first?.causeCode,
      leadingPosterior: first?.posterior,
    });
  });
});

describe("a remedy that failed", () => {
  const trial = {
    id: "0192f3a0-0000-7000-8000-000000000009",
    remedyCode: "ENABLE_ONLINE_PAY",
    helped: false,
    recordedAt: "2026-11-23T04:10:00.000Z",
  };
  const facts = { ...NOTHING, answers: answers(["SCAM_SIGNS", "NONE"], ["ONLINE_PAY", "OFF"]) };

  test("speaks against the cause that it would have solved, by name", () => {
    const before = diagnoseCase(MODEL, facts).causes[0];
    const diagnosis = diagnoseCase(MODEL, { ...facts, remedyTrials: [trial] });
    const after = diagnosis.causes.find(({ causeCode }) => causeCode === "ONLINE_PAY_OFF");
    expect(before?.causeCode).toBe("ONLINE_PAY_OFF");
    expect(after?.posterior).toBeLessThan(before?.posterior ?? 0);
    expect(after?.evidence.find(({ source }) => source === "remedy")?.weightDb).toBeLessThan(-3);
    expect(diagnosis.labels["remedy ENABLE_ONLINE_PAY"]?.en).toBeTruthy();
  });

  test("leaves the diagnosis as it was once it is taken back", () => {
    const taken = {
      ...trial,
      id: "0192f3a0-0000-7000-8000-00000000000a",
      helped: null,
      recordedAt: "2026-11-23T04:11:00.000Z",
    };
    expect(diagnoseCase(MODEL, { ...facts, remedyTrials: [trial, taken] })).toEqual(
      diagnoseCase(MODEL, facts),
    );
  });
});

describe("what is said beside the causes", () => {
  const at = (...given: [string, string][]) =>
    diagnoseCase(MODEL, { ...NOTHING, answers: answers(...given) });

  test("a contradiction in the model's own words", () => {
    const { contradictions } = at(["RESERVED_PHONE", "DIFFERS"], ["CODE_ARRIVED", "ARRIVED_ACCEPTED"]);
    expect(contradictions).toHaveLength(1);
    expect(contradictions[0]).toMatchObject({ askAgain: "RESERVED_PHONE", against: "CODE_ARRIVED" });
    expect(contradictions[0]?.reason?.zh).toContain("预留");
  });

  test("the four cells of the comparison, one of them found once both were asked", () => {
    const open = at().comparison ?? [];
    expect(open).toHaveLength(4);
    expect(open.reduce((sum, { probability }) => sum + probability, 0)).toBeCloseTo(1, 9);
    expect(open.some(({ isFound }) => isFound)).toBe(false);
    const asked = at(["OTHER_BANK_CARD", "WORKS"], ["OTHER_WALLET", "FAILS"]).comparison ?? [];
    expect(asked.filter(({ isFound }) => isFound)).toMatchObject([
      { otherCardWorks: true, elsewhereWorks: false },
    ]);
  });

  test("the answer that would change the leader names another cause", () => {
    const diagnosis = at(["CARD_STATE", "BLOCKED"]);
    expect(diagnosis.leaderChange).not.toBeNull();
    expect(diagnosis.leaderChange?.causeCode).not.toBe(diagnosis.causes[0]?.causeCode);
  });

  test("no second cause while the evidence fits one", () => {
    expect(at(["ONLINE_PAY", "OFF"]).twoCauses).toBeNull();
  });

  test("whose past cases the prior comes from, and how much is not known", () => {
    const learned: ModelDocument = {
      ...cardBindingModel,
      segments: [
        { match: { wallet: "alipay" }, counts: { CARD_EXPIRED: 400 } },
        { match: { wallet: "wechat_pay" }, counts: { BANK_MAINT: 90 } },
      ],
    };
    const model = { ...MODEL, document: learned, compiled: compileModel(learned) };
    const diagnosis = diagnoseCase(model, NOTHING);
    expect(diagnosis.assumed.segments).toEqual([{ match: { wallet: "alipay" }, confirmedCases: 400 }]);
    expect(diagnosis.causes[0]?.causeCode).toBe("CARD_EXPIRED");
    expect(at().assumed).toMatchObject({ segments: [] });
    expect(at(["ONLINE_PAY", "OFF"]).assumed.openChecks).toBe(at().assumed.openChecks - 1);
  });
});
