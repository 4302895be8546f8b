import { decimalDigit } from "./decimal-digit";

const MASK_RUN = /[*＊•●·xX×✱]{2,}/;

function digitsOf(text: string): string {
  let digits = "";
  for (const character of text) {
    const value = decimalDigit(character.codePointAt(0) ?? 0);
    if (value >= 0) digits += String(value);
  }
  return digits;
}

/** Digits before and, in a number that is already masked ("6222 02** **** 1234"), behind the mask; else null. */
export interface TypedDigits {
  head: string;
  tail: string | null;
}

/** Reads ASCII digits out of what was typed or pasted: digits of any script, with any separators or words around. */
export function typedDigits(typed: string): TypedDigits {
  const mask = MASK_RUN.exec(typed);
  if (!mask) return { head: digitsOf(typed), tail: null };
  return { head: digitsOf(typed.slice(0, mask.index)), tail: digitsOf(typed.slice(mask.index)) };
}
