import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SLUG_FORM, slugOf } from "./article-slug";

describe("an article's address", () => {
  test.each([
    ["words are joined by dashes", "Reset the wallet", "reset-the-wallet"],
    ["signs fall out", "Card can't be bound!", "card-cant-be-bound"],
    ["accents fall off", "Café façade", "cafe-facade"],
    ["full-width letters are letters", "ＩＣＢＣ card", "icbc-card"],
    ["Chinese gives nothing to spell", "绑卡", ""],
    ["a long title ends at a whole word", `${"abcde ".repeat(20)}`, Array(10).fill("abcde").join("-")],
    ["one endless word is cut", "x".repeat(90), "x".repeat(60)],
  ])("%s", (_, title, slug) => {
    expect(slugOf(title)).toBe(slug);
  });

  test.each([
    ["two characters", "ab", true],
    ["one character", "a", false],
    ["sixty characters", "a".repeat(60), true],
    ["sixty-one characters", "a".repeat(61), false],
    ["a capital", "Ab", false],
    ["a dash at the end", "ab-", false],
    ["two dashes together", "a--b", false],
    ["a line break", "ab\n", false],
    ["a way up", "../ab", false],
  ])("%s: allowed is %s", (_, slug, isAllowed) => {
    expect(SLUG_FORM.test(slug)).toBe(isAllowed);
  });

  test("made of any title is allowed unless it is shorter than two characters", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), (title) => {
        const slug = slugOf(title);
        expect(slug.length < 2 || SLUG_FORM.test(slug)).toBe(true);
      }),
    );
  });
});
