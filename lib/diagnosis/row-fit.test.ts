import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitRow } from "./row-fit";

const rows = fc
  .integer({ min: 2, max: 6 })
  .chain((size) =>
    fc.tuple(
      fc.array(fc.integer({ min: 0, max: 300 }), { minLength: size, maxLength: size }),
      fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: size, maxLength: size }),
    ),
  )
  .map(([counts, weights]) => {
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return {
      counts: Float64Array.from(counts),
      estimate: Float64Array.from(weights, (weight) => weight / sum),
    };
  });

describe("a row of answers, estimated and counted", () => {
  test("stays as estimated, with its slips, while nothing is counted", () => {
    const { reported } = fitRow(new Float64Array(2), Float64Array.of(0.9, 0.1), 0.3, 0.2);
    expect(reported[0]).toBeCloseTo(0.82, 12);
    expect(reported[1]).toBeCloseTo(0.18, 12);
  });

  test("comes to the counted shares as cases grow", () => {
    const { reported } = fitRow(Float64Array.of(60_000, 40_000), Float64Array.of(0.1, 0.9), 0.5, 0);
    expect(reported[0]).toBeCloseTo(0.6, 2);
  });

  test("gives way sooner where the estimate may be far off", () => {
    const moved = (spread: number) =>
      fitRow(Float64Array.of(30, 10), Float64Array.of(0.2, 0.8), spread, 0).reported[0] ?? 0;
    expect(moved(0.1)).toBeLessThan(moved(0.4));
    expect(moved(0.4)).toBeLessThan(moved(1.5));
    expect(moved(1.5)).toBeLessThan(0.75);
  });

  test("finds an estimate that is right more probable than one that is not", () => {
    const counts = Float64Array.of(70, 30);
    const right = fitRow(counts, Float64Array.of(0.7, 0.3), 0.2, 0).logEvidence;
    const wrong = fitRow(counts, Float64Array.of(0.3, 0.7), 0.2, 0).logEvidence;
    expect(right).toBeGreaterThan(wrong);
  });

  test("sums to 1, each share above 0, whatever is counted", () => {
    fc.assert(
      fc.property(
        rows,
        fc.double({ min: 0.05, max: 2, noNaN: true }),
        fc.double({ min: 0, max: 0.6, noNaN: true }),
        ({ counts, estimate }, spread, slips) => {
          const { reported, logEvidence } = fitRow(counts, estimate, spread, slips);
          expect(reported.reduce((total, share) => total + share, 0)).toBeCloseTo(1, 9);
          expect(Math.min(...reported)).toBeGreaterThan(0);
          expect(Number.isFinite(logEvidence)).toBe(true);
        },
      ),
    );
  });
});
