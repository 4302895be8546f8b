import { expect, test } from "vitest";
import { LIKELIHOOD_WORDS, likelihoodWord, shareOfWord } from "./likelihood-words";

test.each([
  [0, "almost_never"],
  [0.049, "almost_never"],
  [0.05, "rarely"],
  [0.179, "rarely"],
  [0.18, "sometimes"],
  [0.4, "about_half"],
  [0.599, "about_half"],
  [0.6, "often"],
  [0.8, "usually"],
  [0.949, "usually"],
  [0.95, "almost_always"],
  [1, "almost_always"],
] as const)("%s is called %s", (share, word) => {
  expect(likelihoodWord(share)).toBe(word);
});

test.each(LIKELIHOOD_WORDS)("what %s stands for is called so again", (word) => {
  expect(likelihoodWord(shareOfWord(word))).toBe(word);
});

test("the words stand for more and more", () => {
  const shares = LIKELIHOOD_WORDS.map(shareOfWord);
  expect(shares).toEqual([...shares].sort((one, other) => one - other));
  expect(LIKELIHOOD_WORDS).toHaveLength(7);
});

test.each([-0.01, 1.01, Number.NaN])("%s is no share", (share) => {
  expect(() => likelihoodWord(share)).toThrow(RangeError);
});
