/**
 * Whether digits[from, to) satisfy the Luhn formula (ISO/IEC 7812-1, annex B): from the right, every second digit
 * is doubled and reduced by 9 when above 9, and the sum is a multiple of 10. Works on values 0–9 in place, because
 * the guard asks about every aligned stretch of a text and may not build a string for each. Refuses an empty range.
 */
export function passesLuhn(digits: ArrayLike<number>, from = 0, to = digits.length): boolean {
  let sum = 0;
  let isDoubled = false;
  for (let index = to - 1; index >= from; index -= 1) {
    const digit = digits[index] ?? 0;
    const doubled = digit * 2;
    sum += isDoubled ? (doubled > 9 ? doubled - 9 : doubled) : digit;
    isDoubled = !isDoubled;
  }
  return to > from && sum % 10 === 0;
}
