import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { containsScope, coversCell, DESK, type Scope, scopeKey, scopesMeet, scopesOf } from "./scope";

const bankA: Scope = { level: "bank", bankCode: "A", walletCode: null };
const walletX: Scope = { level: "wallet", bankCode: null, walletCode: "x" };
const pairAx: Scope = { level: "pair", bankCode: "A", walletCode: "x" };
const pairBx: Scope = { level: "pair", bankCode: "B", walletCode: "x" };

describe("scopes", () => {
  test.each<[string, Scope, Scope, boolean, boolean]>([
    ["the desk contains a bank", DESK, bankA, true, true],
    ["a bank does not contain the desk, but meets it", bankA, DESK, false, true],
    ["a bank contains its pair", bankA, pairAx, true, true],
    ["a pair does not contain its bank, but meets it", pairAx, bankA, false, true],
    ["a bank and a wallet meet in their pair", bankA, walletX, false, true],
    ["a bank and another bank's pair do not meet", bankA, pairBx, false, false],
    ["two pairs of one wallet do not meet", pairAx, pairBx, false, false],
    ["a scope contains itself", pairAx, pairAx, true, true],
  ])("%s", (_, outer, inner, contains, meet) => {
    expect(containsScope(outer, inner)).toBe(contains);
    expect(scopesMeet(outer, inner)).toBe(meet);
  });

  test("cases of an unknown bank belong to the wallet and the desk alone", () => {
    const cell = { bankCode: null, walletCode: "x" };
    expect([DESK, walletX, bankA, pairAx].filter((scope) => coversCell(scope, cell))).toEqual([
      DESK,
      walletX,
    ]);
    expect(scopesOf([cell])).toEqual([DESK, walletX]);
  });

  test("come from wide to narrow, each once, in whatever order the cells are", () => {
    const cells = [
      { bankCode: "B", walletCode: "x" },
      { bankCode: "A", walletCode: "y" },
      { bankCode: "A", walletCode: "x" },
      { bankCode: null, walletCode: "x" },
    ];
    const keys = scopesOf(cells).map(scopeKey);
    expect(scopesOf(cells).map(({ level }) => level)).toEqual([
      "desk",
      "bank",
      "bank",
      "wallet",
      "wallet",
      "pair",
      "pair",
      "pair",
    ]);
    expect(new Set(keys).size).toBe(keys.length);
    fc.assert(
      fc.property(fc.shuffledSubarray(cells, { minLength: cells.length }), (shuffled) => {
        expect(scopesOf(shuffled).map(scopeKey)).toEqual(keys);
      }),
    );
  });
});
