import { expect, test } from "vitest";
import { initialsOf } from "./initials";

test.each([
  ["the given name of a Chinese name", "欧阳晓明", "晓明"],
  ["a name of one character whole", "李", "李"],
  ["first and last word", "Ada King Lovelace", "AL"],
  ["one word by its first letter", "agent", "A"],
  ["a letter outside the basic plane", "𝒜da", "𝒜"],
  ["a question mark for nothing", "  ", "?"],
])("initials: %s", (_, name, initials) => {
  expect(initialsOf(name, 2)).toBe(initials);
});

test.each([
  ["the last character of a Chinese name", "欧阳晓明", "明"],
  ["the first letter of two words", "Ada Lovelace", "A"],
])("one initial: %s", (_, name, initial) => {
  expect(initialsOf(name, 1)).toBe(initial);
});
