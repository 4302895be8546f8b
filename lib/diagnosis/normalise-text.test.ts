import { describe, expect, test } from "vitest";
import { normaliseCode, normaliseMessage } from "./normalise-text";

describe("normaliseMessage", () => {
  test.each([
    ["full width becomes half width, lower case", "ＣＶＶ２ 错误", "cvv2错误"],
    ["blanks inside Chinese go", "手机号 与\n银行 预留", "手机号与银行预留"],
    ["blanks between English words become one", "Card  has\texpired ", "card has expired"],
    ["a curly apostrophe becomes a straight one", "doesn’t", "doesn't"],
    ["Roman numerals become letters", "Ⅱ类", "ii类"],
  ])("%s", (_name, typed, expected) => {
    expect(normaliseMessage(typed)).toBe(expected);
  });
});

describe("normaliseCode", () => {
  test.each([
    ["lower case and blanks", " bf 00101 ", "BF00101"],
    ["a full-width minus", "－６", "-6"],
    ["a typographic minus", "−6", "-6"],
    ["an en dash", "–6", "-6"],
  ])("reads %s", (_name, typed, expected) => {
    expect(normaliseCode(typed)).toBe(expected);
  });
});
