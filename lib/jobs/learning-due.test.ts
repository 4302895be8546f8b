import { expect, test } from "vitest";
import { isLearningDue } from "./learning-due";

const DAY = 24 * 3_600_000;
test.each([
  ["enough new cases and never tried", 200, null, true],
  ["one case too few", 199, null, false],
  ["tried a day ago", 200, 0, true],
  ["tried a moment less than a day ago", 200, 1, false],
])("%s", (_, newCases, lastTriedAt, due) => {
  expect(isLearningDue({ newCases, minCases: 200, lastTriedAt }, DAY)).toBe(due);
});
