/** The mask character. A run of four or more is a mask; a shorter one may be somebody's separator. */
export const MASK = "••••";

const SEPARATORS = /^[\s\p{Pd}−_.,/·•‧∙⋅・。，、]*$/u;
const LONGEST_GAP = 8;
const LONGEST_KEPT_BEFORE = 8;
const LONGEST_KEPT_AFTER = 4;

/** A run of digits: [from, to) counts the digits of the text; `isJoined`: only separators before it. */
export interface DigitGroup {
  from: number;
  to: number;
  isJoined: boolean;
}

/**
 * The digits of a normalised text. `values` holds 0–9, `at` the place of each digit in the text. `closed` marks the
 * places that belong to a mask already: found by an earlier rule, or what an earlier masking left standing.
 */
export interface DigitText {
  text: string;
  values: Uint8Array;
  at: Int32Array;
  groups: DigitGroup[];
  closed: Uint8Array;
}

function isGap(between: string): boolean {
  return between.length <= LONGEST_GAP && SEPARATORS.test(between) && !between.includes(MASK);
}

/** Digits that touch a mask are what it kept; were they free, masking twice could mask more than masking once. */
function isKeptByMask(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length <= LONGEST_KEPT_BEFORE && text.startsWith(MASK, end)) return true;
  return length <= LONGEST_KEPT_AFTER && start >= MASK.length && text.startsWith(MASK, start - MASK.length);
}

/** Reads the digit groups of a normalised text (ASCII digits only). */
export function readDigits(text: string): DigitText {
  const values = new Uint8Array(text.length);
  const at = new Int32Array(text.length);
  const closed = new Uint8Array(text.length);
  const groups: DigitGroup[] = [];
  let count = 0;
  let previousEnd = 0;
  for (const match of text.matchAll(/[0-9]+/g)) {
    const start = match.index;
    const end = start + match[0].length;
    groups.push({
      from: count,
      to: count + match[0].length,
      isJoined:
        groups.length > 0 && isGap(text.slice(previousEnd, Math.min(start, previousEnd + LONGEST_GAP + 1))),
    });
    if (isKeptByMask(text, start, end)) closed.fill(1, start, end);
    for (let index = start; index < end; index += 1) {
      values[count] = text.charCodeAt(index) - 0x30;
      at[count] = index;
      count += 1;
    }
    previousEnd = end;
  }
  return { text, values: values.subarray(0, count), at: at.subarray(0, count), groups, closed };
}

/** A stretch of the normalised text, [start, end). */
export interface Stretch {
  start: number;
  end: number;
}

/** Says where the number made of groups first…last ends in the text, or null when it is none. */
type EndOfNumber = (first: DigitGroup, last: DigitGroup, lastIndex: number) => number | null;

function placeOf(digits: DigitText, digit: number): number {
  return digits.at[digit] ?? 0;
}

/**
 * Finds numbers of `min` to `max` digits that begin where a group begins and end where a group ends. Overlapping
 * finds become one stretch, so that what one reading would keep and another would mask is masked. Closes what it
 * finds. Work per group is bounded by `max`.
 */
export function closeAlignedNumbers(
  digits: DigitText,
  range: { min: number; max: number },
  endOfNumber: EndOfNumber,
): Stretch[] {
  const found: Stretch[] = [];
  const isClosed = (group: DigitGroup) => digits.closed[placeOf(digits, group.from)] === 1;
  for (const [firstIndex, first] of digits.groups.entries()) {
    for (let lastIndex = firstIndex; lastIndex < digits.groups.length; lastIndex += 1) {
      const last = digits.groups[lastIndex];
      if (!last || isClosed(last) || (lastIndex > firstIndex && !last.isJoined)) break;
      const length = last.to - first.from;
      if (length > range.max) break;
      const end = length < range.min ? null : endOfNumber(first, last, lastIndex);
      if (end === null) continue;
      const start = placeOf(digits, first.from);
      const latest = found.at(-1);
      if (latest && start < latest.end) latest.end = Math.max(latest.end, end);
      else found.push({ start, end });
    }
  }
  for (const { start, end } of found) digits.closed.fill(1, start, end);
  return found;
}
