import { describe, expect, test } from "vitest";
import { MAX_PREFIX_LINES, readPrefixes } from "./prefix-lines";

const HEAD = ["prefix", "bank", "kind", "length", "status", "sources"];
const banks = new Set(["ICBC", "CMB"]);
const read = (...lines: string[][]) => readPrefixes([HEAD, ...lines], banks);

describe("a prefix file", () => {
  test("is read with kinds as in the table or in words, and a row without status has a single source", () => {
    expect(
      read(["622202", "ICBC", "DC", "19", "agreed", "a+b"], ["404", "CMB", "credit", "16", "", ""]),
    ).toEqual({
      rows: [
        {
          prefix: "622202",
          bankCode: "ICBC",
          cardKind: "debit",
          length: 19,
          status: "agreed",
          sources: "a+b",
        },
        { prefix: "404", bankCode: "CMB", cardKind: "credit", length: 16, status: "single", sources: "" },
      ],
      faults: [],
    });
  });

  test("is read by the names of its columns, wherever they stand", () => {
    const { rows } = readPrefixes(
      [
        ["Bank", " length", "prefix", "kind"],
        ["CMB", "16", "404", "CC"],
      ],
      banks,
    );
    expect(rows).toMatchObject([{ prefix: "404", bankCode: "CMB", length: 16 }]);
  });

  test.each([
    ["prefix", ["62", "ICBC", "DC", "19"]],
    ["prefix", ["6222020000000", "ICBC", "DC", "19"]],
    ["bank", ["622202", "NOBANK", "DC", "19"]],
    ["kind", ["622202", "ICBC", "XX", "19"]],
    ["length", ["622202", "ICBC", "DC", "12"]],
    ["length", ["622202", "ICBC", "DC", "20"]],
    ["length", ["622202", "ICBC", "DC", ""]],
    ["status", ["622202", "ICBC", "DC", "19", "maybe"]],
  ])("names the line and its %s %j", (fault, line) => {
    expect(read(["404", "CMB", "CC", "16"], line)).toMatchObject({
      rows: [{ prefix: "404" }],
      faults: [{ line: 3, fault }],
    });
  });

  test("says which line repeats another", () => {
    const line = ["622202", "ICBC", "DC", "19"];
    expect(read(line, line).faults).toEqual([{ line: 3, fault: "repeated", value: "622202" }]);
  });

  test("without a column that is needed is read no further", () => {
    expect(
      readPrefixes(
        [
          ["prefix", "bank", "length"],
          ["622202", "ICBC", "19"],
        ],
        banks,
      ),
    ).toEqual({
      rows: [],
      faults: [{ line: 1, fault: "header", value: "kind" }],
    });
  });

  test("is read up to its greatest length and refused a line above", () => {
    const lines = (count: number) =>
      Array.from({ length: count }, (_, at) => [String(100_000 + at), "CMB", "CC", "16"]);
    expect(read(...lines(MAX_PREFIX_LINES)).rows).toHaveLength(MAX_PREFIX_LINES);
    expect(read(...lines(MAX_PREFIX_LINES + 1))).toMatchObject({ rows: [], faults: [{ fault: "tooMany" }] });
  });
});
