import { expect, test } from "vitest";
import { readJsonText } from "./json-text";

test("what is JSON is read", () => {
  expect(readJsonText(' {"a": [1, null]} ')).toEqual({ ok: true, value: { a: [1, null] } });
});

test.each(["", "{", "{'a': 1}", '{"a": NaN}'])("%j is refused with a reason", (text) => {
  const read = readJsonText(text);
  expect(read.ok ? "" : read.reason).not.toBe("");
  expect(read.ok).toBe(false);
});
