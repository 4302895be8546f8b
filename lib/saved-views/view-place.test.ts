import { expect, test } from "vitest";
import { isSamePlace } from "./view-place";

test.each([
  ["the order of keys is no difference", { a: "1", b: "2" }, { b: "2", a: "1" }, true],
  ["a missing key is one", { a: "1" }, { a: "1", b: "2" }, false],
  ["another value is one", { a: "1" }, { a: "2" }, false],
])("%s", (_, left, right, isSame) => {
  expect(isSamePlace({ page: "overview", search: left }, { page: "overview", search: right })).toBe(isSame);
  expect(isSamePlace({ page: "overview", search: left }, { page: "breakdown", search: left })).toBe(false);
});
