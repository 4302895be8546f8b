import { closeAlignedNumbers, type DigitText, type Stretch } from "./digit-groups";

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = "10X98765432";
/** First two digits: mainland provinces, residence permits (81–83), permanent residents (91–96). */
const REGIONS = new Set(
  [
    [11, 15],
    [21, 23],
    [31, 37],
    [41, 46],
    [50, 54],
    [61, 65],
    [71, 71],
    [81, 83],
    [91, 96],
  ].flatMap(([from = 0, to = 0]) => Array.from({ length: to - from + 1 }, (_, index) => from + index)),
);
const TRAILING_X = /^[\s\p{Pd}−_.]{0,4}[xX](?![A-Za-z])/u;

function numberAt(values: Uint8Array, from: number, to: number): number {
  let number = 0;
  for (let index = from; index < to; index += 1) number = number * 10 + (values[index] ?? 0);
  return number;
}

function isDate(year: number, month: number, day: number): boolean {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return year >= 1850 && year < 2100 && day >= 1 && day <= days;
}

/**
 * The check character that the 17 digits from `from` demand by GB 11643-1999 (ISO 7064, MOD 11-2), or null when they
 * begin with no region or hold no date of birth. Dates to 2099 count: validator's rule reads the clock and the
 * machine's time zone, which a pure rule may not.
 */
function identityCheckCharacter(values: Uint8Array, from: number): string | null {
  if (!REGIONS.has(numberAt(values, from, from + 2))) return null;
  const month = numberAt(values, from + 10, from + 12);
  if (!isDate(numberAt(values, from + 6, from + 10), month, numberAt(values, from + 12, from + 14)))
    return null;
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * (values[from + index] ?? 0), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/** Closes and returns every 18-character identity number with a right check character. */
export function closeIdentityNumbers(digits: DigitText): Stretch[] {
  return closeAlignedNumbers(digits, { min: 17, max: 18 }, (first, last) => {
    const check = identityCheckCharacter(digits.values, first.from);
    if (check === null) return null;
    const end = (digits.at[last.to - 1] ?? 0) + 1;
    if (last.to - first.from === 18) return check === String(digits.values[last.to - 1]) ? end : null;
    const trailing = check === "X" ? TRAILING_X.exec(digits.text.slice(end, end + 6)) : null;
    return trailing && end + trailing[0].length;
  });
}
