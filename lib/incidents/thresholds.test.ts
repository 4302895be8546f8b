import { describe, expect, test } from "vitest";
import { CELLS, flatBaseline } from "@/lib/testing/incident-looks";
import { isVeryClear, maturityOf, thresholdBits } from "./thresholds";

describe("thresholds", () => {
  test.each([
    ["no rows are good for nothing", null, "none"],
    ["under three days are good for nothing", 2.99 / 7, "none"],
    ["three days are young", 3 / 7, "young"],
    ["just under two weeks are young", 1.99, "young"],
    ["two weeks are grown", 2, "grown"],
  ])("%s", (_, weeks, maturity) => {
    expect(maturityOf(weeks === null ? [] : flatBaseline(CELLS, 1, weeks))).toBe(maturity);
  });

  test("twice as many series take one bit more", () => {
    expect(thresholdBits(200) - thresholdBits(100)).toBeCloseTo(1, 9);
    expect(thresholdBits(0)).toBe(thresholdBits(1));
  });

  test.each([
    ["eight bits more, ten cases and three times the usual", 23, 30, 10, true],
    ["not with a bit less", 22.9, 30, 10, false],
    ["not with nine cases", 30, 9, 1, false],
    ["not under three times the usual", 30, 29, 10, false],
  ])("a very clear surge has %s", (_, bits, observed, expected, isClear) => {
    expect(isVeryClear({ bits, observed, expected }, 15)).toBe(isClear);
  });
});
