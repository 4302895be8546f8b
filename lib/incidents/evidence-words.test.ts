import { expect, test } from "vitest";
import { evidenceWord, oddsOf } from "./evidence-words";

test.each([
  ["fifteen bits are clear", 15, "clear", 30_000],
  ["just under twenty are", 19.99, "clear", 1_000_000],
  ["twenty are very clear", 20, "very_clear", 1_000_000],
  ["thirty are overwhelming", 30, "overwhelming", 1_000_000_000],
  ["hundreds have no larger odds", 300, "overwhelming", 1_000_000_000],
  ["none are even odds", 0, "clear", 1],
])("%s", (_, bits, word, odds) => {
  expect(evidenceWord(bits)).toBe(word);
  expect(oddsOf(bits)).toBe(odds);
});
