import { expect, test } from "vitest";
import { filledText } from "./filled-text";
import { messagesOf } from "./messages";

test("puts values where their names stand, as they are", () => {
  expect(filledText("{bank} {kind} → {bank}", { bank: "$& {x}", kind: "debit" })).toBe(
    "$& {x} debit → $& {x}",
  );
});

test.each([
  ["a plural", "{count, plural, one {# case} other {# cases}}"],
  ["a tag", "<b>{count}</b>"],
  ["a quote, which message syntax reads in its own way", "it''s {count}"],
  ["a parameter without a value", "{count} of {total}"],
])("refuses %s", (_, text) => {
  expect(() => filledText(text, { count: "1" })).toThrow(RangeError);
});

test.each(["zh-CN", "en"] as const)("the texts of a row in %s are plain", (locale) => {
  const { open, cardToWallet } = messagesOf(locale).cases.queue;
  expect(filledText(open, { code: "BC-2345AB" })).toContain("BC-2345AB");
  expect(filledText(cardToWallet, { bank: "a", kind: "b", wallet: "c" })).not.toContain("{");
});
