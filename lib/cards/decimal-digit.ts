const DECIMAL = /^\p{Nd}$/u;
const known = new Map<number, number>();

function isDecimal(codePoint: number): boolean {
  return DECIMAL.test(String.fromCodePoint(codePoint));
}

/**
 * Value 0–9 of a decimal digit of any script (ASCII, full-width, Arabic-Indic, …), or -1 for anything else.
 * Unicode gives every script its ten digits as one ascending run, and neighbouring runs are whole tens, so the
 * distance from the start of the run gives the value (The Unicode Standard, 4.6 "Numeric Value").
 */
export function decimalDigit(codePoint: number): number {
  if (codePoint < 0x80) return codePoint >= 0x30 && codePoint <= 0x39 ? codePoint - 0x30 : -1;
  const seen = known.get(codePoint);
  if (seen !== undefined) return seen;
  if (!isDecimal(codePoint)) return -1;
  let start = codePoint;
  while (isDecimal(start - 1)) start -= 1;
  const value = (codePoint - start) % 10;
  known.set(codePoint, value);
  return value;
}
