import { decimalDigit } from "@/lib/cards/decimal-digit";

const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\p{Cf}|\u20e3/u;

/**
 * A text as the guard reads it: digits of any script and full-width letters as ASCII, invisible characters left
 * out. `sourceStart[i]` and `sourceEnd[i]` say which UTF-16 units of the source normalised unit i stands for.
 */
export interface NormalisedText {
  text: string;
  sourceStart: Int32Array;
  sourceEnd: Int32Array;
}

function plainUnits(source: string, index: number, codePoint: number): string {
  const digit = decimalDigit(codePoint);
  if (digit >= 0) return String(digit);
  // Full-width ASCII variants, U+FF01–U+FF5E, sit at a fixed distance from ASCII.
  if (codePoint >= 0xff01 && codePoint <= 0xff5e) return String.fromCharCode(codePoint - 0xfee0);
  const character = source.slice(index, index + (codePoint > 0xffff ? 2 : 1));
  return INVISIBLE.test(character) ? "" : character;
}

/** Builds the normalised view. Never longer than the source; one pass. */
export function normaliseText(source: string): NormalisedText {
  const sourceStart = new Int32Array(source.length);
  const sourceEnd = new Int32Array(source.length);
  let text = "";
  let index = 0;
  while (index < source.length) {
    const codePoint = source.codePointAt(index) ?? 0;
    const end = index + (codePoint > 0xffff ? 2 : 1);
    const units = codePoint < 0x80 ? source.charAt(index) : plainUnits(source, index, codePoint);
    for (let offset = 0; offset < units.length; offset += 1) {
      sourceStart[text.length + offset] = index;
      sourceEnd[text.length + offset] = end;
    }
    text += units;
    index = end;
  }
  return { text, sourceStart, sourceEnd };
}
