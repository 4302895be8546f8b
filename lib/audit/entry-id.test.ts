import { expect, test } from "vitest";
import { smallestIdAt, timeOfId } from "./entry-id";

test.each([
  [0, "00000000-0000-0000-0000-000000000000", null],
  [1_700_000_000_000, "018bcfe5-6800-0000-0000-000000000000", "2023-11-14T22:13:20.000Z"],
])("the first id of %s is %s, and its time %s", (ms, id, time) => {
  expect(smallestIdAt(ms)).toBe(id);
  expect(timeOfId(id)).toBe(time);
});
