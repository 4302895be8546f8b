import { expect, test } from "vitest";
import { jointReach, normalTail } from "./normal-quantile";

// NIST/SEMATECH e-Handbook, table of the normal distribution; more places from R's qnorm.
test.each([
  [0.5, 0],
  [0.1, 1.2815516],
  [0.025, 1.959964],
  [0.005, 2.5758293],
  [0.0005, 3.2905267],
])("beyond %d lies %d", (tail, reach) => {
  expect(Math.abs(normalTail(tail) - reach)).toBeLessThan(0.00045);
});

test.each([0, -0.1, 0.6, Number.NaN])("refuses %d", (tail) => {
  expect(() => normalTail(tail)).toThrow(RangeError);
});

test("one comparison is the usual interval, more reach further", () => {
  expect(jointReach(1)).toBeCloseTo(1.96, 2);
  expect(jointReach(0)).toBe(jointReach(1));
  expect(jointReach(50)).toBeCloseTo(3.2905, 2);
});
