import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Histogram, quantileOf } from "./quantile";

describe("quantiles of a histogram", () => {
  test.each<[string, Histogram, number, number | null]>([
    ["nothing has none", [], 0.5, null],
    ["one value is every quantile", [[7, 1]], 0.9, 7],
    [
      "the middle of an odd number",
      [
        [1, 1],
        [5, 1],
        [9, 1],
      ],
      0.5,
      5,
    ],
    [
      "between the two middle ones of an even number",
      [
        [1, 2],
        [4, 2],
      ],
      0.5,
      2.5,
    ],
    [
      "counts weigh",
      [
        [1, 1],
        [10, 9],
      ],
      0.5,
      10,
    ],
    ["nine tenths of 1 to 11", Array.from({ length: 11 }, (_, index) => [index + 1, 1] as const), 0.9, 10],
  ])("%s", (_name, histogram, probability, expected) => {
    expect(quantileOf(histogram, probability)).toBe(expected);
  });

  test("is the quantile of the list that the histogram stands for", () => {
    const values = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (list, probability) => {
        const sorted = [...list].sort((left, right) => left - right);
        const counts = new Map<number, number>();
        for (const value of sorted) counts.set(value, (counts.get(value) ?? 0) + 1);
        const position = probability * (sorted.length - 1);
        const [low, high] = [sorted[Math.floor(position)] ?? 0, sorted[Math.ceil(position)] ?? 0];
        expect(quantileOf([...counts], probability)).toBeCloseTo(low + (high - low) * (position % 1), 9);
      }),
    );
  });
});
