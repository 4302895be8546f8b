import { closeAlignedNumbers, type DigitText, type Stretch } from "./digit-groups";

/** Country code written in one piece with a mobile number: how many digits it takes (0, 2 or 4). */
export function countryCodeLength(mobileDigits: string): number {
  return /^(?:00)?86(?=1[3-9]\d{9})/.exec(mobileDigits)?.[0].length ?? 0;
}

const COUNTRY_CODES: ReadonlyMap<number, string> = new Map([
  [11, ""],
  [13, "86"],
  [15, "0086"],
]);

/** Whether values[from, to) read 1[3-9] and nine more digits, after 86 or 0086 where there are more than eleven. */
function isMobile(values: Uint8Array, from: number, to: number): boolean {
  const code = COUNTRY_CODES.get(to - from);
  const start = to - 11;
  if (code === undefined || values[start] !== 1 || (values[start + 1] ?? 0) < 3) return false;
  return values.subarray(from, start).join("") === code;
}

/**
 * Closes and returns every mainland mobile number, with or without 86. A mobile has no check digit, so its writing
 * must look like one: a first piece of three digits or more, or digit by digit. "15-11-2025 100" is a date.
 */
export function closeMobileNumbers(digits: DigitText): Stretch[] {
  return closeAlignedNumbers(digits, { min: 11, max: 15 }, (first, last, lastIndex) => {
    if (!isMobile(digits.values, first.from, last.to)) return null;
    const isDigitByDigit = digits.groups[lastIndex - (last.to - first.from) + 1] === first;
    return first.to - first.from >= 3 || isDigitByDigit ? (digits.at[last.to - 1] ?? 0) + 1 : null;
  });
}
