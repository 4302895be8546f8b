import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EXAMPLE_MAPS } from "./example-maps";
import { recognisedFormat } from "./file-format";
import { escapedFormula, unescapedFormula } from "./formula-text";
import { columnsOf, importMapSchema } from "./import-map-schema";
import { fittingMap, suggestedMap } from "./suggested-map";
import { readHead } from "./text-encoding";

describe("recognisedFormat", () => {
  test.each([
    ["a,b,c\n1,2,3", { format: "csv", delimiter: "," }],
    ["\uFEFFa;b;c\n1;2,5;3", { format: "csv", delimiter: ";" }],
    ["a\tb\n", { format: "csv", delimiter: "\t" }],
    ['"a,b";c\n', { format: "csv", delimiter: ";" }],
    ["one column\n", { format: "csv", delimiter: "," }],
    ['{"a":1}\n{"a":2}', { format: "jsonl", delimiter: "," }],
    ['[{"a":1}]', { format: null, reason: "not_lines" }],
    ['{\n "a": 1\n}', { format: null, reason: "not_lines" }],
    ["  \n", { format: null, reason: "empty" }],
  ])("%j", (head, expected) => {
    expect(recognisedFormat(head)).toEqual(expected);
  });
});

describe("readHead", () => {
  test.each([
    [
      "UTF-8 that is cut within a character",
      Buffer.from("支付宝").subarray(0, 8),
      { text: "支付", encoding: "utf-8" },
    ],
    [
      "UTF-16 without its mark",
      Buffer.from("id,created\n", "utf16le"),
      { text: "id,created\n", encoding: "utf-16le" },
    ],
    ["GB18030", Buffer.from("d6a7b8b6b1a6", "hex"), { text: "支付宝", encoding: "gb18030" }],
  ])("reads %s", (_, bytes, expected) => {
    expect(readHead(bytes)).toEqual(expected);
  });
  test.each([
    ["a spreadsheet's own format", Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 8, 0])],
    ["text with a null character", Buffer.from("a,b\u0000\n")],
    ["a picture", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0xff])],
  ])("takes %s for no text", (_, bytes) => {
    expect(readHead(bytes)).toBeNull();
  });
});

describe("maps", () => {
  test("are suggested by the names of columns, each column once", () => {
    const { fields } = suggestedMap(["工单号", "创建时间", "钱包", "walletCode", "whatever"], {
      format: "csv",
      timeZone: "UTC",
    });
    expect(fields).toEqual({
      sourceId: { columns: ["工单号"] },
      createdAt: { columns: ["创建时间"] },
      walletCode: { columns: ["walletCode"] },
    });
  });
  const shipped = EXAMPLE_MAPS.map(({ key, map }) => ({ key, map: importMapSchema.parse(map) }));
  test.each(shipped)("$key ships and is found by its columns among others", ({ key, map }) => {
    expect(fittingMap(shipped, [...columnsOf(map), "more"], map.format)?.key).toBe(key);
  });
  test("that miss a column do not fit", () => {
    expect(fittingMap(shipped, ["text"], "csv")).toBeNull();
  });
});

test("a cell that looks like a formula is put in words and back, whatever it is", () => {
  const cells = fc.string({ unit: fc.constantFrom("'", "=", "+", "-", "@", "a", "\t", "＝") });
  fc.assert(
    fc.property(cells, (text) => {
      expect(unescapedFormula(escapedFormula(text))).toBe(text);
      expect(escapedFormula(text)).not.toMatch(/^[=+\-@\t\r＝]/);
    }),
  );
});
