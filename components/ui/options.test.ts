import { describe, expect, test } from "vitest";
import { type Option, optionById, optionMatches } from "./options";

const bank: Option<"ICBC"> = { id: "ICBC", label: "工商银行", keywords: "ICBC gonghang 95588" };

describe("finding an option", () => {
  test.each([
    ["part of the label", "商银", true],
    ["a keyword in another case", "icbc", true],
    ["two words in any order", "95588 工商", true],
    ["nothing typed", "", true],
    ["one word that is not there", "工商 abc", false],
  ])("%s", (_, query, found) => {
    expect(optionMatches(bank, query)).toBe(found);
  });

  test("an id that is not offered gives nothing", () => {
    expect(optionById([bank], "ABC")).toBeUndefined();
    expect(optionById([bank], null)).toBeUndefined();
    expect(optionById([bank], "ICBC")).toBe(bank);
  });
});
