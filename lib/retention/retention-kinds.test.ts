import { expect, test } from "vitest";
import { isConfirmed, runCounts } from "./retention-kinds";

test.each([
  ["as many as confirmed are let through", { contactCases: 5, anonymisedCases: 2, looseTexts: 1 }, true],
  ["fewer than confirmed are let through", { contactCases: 4, anonymisedCases: 0, looseTexts: 0 }, true],
  ["one more case with contact data is not", { contactCases: 6, anonymisedCases: 2, looseTexts: 1 }, false],
  ["one more case with text is not", { contactCases: 5, anonymisedCases: 3, looseTexts: 1 }, false],
  [
    "one more text that no case takes along is not",
    { contactCases: 5, anonymisedCases: 2, looseTexts: 2 },
    false,
  ],
])("%s", (_sentence, due, isLet) => {
  expect(isConfirmed(due, { contactCases: 5, anonymisedCases: 2, looseTexts: 1 })).toBe(isLet);
});

test("nothing is let through that nobody confirmed, not even none", () => {
  expect(isConfirmed({ contactCases: 0, anonymisedCases: 0, looseTexts: 0 }, undefined)).toBe(false);
});

test("a kind that a run never met counts as none, and one that is no kind is left out", () => {
  const counts = runCounts({ notes: 3, unheardOf: 9 });
  expect(counts).toMatchObject({ notes: 3, replies: 0, auditEntries: 0 });
  expect(counts).not.toHaveProperty("unheardOf");
});
