import { describe, expect, test } from "vitest";
import { decimalDigit } from "./decimal-digit";

describe("decimalDigit", () => {
  test.each([
    ["ASCII", 0x30],
    ["full-width", 0xff10],
    ["Arabic-Indic", 0x660],
    ["Persian", 0x6f0],
    ["Devanagari", 0x966],
    ["mathematical bold, the first of five runs without a gap", 0x1d7ce],
    ["mathematical monospace, the last of them", 0x1d7f6],
  ])("reads 0 to 9 in %s", (_name, zero) => {
    expect(Array.from({ length: 10 }, (_, digit) => decimalDigit(zero + digit))).toEqual([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9,
    ]);
  });

  test.each(["/", ":", "a", "一", "²", "①", "½", "🙂"])("refuses %s", (character) => {
    expect(decimalDigit(character.codePointAt(0) ?? 0)).toBe(-1);
  });
});
