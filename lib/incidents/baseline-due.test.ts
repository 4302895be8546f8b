import { describe, expect, test } from "vitest";
import { isBaselineDue } from "./baseline-due";
import { DESK } from "./scope";

const NOW = new Date("2026-11-24T04:00:00Z");
const built = (weeks: number, minutesAgo: number) => ({
  rows: [{ scope: DESK, hourly: [1], dispersion: 1.3, weeks, cases: 100 }],
  builtAt: new Date(NOW.getTime() - minutesAgo * 60_000),
});

describe("the baseline is made anew", () => {
  test.each([
    ["when there is none", { rows: [], builtAt: null }, true],
    ["at every look of the first days", built(0.4, 0), true],
    ["not yet after nine minutes of a young desk", built(1, 9), false],
    ["after ten minutes of a young desk", built(1, 10), true],
    ["not yet after 359 minutes of a grown desk", built(2, 359), false],
    ["after six hours of a grown desk", built(2, 360), true],
  ])("%s", (_, stored, expected) => {
    expect(isBaselineDue(stored, NOW)).toBe(expected);
  });
});
