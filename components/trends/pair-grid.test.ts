import { describe, expect, test } from "vitest";
import type { TrendPair } from "@/lib/trends/trend-schema";
import { pairGrid } from "./pair-grid";

const pair = (bank: string, wallet: string): TrendPair => ({
  bank,
  wallet,
  cases: 1,
  closed: 0,
  bound: 0,
  boundOtherCard: 0,
  resolved: null,
});

describe("the grid of banks and wallets", () => {
  test("follows the catalogue, unknown codes last, and leaves gaps where there is no case", () => {
    const pairs = [
      pair("NONE", "alipay"),
      pair("CMB", "ecny"),
      pair("NEW", "alipay"),
      pair("ICBC", "alipay"),
    ];
    const grid = pairGrid(pairs, ["ICBC", "ABC", "CMB", "NONE"], ["alipay", "wechat_pay", "ecny"]);
    expect(grid.columns).toEqual(["alipay", "ecny"]);
    expect(grid.rows.map(({ id }) => id)).toEqual(["ICBC", "CMB", "NONE", "NEW"]);
    expect(grid.rows[0]?.cells).toEqual([pair("ICBC", "alipay"), null]);
  });

  test("keeps every pair once", () => {
    const pairs = [pair("B", "y"), pair("A", "x"), pair("A", "y")];
    const kept = pairGrid(pairs, [], []).rows.flatMap(({ cells }) => cells.filter((cell) => cell !== null));
    expect(new Set(kept)).toEqual(new Set(pairs));
    expect(kept).toHaveLength(3);
  });
});
