import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differingLines } from "./differing-lines";

describe("where two texts part", () => {
  test.each([
    ["one line in the middle", "a\nb\nc", "a\nx\nc", { sameBefore: 1, sameAfter: 1, one: "b", other: "x" }],
    ["lines added at the end", "a", "a\nb\nc", { sameBefore: 1, sameAfter: 0, one: "", other: "b\nc" }],
    ["a line put in front", "a", "x\na", { sameBefore: 0, sameAfter: 1, one: "", other: "x" }],
    [
      "a repeated line is not counted twice",
      "a",
      "a\na",
      { sameBefore: 1, sameAfter: 0, one: "", other: "a" },
    ],
    ["nothing in common", "a", "b", { sameBefore: 0, sameAfter: 0, one: "a", other: "b" }],
    ["the same text", "a\nb", "a\nb", { sameBefore: 2, sameAfter: 0, one: "", other: "" }],
  ])("%s", (_, one, other, expected) => {
    expect(differingLines(one, other)).toEqual(expected);
  });

  test("the shared lines and the rest make up both texts again", () => {
    const text = fc.array(fc.constantFrom("a", "b", ""), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(text, text, (left, right) => {
        const found = differingLines(left.join("\n"), right.join("\n"));
        for (const [lines, middle, otherLines] of [
          [left, found.one, right],
          [right, found.other, left],
        ] as const) {
          const between = lines.slice(found.sameBefore, lines.length - found.sameAfter);
          expect(middle).toBe(between.join("\n"));
          expect(lines.slice(0, found.sameBefore)).toEqual(otherLines.slice(0, found.sameBefore));
          expect(lines.slice(lines.length - found.sameAfter)).toEqual(
            otherLines.slice(otherLines.length - found.sameAfter),
          );
        }
      }),
    );
  });
});
