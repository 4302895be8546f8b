import { describe, expect, test } from "vitest";
import { z } from "zod";
import { guardedText, plainText } from "./guarded-text-schema";

const messages = (schema: z.ZodType, value: unknown) =>
  schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

describe.each([
  ["guardedText", guardedText({ max: 5, min: 1 })],
  ["plainText", plainText({ max: 5, min: 1 })],
])("%s", (_name, schema) => {
  test.each<[string, unknown, string[]]>([
    ["takes the longest text", "abcde", []],
    ["refuses one character more", "abcdef", ["errors.text.tooLong"]],
    ["refuses an empty text", "", ["errors.text.required"]],
    ["refuses blanks only", " \n ", ["errors.text.required"]],
    ["refuses a number", 5, ["errors.text.required"]],
    ["refuses nothing at all", undefined, ["errors.text.required"]],
    ["refuses NUL", "a\u0000", ["errors.text.nul"]],
    ["refuses the first half of a pair", "a\ud83d", ["errors.text.loneSurrogate"]],
    ["refuses the second half of a pair", "\ude42a", ["errors.text.loneSurrogate"]],
    ["takes a whole pair", "🙂", []],
    ["does not count blanks at the end", "abcde  ", []],
  ])("%s", (_title, value, expected) => {
    expect(messages(schema, value)).toEqual(expected);
  });

  test("takes blanks off the end only", () => {
    expect(schema.parse(" ab \n")).toBe(" ab");
  });

  test("can be described as JSON Schema", () => {
    expect(z.toJSONSchema(schema)).toMatchObject({ type: "string", maxLength: 5, minLength: 1 });
  });
});

describe("masking", () => {
  test("guardedText masks", () => {
    expect(guardedText({ max: 40 }).parse("卡 6222300000000003")).toBe("卡 622230••••••0003");
  });

  test("plainText keeps what was typed", () => {
    expect(plainText({ max: 40 }).parse("6222300000000003")).toBe("6222300000000003");
  });

  test("guardedText never gives out more than its longest text", () => {
    expect(messages(guardedText({ max: 7 }), "CVV 123")).toEqual(["errors.text.tooLong"]);
    expect(guardedText({ max: 8 }).parse("CVV 123")).toBe("CVV ••••");
  });

  test("an empty text is allowed unless a least length is asked for", () => {
    expect(guardedText({ max: 8 }).parse("")).toBe("");
  });
});
