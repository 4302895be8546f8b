import { describe, expect, test } from "vitest";
import { checksUsed, isFirstContact, isWaiting } from "./case-course";
import { STATUSES } from "./case-vocabulary";

describe("the first contact", () => {
  const resolved = { result: "bound", timesReopened: 0, hasWaited: false } as const;
  test.each([
    ["counts a card that was bound", resolved, true],
    ["counts another card that was bound", { ...resolved, result: "bound_other_card" as const }, true],
    ["does not count a case that is open", { ...resolved, result: null }, false],
    ["does not count a case that was referred", { ...resolved, result: "referred" as const }, false],
    ["does not count a case that was taken up again", { ...resolved, timesReopened: 1 }, false],
    ["does not count a case that waited", { ...resolved, hasWaited: true }, false],
  ])("%s", (_, course, isFirst) => expect(isFirstContact(course)).toBe(isFirst));
});

test("a case waits in the three states that name whom it waits for", () => {
  expect(STATUSES.filter(isWaiting)).toEqual(["waiting_customer", "waiting_bank", "waiting_wallet"]);
});

test("checks are counted once, and not when the answer was taken back", () => {
  const answer = (checkCode: string, answerCode: string | null) => ({ checkCode, answerCode });
  expect(checksUsed([])).toBe(0);
  expect(checksUsed([answer("A", "yes"), answer("A", "no"), answer("B", "yes")])).toBe(2);
  expect(checksUsed([answer("A", "yes"), answer("A", null)])).toBe(0);
  expect(checksUsed([answer("A", null), answer("A", "yes")])).toBe(1);
});
