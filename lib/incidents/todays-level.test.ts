import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SPANS, WINDOW_BLOCKS } from "./detection-settings";
import { fadedSums, levelAfter } from "./todays-level";

const ofBlocks = (value: (block: number) => number) =>
  Float64Array.from({ length: WINDOW_BLOCKS }, (_, at) => value(at));
const NO_NIGHT = new Uint8Array(WINDOW_BLOCKS);
const NIGHT = Uint8Array.from({ length: WINDOW_BLOCKS }, (_, block) => (block >= 200 && block < 236 ? 1 : 0));

describe("today's level", () => {
  const prior = { mean: 1, relativeVariance: 0.04 };

  test.each([
    ["stays at the prior when nothing was expected", 0, 0, 1],
    ["stays at one when as many cases came as expected", 50, 50, 1],
    ["is a Gamma-Poisson posterior: (25 + 60) / (25 + 50)", 60, 50, 85 / 75],
    ["does not fall under 0.6, however quiet the day", 0, 1_000, 0.6],
    ["does not rise over 1.8, however busy", 5_000, 1_000, 1.8],
  ])("%s", (_, cases, expected, mean) => {
    expect(levelAfter(prior, cases, expected, 1).mean).toBeCloseTo(mean, 9);
  });

  test("is known better the more cases came, but never better than to 8 %", () => {
    const variance = (cases: number) => levelAfter(prior, cases, cases, 1.3).relativeVariance;
    expect(variance(0)).toBeCloseTo(0.04, 9);
    expect(variance(100)).toBeLessThan(variance(10));
    expect(variance(1e6)).toBe(0.0064);
  });

  test("never falls when more cases came", () => {
    const number = fc.double({ min: 0, max: 1_000, noNaN: true });
    fc.assert(
      fc.property(number, number, number, (cases, more, expected) => {
        const [before, after] = [cases, cases + more].map(
          (one) => levelAfter(prior, one, expected, 1.3).mean,
        );
        expect(after).toBeGreaterThanOrEqual(before ?? 0);
      }),
    );
  });

  test("of a span is not moved by cases within it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: SPANS.length - 1 }),
        fc.integer({ min: 1, max: 500 }),
        (span, cases) => {
          const expected = ofBlocks(() => 1);
          const first = WINDOW_BLOCKS - (SPANS[span] ?? 0) / 5;
          const calm = fadedSums(
            ofBlocks(() => 1),
            expected,
            NO_NIGHT,
          );
          const busy = fadedSums(
            ofBlocks((block) => (block >= first ? 1 + cases : 1)),
            expected,
            NO_NIGHT,
          );
          expect(busy.cases[span]).toBe(calm.cases[span]);
        },
      ),
    );
  });

  test("counts a case of eight hours ago half, and one from before the night next to nothing", () => {
    const at = (block: number, night: Uint8Array) =>
      fadedSums(
        ofBlocks((one) => (one === block ? 1 : 0)),
        ofBlocks(() => 1),
        night,
      ).cases[0] ?? 0;
    // The span of five minutes begins with the last block; the one before it is the latest that counts.
    expect(at(WINDOW_BLOCKS - 2, NO_NIGHT)).toBe(1);
    expect(at(WINDOW_BLOCKS - 2 - 96, NO_NIGHT)).toBeCloseTo(0.5, 9);
    expect(at(199, NIGHT) / at(199, NO_NIGHT)).toBeCloseTo(0.02, 9);
    expect(at(236, NIGHT)).toBeCloseTo(at(236, NO_NIGHT), 9);
  });
});
