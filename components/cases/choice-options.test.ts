import { expect, test } from "vitest";
import { withOwnValue } from "./choice-options";

const options = [{ id: "UPOP:66", label: "UPOP 66" }];

test.each([
  ["no value adds nothing", undefined, options],
  ["a known value adds nothing", "UPOP:66", options],
  ["a value of old cases is its own name", "UPOP:05", [...options, { id: "UPOP:05", label: "UPOP 05" }]],
  ["a code without a system has no blank before it", ":05", [...options, { id: ":05", label: "05" }]],
])("%s", (_sentence, value, found) => {
  expect(withOwnValue(options, value)).toEqual(found);
});
