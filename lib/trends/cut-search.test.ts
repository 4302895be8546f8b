import { expect, test } from "vitest";
import { CASE_CUTS, CUT_GROUPS } from "./case-cut";
import { cutOf, cutSearchOf } from "./cut-search";

test("every cut is in one group of the menu and in no other", () => {
  expect(Object.values(CUT_GROUPS).flat().sort()).toEqual([...CASE_CUTS].sort());
});

test.each([
  ["a cut that there is", "cause_bank", "cause_bank"],
  ["a cut that there is not", "zodiac", "cause"],
  ["two at once", ["bank", "wallet"], "cause"],
  ["none", null, "cause"],
])("an address with %s", (_, by, cut) => {
  expect(cutOf(by)).toBe(cut);
});

test("a breakdown keeps the filter and leaves out how columns of time are counted", () => {
  expect(cutSearchOf({ weeks: "4", bank: "ICBC", bucket: "day" }, "agent")).toEqual({
    weeks: "4",
    bank: "ICBC",
    by: "agent",
  });
});
