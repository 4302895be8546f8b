import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conflictsOf, prefixConflicts } from "./prefix-conflicts";

const row = (prefix: string, bankCode: string, cardKind = "debit") => ({ prefix, bankCode, cardKind });

describe("the conflicts of a prefix table", () => {
  test("are none where each prefix has one bank and one kind", () => {
    expect(prefixConflicts([row("622202", "ICBC"), row("622848", "ABC"), row("622202", "ICBC")])).toEqual([]);
  });

  test("name every bank that claims one prefix, once", () => {
    expect(
      prefixConflicts([row("622202", "ICBC"), row("622202", "CMB", "credit"), row("622202", "ABC")]),
    ).toEqual([
      {
        kind: "two_banks",
        prefix: "622202",
        bankCodes: ["ABC", "CMB", "ICBC"],
        within: null,
        withinBankCodes: [],
      },
    ]);
  });

  test("name a prefix that lies in a shorter one of another bank, by the nearest around it", () => {
    const rows = [row("622", "BOC"), row("62220", "ICBC"), row("6222021", "CMB")];
    expect(
      prefixConflicts(rows).map(({ prefix, within, withinBankCodes }) => [prefix, within, withinBankCodes]),
    ).toEqual([
      ["62220", "622", ["BOC"]],
      ["6222021", "62220", ["ICBC"]],
    ]);
  });

  test("are none for a longer prefix of the same bank", () => {
    expect(prefixConflicts([row("62220", "ICBC"), row("6222021", "ICBC", "credit")])).toEqual([]);
  });

  test("name one bank's prefix of two kinds", () => {
    const [conflict] = prefixConflicts([row("622202", "ICBC"), row("622202", "ICBC", "credit")]);
    expect(conflict).toMatchObject({ kind: "two_kinds", bankCodes: ["ICBC"] });
  });

  test("do not hang on the order of the rows", () => {
    const rows = fc.array(
      fc.record({
        prefix: fc.constantFrom("622", "6222", "62220", "622202", "404"),
        bankCode: fc.constantFrom("ICBC", "ABC", "CMB"),
        cardKind: fc.constantFrom("debit", "credit"),
      }),
    );
    fc.assert(
      fc.property(rows, (table) => {
        expect(prefixConflicts(table.toReversed())).toEqual(prefixConflicts(table));
      }),
    );
  });
});

test("the conflicts of some prefixes are those where they are claimed or lie around", () => {
  const conflicts = prefixConflicts([
    row("622", "BOC"),
    row("6222", "ICBC"),
    row("404", "A"),
    row("404", "B"),
  ]);
  expect(conflictsOf(conflicts, new Set(["622"])).map(({ prefix }) => prefix)).toEqual(["6222"]);
  expect(conflictsOf(conflicts, new Set(["404"])).map(({ prefix }) => prefix)).toEqual(["404"]);
});
