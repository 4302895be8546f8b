import { expect, test } from "vitest";
import type { PrefixRow } from "@/lib/catalog/card-prefix-schema";
import { foundPrefixes } from "./prefix-search";

const row = (prefix: string, bankCode: string): PrefixRow => ({
  id: prefix,
  prefix,
  bankCode,
  cardKind: "debit",
  length: 19,
  status: "agreed",
  sources: "",
  version: 1,
});
const rows = [row("103", "ABC"), row("622202", "ICBC"), row("622848", "ABC")];
const names: Record<string, string> = { ABC: "农行", ICBC: "工行" };

test.each([
  ["nothing finds all", "", ["103", "622202", "622848"]],
  ["a beginning finds what goes on with it", "622", ["622202", "622848"]],
  ["the beginning of a card finds the prefix in it", "62220212", ["622202"]],
  ["digits in the middle find nothing", "2202", []],
  ["a bank's name finds its prefixes", "农", ["103", "622848"]],
  ["a bank's code finds its prefixes, in small letters too", "icbc", ["622202"]],
])("a search for %s", (_, text, expected) => {
  expect(foundPrefixes(rows, text, (code) => names[code] ?? code).map(({ prefix }) => prefix)).toEqual(
    expected,
  );
});
