import { describe, expect, test } from "vitest";
import { binSchema, last4Schema } from "./card-digits-schema";

describe("digits that may be kept", () => {
  test.each([
    ["six digits", "622202", true],
    ["null", null, true],
    ["five digits", "62220", false],
    ["seven digits", "6222021", false],
    ["full-width digits", "６２２２０２", false],
    ["a line break behind", "622202\n", false],
  ])("bin: %s", (_name, value, expected) => {
    expect(binSchema.safeParse(value).success).toBe(expected);
  });

  test.each([
    ["four digits", "1234", true],
    ["null", null, true],
    ["three digits", "123", false],
    ["five digits", "12345", false],
  ])("last4: %s", (_name, value, expected) => {
    expect(last4Schema.safeParse(value).success).toBe(expected);
  });
});
