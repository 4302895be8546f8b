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
      "is none when it has fewer than three in ten",
      [
        ["BANK_DOWN", 29],
        ["PHONE", 47],
        ["NAME", 24],
      ],
      null,
    ],
    [
      "may be one that others outnumber, as they always do",
      [
        ["BANK_DOWN", 30],
        ["PHONE", 46],
        ["NAME", 24],
      ],
      "BANK_DOWN",
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
    const named = (all: [string | null, number][]) =>
      leadingCause(counts(all), { place: usual, desk: usual })?.code ?? null;
    expect(named(entries)).toBe(cause);
    expect(named([...entries].reverse())).toBe(cause);
  });

  test("is none for a desk without a past in which two causes are as likely", () => {
    expect(
      leadingCause(
        counts([
          ["A", 2],
          ["B", 2],
        ]),
        { place: new Map(), desk: new Map() },
      ),
    ).toBeNull();
  });

  test("is told with what was counted and what is usual", () => {
    const surge = counts([
      ["BANK_DOWN", 9],
      ["PHONE", 3],
      [null, 8],
    ]);
    const named = leadingCause(surge, { place: usual, desk: usual });
    expect(named).toMatchObject({ code: "BANK_DOWN", cases: 9, answered: 12 });
    // 5 of 95, drawn by 20 cases to 6 of 100.
    expect(named?.usualShare).toBeCloseTo((5 + 20 * (6 / 100)) / 115, 6);
  });

  test("of a place that is hardly known is held against the desk's shares", () => {
    const surge = counts([["PHONE", 4]]);
    expect(leadingCause(surge, { place: new Map(), desk: usual })).toBeNull();
    expect(leadingCause(surge, { place: new Map(), desk: counts([["NAME", 60]]) })?.code).toBe("PHONE");
  });
});
