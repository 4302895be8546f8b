import { expect, test } from "vitest";
import { cardDisplay } from "./card-display";

test.each([
  ["both ends", "622202", "1234", "622202••••1234"],
  ["the first six alone", "622202", null, "622202••••"],
  ["the last four alone", null, "1234", "••••1234"],
  ["nothing", null, null, null],
])("shows %s of a card", (_case, bin, last4, shown) => {
  expect(cardDisplay(bin, last4)).toBe(shown);
});
