import { ISSUER_PREFIXES } from "./issuer-prefixes";

const FEW_DIGITS_KNOWN = 1;
const bit = (length: number) => 1 << length;
const bits = (from: number, to: number) => {
  let mask = 0;
  for (let length = from; length <= to; length += 1) mask |= bit(length);
  return mask;
};

/**
 * Number ranges by their first four digits and the lengths they are issued in (ISO/IEC 7812 register as published by
 * the schemes). 13- and 19-digit numbers on 4 are left out on purpose: such cards are no longer issued, while parcel
 * and shop order numbers of these lengths begin with 4 every day.
 */
const RANGES: readonly { from: number; to: number; lengths: number }[] = [
  { from: 2221, to: 2720, lengths: bit(16) },
  { from: 3000, to: 3059, lengths: bit(14) },
  { from: 3400, to: 3499, lengths: bit(15) },
  { from: 3528, to: 3589, lengths: bits(16, 19) },
  { from: 3600, to: 3699, lengths: bit(14) },
  { from: 3700, to: 3799, lengths: bit(15) },
  { from: 3800, to: 3999, lengths: bit(14) },
  { from: 4000, to: 4999, lengths: bit(16) },
  { from: 5100, to: 5599, lengths: bit(16) },
  { from: 6000, to: 6099, lengths: bits(13, 19) },
  { from: 6200, to: 6299, lengths: bits(13, 19) },
  { from: 6440, to: 6599, lengths: bits(16, 19) },
  { from: 9000, to: 9009, lengths: bits(16, 19) },
  { from: 9400, to: 9409, lengths: bits(16, 19) },
  { from: 9550, to: 9559, lengths: bits(16, 19) },
  { from: 9680, to: 9689, lengths: bits(16, 19) },
  { from: 9840, to: 9849, lengths: bits(16, 19) },
  { from: 9980, to: 9989, lengths: bits(16, 19) },
];

const RANGE_LENGTHS = new Uint32Array(10_000);
for (const { from, to, lengths } of RANGES) RANGE_LENGTHS.fill(lengths, from, to + 1);

function readIssuerLengths(): Map<number, number> {
  const lengthsByHead = new Map<number, number>();
  for (const [length, prefixes] of Object.entries(ISSUER_PREFIXES)) {
    for (const prefix of prefixes.trim().split(/\s+/)) {
      const head = prefix.slice(0, 6);
      const step = 10 ** (6 - head.length);
      const flags = bit(Number(length)) | (step > 1 ? FEW_DIGITS_KNOWN : 0);
      for (let offset = 0; offset < step; offset += 1) {
        const key = Number(head) * step + offset;
        lengthsByHead.set(key, (lengthsByHead.get(key) ?? 0) | flags);
      }
    }
  }
  return lengthsByHead;
}

const ISSUER_LENGTHS = readIssuerLengths();

/** Whether a card whose first six digits are `head` (0–999999) may have `length` digits. */
export function isCardLength(head: number, length: number): boolean {
  const lengths = (RANGE_LENGTHS[Math.floor(head / 100)] ?? 0) | (ISSUER_LENGTHS.get(head) ?? 0);
  return (lengths & bit(length)) !== 0;
}

/** The lengths (15–19) of the cards that a bank of the table issues on exactly these six digits; empty: none known. */
export function issuedLengths(head: number): number[] {
  const flags = ISSUER_LENGTHS.get(head) ?? FEW_DIGITS_KNOWN;
  return flags & FEW_DIGITS_KNOWN ? [] : [15, 16, 17, 18, 19].filter((length) => flags & bit(length));
}
