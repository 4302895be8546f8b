import { describe, expect, test } from "vitest";
import { compatibilityGrid, isVerifyOverdue, overdueCells } from "./compatibility-grid";
import type { Compatibility } from "./compatibility-schema";

const cell = (fields: Partial<Compatibility>): Compatibility => ({
  id: "01998c52-0000-7000-8000-000000000001",
  walletCode: "alipay",
  bankCode: "ICBC",
  cardKind: "debit",
  region: "mainland",
  support: "supported",
  limits: { zh: "", en: "" },
  source: "",
  verifyBy: null,
  version: 1,
  ...fields,
});

describe("the grid", () => {
  const debit = cell({});
  const credit = cell({ cardKind: "credit", support: "unknown" });
  const overseas = cell({ region: "overseas", support: "not_supported" });
  const cells = [debit, credit, overseas, cell({ walletCode: "ecny", bankCode: "BOC" })];

  test("finds the cell of the pair, the kind and the region", () => {
    expect(compatibilityGrid(cells, "debit", "mainland")("alipay", "ICBC")).toBe(debit);
    expect(compatibilityGrid(cells, "credit", "mainland")("alipay", "ICBC")).toBe(credit);
    expect(compatibilityGrid(cells, "debit", "overseas")("alipay", "ICBC")).toBe(overseas);
  });

  test("has nothing where nobody has looked, never the cell of another kind or region", () => {
    expect(compatibilityGrid(cells, "credit", "overseas")("alipay", "ICBC")).toBeUndefined();
    expect(compatibilityGrid(cells, "debit", "mainland")("alipay", "BOC")).toBeUndefined();
  });
});

test("the overdue list goes over all kinds and regions, the longest overdue first", () => {
  const cells = [
    cell({ verifyBy: "2026-11-23" }),
    cell({ verifyBy: "2026-11-24", cardKind: "credit" }),
    cell({ verifyBy: "2025-01-01", region: "overseas" }),
    cell({ verifyBy: null }),
  ];
  expect(overdueCells(cells, "2026-11-24").map(({ verifyBy }) => verifyBy)).toEqual([
    "2025-01-01",
    "2026-11-23",
  ]);
});

test.each([
  ["is in time on the day itself", "2027-02-21", "2027-02-21", false],
  ["is overdue on the day after", "2027-02-21", "2027-02-22", true],
  ["is in time across the turn of a year", "2027-01-01", "2026-12-31", false],
  ["is never overdue without a day", null, "2099-01-01", false],
] as const)("verification %s", (_, verifyBy, today, expected) => {
  expect(isVerifyOverdue(verifyBy, today)).toBe(expected);
});
