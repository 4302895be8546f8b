import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { caseCodeOf, readCaseCode } from "./case-code";

const sixBytes = fc.uint8Array({ minLength: 6, maxLength: 6 });

describe("caseCodeOf", () => {
  test("writes six symbols that are not mistaken for each other", () => {
    fc.assert(
      fc.property(sixBytes, (bytes) => {
        expect(caseCodeOf(bytes)).toMatch(/^BC-[2-9A-HJ-NP-Z]{6}$/);
      }),
    );
  });

  test("gives every symbol the same chance", () => {
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte++) {
      const symbol = caseCodeOf(new Uint8Array(6).fill(byte)).charAt(3);
      counts.set(symbol, (counts.get(symbol) ?? 0) + 1);
    }
    expect([counts.size, new Set(counts.values())]).toEqual([32, new Set([8])]);
  });

  test("refuses fewer than six bytes", () => {
    expect(() => caseCodeOf(new Uint8Array(5))).toThrow(RangeError);
  });
});

describe("readCaseCode", () => {
  test.each<[string, string, string | null]>([
    ["its own form", "BC-7K3F9Q", "BC-7K3F9Q"],
    ["small letters and a blank", "bc 7k3f9q", "BC-7K3F9Q"],
    ["no prefix", "7k3 f9q", "BC-7K3F9Q"],
    ["full-width characters", "ＢＣ－７Ｋ３Ｆ９Ｑ", "BC-7K3F9Q"],
    ["a code that begins like the prefix", "BC7K3F", "BC-BC7K3F"],
    ["a code that begins like the prefix, with its prefix", "BC-BC7K3F", "BC-BC7K3F"],
    ["five symbols", "BC-7K3F9", null],
    ["seven symbols", "BC-7K3F9QQ", null],
    ["a symbol that is left out of the alphabet", "BC-7K3F9O", null],
    ["a name", "张先生", null],
    ["nothing", "", null],
  ])("reads %s", (_, typed, code) => {
    expect(readCaseCode(typed)).toBe(code);
  });

  test("reads back what was written, with and without its prefix", () => {
    fc.assert(
      fc.property(sixBytes, (bytes) => {
        const code = caseCodeOf(bytes);
        expect([readCaseCode(code), readCaseCode(code.slice(3)), readCaseCode(code.toLowerCase())]).toEqual([
          code,
          code,
          code,
        ]);
      }),
    );
  });
});
