import { describe, expect, test } from "vitest";
import { leadingCause } from "./leading-cause";

const usual = new Map<string | null, number>([
  ["PHONE", 60],
  ["NAME", 30],
  ["BANK_DOWN", 5],
  [null, 200],
]);
const counts = (entries: [string | null, number][]) => new Map(entries);

describe("the cause that a surge's answers point to", () => {
  test.each<[string, [string | null, number][], string | null]>([
    [
      "is the one that most have and that is rare else",
      [
        ["BANK_DOWN", 9],
        ["PHONE", 3],
      ],
      "BANK_DOWN",
    ],
    ["is none when two of two have it", [["BANK_DOWN", 2]], null],
    ["is it when three of three have it", [["BANK_DOWN", 3]], "BANK_DOWN"],
    [
      "is none when the usual one leads at its usual share",
      [
        ["PHONE", 7],
        ["NAME", 4],
      ],
      null,
    ],
    [
      "is none when it has fewer than half",
      [
        ["BANK_DOWN", 5],
        ["PHONE", 3],
        ["NAME", 3],
      ],
      null,
    ],
    ["is none when nothing was answered", [[null, 40]], null],
    [
      "does not mind cases without an answer",
      [
        [null, 400],
        ["BANK_DOWN", 9],
        ["PHONE", 3],
      ],
      "BANK_DOWN",
    ],
    ["may be one that was never seen before", [["NEW", 4]], "NEW"],
  ])("%s", (_, entries, cause) => {
    expect(leadingCause(counts(entries), usual)).toBe(cause);
    expect(leadingCause(counts([...entries].reverse()), usual)).toBe(cause);
  });

  test("is none for a desk without a past in which two causes are as likely", () => {
    expect(
      leadingCause(
        counts([
          ["A", 2],
          ["B", 2],
        ]),
        new Map(),
      ),
    ).toBeNull();
  });
});
