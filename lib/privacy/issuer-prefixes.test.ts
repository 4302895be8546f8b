import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isCardLength, issuedLengths } from "./card-lengths";
import { ISSUER_PREFIXES } from "./issuer-prefixes";

const rows = readFileSync("prisma/seed/card-prefixes.csv", "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split(","));

describe("the guard's prefixes", () => {
  test("are the prefixes of the card table, length by length", () => {
    const ofTable: Record<string, string[]> = {};
    for (const [prefix = "", , , length = ""] of rows) {
      ofTable[length] = [...new Set([...(ofTable[length] ?? []), prefix])].sort();
    }
    const ofGuard = Object.fromEntries(
      Object.entries(ISSUER_PREFIXES).map(([length, prefixes]) => [length, prefixes.trim().split(/\s+/)]),
    );
    expect(ofGuard).toEqual(ofTable);
  });

  test.each([
    ["a Visa number of 16 digits", 400000, 16, true],
    ["no Visa number of 13 digits", 400000, 13, false],
    ["no Visa number of 19 digits", 400000, 19, false],
    ["a UnionPay number of 13 digits", 620000, 13, true],
    ["no number of 12 digits", 620000, 12, false],
    ["the first prefix of Mastercard's second range", 222100, 16, true],
    ["the prefix before it", 222099, 16, false],
    ["the last prefix of Mastercard's second range", 272099, 16, true],
    ["the prefix behind it", 272100, 16, false],
    ["a three-digit prefix of the table", 103999, 19, true],
    ["that prefix at another length", 103999, 16, false],
  ])("know %s", (_name, head, length, expected) => {
    expect(isCardLength(head, length)).toBe(expected);
  });

  test.each([
    ["a prefix of six digits", 622202, [19]],
    ["a prefix of fewer digits, too weak inside a long run", 103999, []],
    ["a prefix that is not in the table", 626000, []],
  ])("give the issued lengths of %s", (_name, head, expected) => {
    expect(issuedLengths(head)).toEqual(expected);
  });
});
