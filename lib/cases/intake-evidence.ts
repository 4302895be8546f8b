import type { CardCheck } from "@/lib/cards/card-facts";
import type { CardKind } from "@/lib/cards/card-kind";
import type { BindingStep, REGIONS } from "./case-vocabulary";

export interface IntakeFacts {
  bindingStep: BindingStep;
  /** What the look at the card number said; null while too little of it is known. */
  cardCheck: CardCheck | null;
  cardKind: CardKind;
  /** Where the card was issued. */
  region: (typeof REGIONS)[number];
  triesIn24h: number | null;
  errorCode: string | null;
  messageText: string;
  /** Cases of the same bank in the last 60 minutes against the configured number that makes a surge. */
  similarCases?: { count: number; surgeFrom: number } | null;
}

const TRIES_LIMIT = 3;

const UNSUPPORTED_KINDS: readonly CardKind[] = [
  "prepaid",
  "social_security",
  "corporate",
  "supplementary",
  "passbook",
];

/**
 * The answers that the facts of a case already give to the intake and automatic checks, and to the kind of
 * card where it is plain. Facts that are unknown give no answer. An agent's own answer overrides these.
 */
export function intakeAnswers(facts: IntakeFacts): Record<string, string> {
  const answers: Record<string, string | null> = {
    CODE_OR_MESSAGE: codeOrMessage(facts),
    FAILED_STEP: facts.bindingStep === "unknown" ? null : facts.bindingStep.toUpperCase(),
    CARD_CHECK: cardCheckAnswer(facts.cardCheck, facts.cardKind),
    CARD_KIND_CLASS: cardKindAnswer(facts),
    TRIES_24H: triesAnswer(facts.triesIn24h),
    SIMILAR_CASES: similarCasesAnswer(facts.similarCases ?? null),
  };
  return Object.fromEntries(
    Object.entries(answers).flatMap(([check, answer]) => (answer === null ? [] : [[check, answer] as const])),
  );
}

// That neither was noted does not mean that neither was shown.
function codeOrMessage({ errorCode, messageText }: IntakeFacts): string | null {
  if ((errorCode ?? "").trim() !== "") return "CODE";
  return messageText.trim() === "" ? null : "MESSAGE";
}

/**
 * Number and kind are one answer: a debit card speaks against a wrong security code however its number was
 * read. A number of an unlisted prefix says nothing by itself, so the kind speaks alone then.
 */
function cardCheckAnswer(cardCheck: CardCheck | null, cardKind: CardKind): string | null {
  if (cardCheck === "luhn_bad" || cardCheck === "length_bad" || cardCheck === "other_bank") {
    return cardCheck.toUpperCase();
  }
  const isDebit = cardKind === "debit";
  const isCredit = cardKind === "credit" || cardKind === "semi_credit";
  if (cardCheck === "all_good") {
    if (isDebit) return "GOOD_DEBIT";
    return isCredit ? "GOOD_CREDIT" : "GOOD_OTHER";
  }
  if (isDebit) return "DEBIT_UNCHECKED";
  if (isCredit) return "CREDIT_UNCHECKED";
  return cardCheck === "bin_unknown" ? "BIN_UNKNOWN" : null;
}

function cardKindAnswer({ cardKind, region }: IntakeFacts): string | null {
  // Cards of Hong Kong, Macao and Taiwan count as overseas ones (境外卡) at mainland wallets.
  if (region === "overseas" || region === "hk_mo_tw") return "OVERSEAS";
  return UNSUPPORTED_KINDS.includes(cardKind) ? "UNSUPPORTED_KIND" : null;
}

function triesAnswer(triesIn24h: number | null): string | null {
  if (triesIn24h === null) return null;
  return triesIn24h >= TRIES_LIMIT ? "THREE_OR_MORE" : "UNDER_THREE";
}

function similarCasesAnswer(similar: { count: number; surgeFrom: number } | null): string | null {
  if (similar === null) return null;
  return similar.count >= similar.surgeFrom ? "SPIKE" : "QUIET";
}
