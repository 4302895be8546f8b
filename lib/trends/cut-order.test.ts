import { describe, expect, test } from "vitest";
import type { CaseCutRow } from "./case-cut-schema";
import { bySureness, type CutOrder, orderedRows, pressedOrder } from "./cut-order";
import { wilson } from "./wilson";

const row = (id: string, cases: number, resolved: number, closed: number, median?: number): CaseCutRow => ({
  filter: { bank: id },
  name: null,
  share: wilson(cases, 1_000),
  cases,
  closed,
  resolved: wilson(resolved, closed),
  confirmed: null,
  firstContact: null,
  reopened: null,
  minutesToResolve: median === undefined ? null : { median, p90: 2 * median },
  checksUsed: 1,
  minutesSpent: null,
  isSmall: cases < 20,
});
const rows = [row("A", 40, 10, 20, 30), row("B", 30, 0, 0), row("C", 20, 9, 10, 5), row("D", 10, 1, 10, 60)];
const ids = (found: readonly Pick<CaseCutRow, "filter">[]) => found.map(({ filter }) => filter.bank).join("");

describe("the order of a breakdown", () => {
  test.each<[CutOrder["column"], CutOrder["direction"], string]>([
    ["cases", "descending", "ABCD"],
    ["cases", "ascending", "DCBA"],
    ["resolved", "descending", "CADB"],
    ["resolved", "ascending", "DACB"],
    ["median", "ascending", "CADB"],
    ["p90", "descending", "DACB"],
    ["confirmed", "descending", "ABCD"],
  ])("by %s %s has rows without the figure last", (column, direction, order) => {
    expect(ids(orderedRows(rows, { column, direction }))).toBe(order);
  });

  test("a first press on a head asks for the largest, a second for the smallest, a third for the largest", () => {
    const first = pressedOrder({ column: "cases", direction: "descending" }, "median");
    const second = pressedOrder(first, "median");
    expect([first, second, pressedOrder(second, "median")].map(({ direction }) => direction)).toEqual([
      "descending",
      "ascending",
      "descending",
    ]);
  });
});

test("many cases that mostly worked are surer than few that all did", () => {
  const few = row("few", 3, 3, 3);
  const many = row("many", 200, 150, 200);
  expect(ids(bySureness([few, row("none", 5, 0, 0), many]))).toBe("manyfew");
});
