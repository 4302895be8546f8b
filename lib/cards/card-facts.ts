import { z } from "zod";
import type { TableCardKind } from "./card-kind";
import { passesLuhn } from "./luhn";
import { typedDigits } from "./typed-digits";

/** What a look at the card's digits says; the answer codes of the diagnosis check on the card number. */
export const CARD_CHECKS = ["all_good", "luhn_bad", "length_bad", "other_bank", "bin_unknown"] as const;
export const cardCheckSchema = z.enum(CARD_CHECKS);
export type CardCheck = z.infer<typeof cardCheckSchema>;

/** A row of the prefix table. `agreed`: independent sources name the same bank, kind and length. */
export interface CardPrefix {
  prefix: string;
  bankCode: string;
  cardKind: TableCardKind;
  length: number;
  status: "agreed" | "single" | "conflict";
}

/**
 * What may be known of a card once its number is dropped. `bank.certainty` is "sure" only for agreed rows; kind and
 * lengths are given only then. `answerCode` is null while too little is typed to answer the check.
 */
export interface CardReading {
  digitsTyped: number;
  bin: string | null;
  last4: string | null;
  isFull: boolean;
  luhn: "ok" | "fail" | "not_checked";
  bank: { code: string; certainty: "sure" | "maybe" } | "unknown";
  cardKind: TableCardKind | "unknown";
  lengthExpected: number[];
  length: "ok" | "wrong" | "unknown";
  answerCode: CardCheck | null;
}

const BIN_LENGTH = 6;
/** Chinese card numbers have 13 to 19 digits (ISO/IEC 7812-1 allows 8 to 19). */
const SHORTEST_FULL = 13;
const LONGEST_FULL = 19;

type Issuer = Pick<CardReading, "bank" | "cardKind" | "lengthExpected">;
const NO_ISSUER: Issuer = { bank: "unknown", cardKind: "unknown", lengthExpected: [] };

function longestMatches(digits: string, prefixes: readonly CardPrefix[]): CardPrefix[] {
  let matches: CardPrefix[] = [];
  let longest = 0;
  for (const row of prefixes) {
    if (row.prefix.length < longest || !digits.startsWith(row.prefix)) continue;
    if (row.prefix.length > longest) matches = [];
    longest = row.prefix.length;
    matches.push(row);
  }
  return matches;
}

/** When several banks claim a prefix, only the bank that the customer names may be meant; without a name, nobody. */
function issuerOf(digits: string, prefixes: readonly CardPrefix[], chosenBankCode?: string | null): Issuer {
  if (digits.length < BIN_LENGTH) return NO_ISSUER;
  const matches = longestMatches(digits, prefixes);
  const first = matches[0];
  if (!first) return NO_ISSUER;
  if (matches.some((row) => row.bankCode !== first.bankCode)) {
    const chosen = matches.find((row) => row.bankCode === chosenBankCode);
    return chosen ? { ...NO_ISSUER, bank: { code: chosen.bankCode, certainty: "maybe" } } : NO_ISSUER;
  }
  if (matches.some((row) => row.status !== "agreed")) {
    return { ...NO_ISSUER, bank: { code: first.bankCode, certainty: "maybe" } };
  }
  return {
    bank: { code: first.bankCode, certainty: "sure" },
    cardKind: matches.every((row) => row.cardKind === first.cardKind) ? first.cardKind : "unknown",
    lengthExpected: [...new Set(matches.map((row) => row.length))].sort((left, right) => left - right),
  };
}

function judgeLength(digitsTyped: number, expected: number[]): CardReading["length"] {
  if (digitsTyped > LONGEST_FULL) return "wrong";
  if (digitsTyped < SHORTEST_FULL || expected.length === 0) return "unknown";
  return expected.includes(digitsTyped) ? "ok" : "wrong";
}

/**
 * Strongest hint first: a number that fails its check digit or length is mistyped whatever its first digits say.
 * A bank that is not sure neither contradicts the chosen one nor makes the number good.
 */
function answerOf(
  reading: Pick<CardReading, "isFull" | "luhn" | "length" | "bank">,
  chosenBankCode?: string | null,
): CardCheck | null {
  if (reading.luhn === "fail") return "luhn_bad";
  if (reading.length === "wrong") return "length_bad";
  const isSure = reading.bank !== "unknown" && reading.bank.certainty === "sure";
  if (isSure && chosenBankCode && reading.bank !== "unknown" && reading.bank.code !== chosenBankCode) {
    return "other_bank";
  }
  if (!reading.isFull) return null;
  return isSure ? "all_good" : "bin_unknown";
}

/**
 * Reads a typed card number, whole or begun, against the prefix table: the longest matching prefix wins. Accepts
 * spaces, dashes and digits of any script, and a number already masked in the middle. Returns the first six and, of
 * a full or masked number, the last four digits, never those between. A bad check digit (ISO/IEC 7812-1) is a strong
 * warning and no refusal; a prefix that is not in the table means an unknown bank, never "not this bank".
 */
export function readCardNumber(
  typed: string,
  prefixes: readonly CardPrefix[],
  chosenBankCode?: string | null,
): CardReading {
  const { head, tail } = typedDigits(typed);
  const digitsTyped = head.length + (tail?.length ?? 0);
  const isFull = tail === null && digitsTyped >= SHORTEST_FULL && digitsTyped <= LONGEST_FULL;
  const issuer = issuerOf(head, prefixes, chosenBankCode);
  const judged = {
    isFull,
    luhn: isFull ? (passesLuhn(Array.from(head, Number)) ? "ok" : "fail") : "not_checked",
    length: tail === null ? judgeLength(digitsTyped, issuer.lengthExpected) : "unknown",
    ...issuer,
  } as const;
  return {
    digitsTyped,
    bin: head.length >= BIN_LENGTH ? head.slice(0, BIN_LENGTH) : null,
    last4: isFull ? head.slice(-4) : tail?.length === 4 ? tail : null,
    ...judged,
    answerCode: answerOf(judged, chosenBankCode),
  };
}
