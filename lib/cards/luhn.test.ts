import fc from "fast-check";
import validator from "validator";
import { describe, expect, test } from "vitest";
import { passesLuhn } from "./luhn";

describe("passesLuhn", () => {
  test("agrees with validator's rule", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{12,20}$/), (number) => {
        expect(passesLuhn(Array.from(number, Number))).toBe(validator.isLuhnNumber(number));
      }),
      { numRuns: 1_000 },
    );
  });

  test("judges the range it is given", () => {
    const digits = Array.from("9949927398716", Number);
    expect(passesLuhn(digits, 2, 13)).toBe(passesLuhn(Array.from("49927398716", Number)));
    expect(passesLuhn(digits, 2, 13)).toBe(true);
    expect(passesLuhn(digits, 2, 12)).toBe(false);
  });

  test("refuses an empty range", () => {
    expect(passesLuhn([])).toBe(false);
  });
});
