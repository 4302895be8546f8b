import { passesLuhn } from "@/lib/cards/luhn";
import { isCardLength, issuedLengths } from "./card-lengths";
import { closeAlignedNumbers, type DigitGroup, type DigitText, type Stretch } from "./digit-groups";

const SHORTEST = 13;
const LONGEST = 19;

function headAt(values: Uint8Array, from: number): number {
  let head = 0;
  for (let index = from; index < from + 6; index += 1) head = head * 10 + (values[index] ?? 0);
  return head;
}

/**
 * 16 digits in one piece that begin with year, month and day (yyMMdd, 2022–2027) are an order number far more often
 * than a card of the range 2221–2720, which the desk's banks do not issue. Written in groups they count as a card.
 */
function readsAsDatedSerial(head: number): boolean {
  const month = Math.floor(head / 100) % 100;
  const day = head % 100;
  return head >= 222100 && head <= 272099 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function isCard(values: Uint8Array, first: DigitGroup, last: DigitGroup): boolean {
  const head = headAt(values, first.from);
  if (!isCardLength(head, last.to - first.from)) return false;
  if (first === last && readsAsDatedSerial(head)) return false;
  // A mistyped card is still most of a card: with a bank's own six digits at the bank's own length it is masked too.
  if (issuedLengths(head).includes(last.to - first.from)) return true;
  return passesLuhn(values, first.from, last.to);
}

/**
 * A run longer than any card may still hold one (pasted twice, or with the expiry behind it). Nothing marks where it
 * begins, so only prefixes of the bank table at their exact length count; order numbers of 20 to 28 digits are common.
 */
function holdsCard(values: Uint8Array, group: DigitGroup): boolean {
  for (let from = group.from; from + 15 <= group.to; from += 1) {
    for (const length of issuedLengths(headAt(values, from))) {
      if (from + length <= group.to && passesLuhn(values, from, from + length)) return true;
    }
  }
  return false;
}

/** Closes and returns every card number of 13–19 digits with a known prefix and a right check digit, or of a bank of the table. */
export function closeCardNumbers(digits: DigitText): Stretch[] {
  return closeAlignedNumbers(digits, { min: SHORTEST, max: LONGEST }, (first, last) =>
    isCard(digits.values, first, last) ? (digits.at[last.to - 1] ?? 0) + 1 : null,
  );
}

/** Closes and returns the digit runs of more than 19 digits that hold a card number of the bank table. */
export function closeRunsWithCard(digits: DigitText): Stretch[] {
  const found: Stretch[] = [];
  for (const group of digits.groups) {
    if (group.to - group.from <= LONGEST || !holdsCard(digits.values, group)) continue;
    const start = digits.at[group.from] ?? 0;
    const end = (digits.at[group.to - 1] ?? 0) + 1;
    digits.closed.fill(1, start, end);
    found.push({ start, end });
  }
  return found;
}
