import { closeCardNumbers, closeRunsWithCard } from "./card-numbers";
import { type DigitText, MASK, readDigits, type Stretch } from "./digit-groups";
import { closeIdentityNumbers } from "./identity-numbers";
import { closeMobileNumbers, countryCodeLength } from "./mobile-numbers";
import { type NormalisedText, normaliseText } from "./normalised-text";
import { closeSecurityCodes, closeSmsCodes } from "./secret-codes";

export const MASKED_KINDS = ["card", "id_number", "mobile", "security_code", "sms_code"] as const;
export type MaskedKind = (typeof MASKED_KINDS)[number];

/** What was masked where: [start, end) in UTF-16 units of the masked text. Never holds what stood there before. */
export interface MaskedSpan {
  kind: MaskedKind;
  start: number;
  end: number;
}

export interface MaskedText {
  text: string;
  masked: MaskedSpan[];
}

interface Replacement extends Stretch {
  kind: MaskedKind;
  by: string;
}

const CARD_MASK = "••••••";

/** PCI DSS 4.0.1, 3.4.1: at most the first six and the last four digits; one form only, as two could be combined. */
function maskedCard(number: string): string {
  return number.slice(0, 6) + CARD_MASK + number.slice(-4);
}

function maskedIdentity(number: string): string {
  return number.slice(0, 1) + MASK + number.slice(-1);
}

function maskedMobile(number: string): string {
  return number.slice(0, countryCodeLength(number) + 3) + MASK + number.slice(-4);
}

/**
 * Each rule takes what the rules before it left. Identity numbers come first because some also look like cards, and
 * the two kinds of short code last because a card's first group may follow the word for a code.
 */
const RULES: readonly {
  kind: MaskedKind;
  close: (digits: DigitText) => Stretch[];
  mask: (number: string) => string;
}[] = [
  { kind: "id_number", close: closeIdentityNumbers, mask: maskedIdentity },
  { kind: "card", close: closeCardNumbers, mask: maskedCard },
  { kind: "card", close: closeRunsWithCard, mask: () => CARD_MASK },
  { kind: "mobile", close: closeMobileNumbers, mask: maskedMobile },
  { kind: "security_code", close: closeSecurityCodes, mask: () => MASK },
  { kind: "sms_code", close: closeSmsCodes, mask: () => MASK },
];

function findReplacements(digits: DigitText): Replacement[] {
  const found = RULES.flatMap(({ kind, close, mask }) =>
    close(digits).map(({ start, end }) => {
      const number = digits.text.slice(start, end).replace(/[^0-9xX]/g, "");
      return { kind, start, end, by: mask(number) };
    }),
  );
  return found.sort((left, right) => left.start - right.start);
}

function replaceAll(source: string, view: NormalisedText, replacements: Replacement[]): MaskedText {
  const masked: MaskedSpan[] = [];
  let text = "";
  let copiedTo = 0;
  for (const { kind, start, end, by } of replacements) {
    text += source.slice(copiedTo, view.sourceStart[start]);
    masked.push({ kind, start: text.length, end: text.length + by.length });
    text += by;
    copiedTo = view.sourceEnd[end - 1] ?? source.length;
  }
  return { text: text + source.slice(copiedTo), masked };
}

/**
 * Masks card numbers (first six and last four stay), identity numbers (first and last character stay), mainland
 * mobiles (first three and last four stay), card security codes and one-time codes (nothing stays), however the
 * digits are written: spaced, dashed, dotted, broken over lines, full-width or of another script, or with invisible
 * characters between them. All other text comes back unchanged. Masking a masked text changes nothing. The work
 * grows with the length of the text only. Best-effort by nature: 10 % of all numbers pass a card's check digit, so
 * a number with a card's prefix and length may be masked that is none.
 */
export function maskSensitive(source: string): MaskedText {
  if (!/\p{Nd}/u.test(source)) return { text: source, masked: [] };
  const view = normaliseText(source);
  return replaceAll(source, view, findReplacements(readDigits(view.text)));
}

/** Whether a text holds a full card number by the same rules as `maskSensitive`. */
export function containsFullCardNumber(source: string): boolean {
  return maskSensitive(source).masked.some(({ kind }) => kind === "card");
}
