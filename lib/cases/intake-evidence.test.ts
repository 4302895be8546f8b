import { describe, expect, test } from "vitest";
import { type IntakeFacts, intakeAnswers } from "./intake-evidence";

const unknownFacts: IntakeFacts = {
  bindingStep: "unknown",
  cardCheck: null,
  cardKind: "unknown",
  region: "unknown",
  triesIn24h: null,
  errorCode: null,
  messageText: "",
};

describe("intakeAnswers", () => {
  test("answers nothing when nothing is known", () => {
    expect(intakeAnswers(unknownFacts)).toEqual({});
  });

  test.each<[string, Partial<IntakeFacts>, Record<string, string>]>([
    ["the failed step", { bindingStep: "verify" }, { FAILED_STEP: "VERIFY" }],
    ["a code before a message", { errorCode: "66", messageText: "失败" }, { CODE_OR_MESSAGE: "CODE" }],
    ["a message alone", { errorCode: " ", messageText: "失败" }, { CODE_OR_MESSAGE: "MESSAGE" }],
    ["a bad check digit", { cardCheck: "luhn_bad" }, { CARD_CHECK: "LUHN_BAD" }],
    [
      "a bad length whatever the kind",
      { cardCheck: "length_bad", cardKind: "debit" },
      { CARD_CHECK: "LENGTH_BAD" },
    ],
    ["another bank's number", { cardCheck: "other_bank" }, { CARD_CHECK: "OTHER_BANK" }],
    ["a good debit card", { cardCheck: "all_good", cardKind: "debit" }, { CARD_CHECK: "GOOD_DEBIT" }],
    [
      "a good semi-credit card",
      { cardCheck: "all_good", cardKind: "semi_credit" },
      { CARD_CHECK: "GOOD_CREDIT" },
    ],
    ["a good card of unknown kind", { cardCheck: "all_good" }, { CARD_CHECK: "GOOD_OTHER" }],
    ["an unlisted prefix", { cardCheck: "bin_unknown" }, { CARD_CHECK: "BIN_UNKNOWN" }],
    [
      "an unlisted prefix of a credit card",
      { cardCheck: "bin_unknown", cardKind: "credit" },
      { CARD_CHECK: "CREDIT_UNCHECKED" },
    ],
    ["a debit card without number", { cardKind: "debit" }, { CARD_CHECK: "DEBIT_UNCHECKED" }],
    ["a passbook", { cardKind: "passbook" }, { CARD_KIND_CLASS: "UNSUPPORTED_KIND" }],
    ["an overseas card", { region: "overseas" }, { CARD_KIND_CLASS: "OVERSEAS" }],
    ["a card of Hong Kong", { region: "hk_mo_tw" }, { CARD_KIND_CLASS: "OVERSEAS" }],
    ["nothing for a mainland card", { region: "mainland" }, {}],
    ["no tries", { triesIn24h: 0 }, { TRIES_24H: "UNDER_THREE" }],
    ["two tries", { triesIn24h: 2 }, { TRIES_24H: "UNDER_THREE" }],
    ["three tries", { triesIn24h: 3 }, { TRIES_24H: "THREE_OR_MORE" }],
    ["a quiet hour", { similarCases: { count: 4, surgeFrom: 5 } }, { SIMILAR_CASES: "QUIET" }],
    ["a surge", { similarCases: { count: 5, surgeFrom: 5 } }, { SIMILAR_CASES: "SPIKE" }],
  ])("reads %s", (_name, facts, expected) => {
    expect(intakeAnswers({ ...unknownFacts, ...facts })).toEqual(expected);
  });
});
