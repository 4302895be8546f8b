import { describe, expect, test } from "vitest";
import { compileModel } from "@/lib/diagnosis/compiled-model";
import { contradictionsIn } from "@/lib/diagnosis/contradictions";
import { cardBindingModel } from "@/prisma/seed/diagnosis-model/card-binding-model";
import { NOTHING_KNOWN } from "./case-desk";
import { caseEvidence, type DiagnosedFacts } from "./case-evidence";

const MODEL = compileModel(cardBindingModel);
const FACTS: DiagnosedFacts = {
  bankCode: "ICBC",
  walletCode: "alipay",
  cardKind: "debit",
  region: "mainland",
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
  given.map(([checkCode, answerCode], minute) => ({
    id: `0192f3a0-0000-7000-8000-${String(minute).padStart(12, "0")}`,
    checkCode,
    answerCode,
    answeredAt: new Date(Date.UTC(2026, 10, 23, 4, minute)).toISOString(),
  }));
const evidenceOf = (facts: Partial<DiagnosedFacts>) =>
  caseEvidence(MODEL, { ...FACTS, ...facts }, NOTHING_KNOWN).evidence;

describe("the segment of a case", () => {
  test("is its wallet, bank and kind of card", () => {
    expect(evidenceOf({}).segment).toEqual({ wallet: "alipay", bank: "ICBC", cardKind: "debit" });
  });

  test("leaves out what is not known", () => {
    expect(evidenceOf({ bankCode: null, cardKind: "unknown" }).segment).toEqual({ wallet: "alipay" });
  });
});

test("desk facts and failed remedies come along", () => {
  const desk = { facts: [{ kind: "BANK_MAINTENANCE", strength: 0.5 }], notices: [] };
  const remedyTrials = [
    { id: "a", remedyCode: "REPLACE_CARD", helped: false, recordedAt: "2026-11-23T04:00:00.000Z" },
  ];
  const { evidence } = caseEvidence(MODEL, { ...FACTS, remedyTrials }, desk);
  expect(evidence).toMatchObject({ deskFacts: desk.facts, failedRemedies: ["REPLACE_CARD"] });
});

describe("a check counts as confirmed", () => {
  const CONTRADICTING: [string, string][] = [
    ["RESERVED_PHONE", "DIFFERS"],
    ["CODE_ARRIVED", "ARRIVED_ACCEPTED"],
  ];
  const confirmed = (...given: [string, string | null][]) =>
    evidenceOf({ answers: answers(...given) }).confirmedChecks;

  test.each<[string, [string, string | null][], string[]]>([
    ["not while it was answered once", CONTRADICTING, []],
    [
      "once the same answer came again",
      [...CONTRADICTING, ["RESERVED_PHONE", "DIFFERS"]],
      ["RESERVED_PHONE"],
    ],
    [
      "whichever of the two was asked again",
      [...CONTRADICTING, ["CODE_ARRIVED", "ARRIVED_ACCEPTED"]],
      ["CODE_ARRIVED"],
    ],
    [
      "not when it was said twice before there was a contradiction",
      [
        ["RESERVED_PHONE", "DIFFERS"],
        ["RESERVED_PHONE", "DIFFERS"],
        ["CODE_ARRIVED", "ARRIVED_ACCEPTED"],
      ],
      [],
    ],
    [
      "no longer when it was answered differently after all",
      [...CONTRADICTING, ["RESERVED_PHONE", "DIFFERS"], ["RESERVED_PHONE", "SAME_SEEN"]],
      [],
    ],
    [
      "no longer when it was taken back",
      [...CONTRADICTING, ["RESERVED_PHONE", "DIFFERS"], ["RESERVED_PHONE", null]],
      [],
    ],
  ])("%s", (_, given, expected) => {
    expect(confirmed(...given)).toEqual(expected);
  });

  test("and once both were, the contradiction is left in peace", () => {
    const evidence = evidenceOf({ answers: answers(...CONTRADICTING, ...CONTRADICTING) });
    expect(contradictionsIn(MODEL, evidence)).toEqual([]);
  });
});
