import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { logGamma } from "@/lib/diagnosis/log-gamma";
import { addCases, addExpected, emptyLikelihood, type RateLikelihood, surgeBits } from "./rate-likelihood";
import type { Level } from "./todays-level";

const minutes = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 60 });
const meanAMinute = fc.double({ min: 0.001, max: 3, noNaN: true });
const dispersion = fc.double({ min: 1.05, max: 4, noNaN: true });
const level: fc.Arbitrary<Level> = fc.record({
  mean: fc.double({ min: 0.6, max: 1.8, noNaN: true }),
  relativeVariance: fc.double({ min: 0.0064, max: 0.3, noNaN: true }),
});

function likelihoodOf(counts: readonly number[], mean: number, spread: number): RateLikelihood {
  const likelihood = emptyLikelihood();
  for (const count of counts) addCases(likelihood, count, mean, spread);
  addExpected(likelihood, counts.length * mean, spread);
  return likelihood;
}

/** Negative binomial log probability with variance `spread` times the mean, written out from the textbook. */
function logProbability(count: number, mean: number, spread: number): number {
  const size = mean / (spread - 1);
  return (
    logGamma(count + size) -
    logGamma(size) -
    logGamma(count + 1) +
    size * Math.log(1 / spread) +
    count * Math.log(1 - 1 / spread)
  );
}

describe("evidence for a surge", () => {
  test("of a level known exactly is the likelihood ratio of two negative binomials", () => {
    const counts = [0, 2, 0, 1, 5, 0, 0, 3];
    const log = (ratio: number) =>
      counts.reduce((sum, count) => sum + logProbability(count, ratio * 0.2, 1.3), 0);
    const exact: Level = { mean: 1, relativeVariance: 1e-4 };
    // The rates are kept at steps of 7.5 %; 1 and 5 lie at most half of one away from their next.
    const bits = surgeBits(likelihoodOf(counts, 0.2, 1.3), exact, [5]);
    expect(Math.abs(bits - (log(5) - log(1)) / Math.LN2)).toBeLessThan(0.25);
  });

  test("does not depend on the order of the minutes", () => {
    fc.assert(
      fc.property(minutes, meanAMinute, dispersion, level, (counts, mean, spread, today) => {
        const turned = [...counts].reverse();
        expect(surgeBits(likelihoodOf(turned, mean, spread), today)).toBeCloseTo(
          surgeBits(likelihoodOf(counts, mean, spread), today),
          6,
        );
      }),
    );
  });

  test("does not depend on the length of the bins when at most one bin has cases", () => {
    fc.assert(
      fc.property(
        meanAMinute,
        dispersion,
        level,
        fc.integer({ min: 0, max: 1 }),
        (mean, spread, today, cases) => {
          const whole = surgeBits(likelihoodOf([cases, 0, 0, 0], mean, spread), today);
          const halved = surgeBits(likelihoodOf([cases, 0, 0, 0, 0, 0, 0, 0], mean / 2, spread), today);
          expect(halved).toBeCloseTo(whole, 6);
        },
      ),
    );
  });

  test("never falls when a case is added to any minute", () => {
    fc.assert(
      fc.property(minutes, meanAMinute, dispersion, level, fc.nat(), (counts, mean, spread, today, at) => {
        const more = counts.map((count, minute) => (minute === at % counts.length ? count + 1 : count));
        const [before, after] = [counts, more].map((one) =>
          surgeBits(likelihoodOf(one, mean, spread), today),
        );
        expect(after).toBeGreaterThanOrEqual((before ?? 0) - 1e-9);
      }),
    );
  });

  test("never falls when the baseline expects less, of cases that came one by one", () => {
    const oneByOne = fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(oneByOne, meanAMinute, dispersion, level, (counts, mean, spread, today) => {
        const [less, usual] = [mean / 2, mean].map((one) =>
          surgeBits(likelihoodOf(counts, one, spread), today),
        );
        expect(less).toBeGreaterThanOrEqual((usual ?? 0) - 1e-9);
      }),
    );
  });

  test("speaks against a surge when there are as many cases as usual", () => {
    expect(
      surgeBits(likelihoodOf([1, 1, 1, 1, 1, 1, 1, 1], 1, 1.3), { mean: 1, relativeVariance: 0.01 }),
    ).toBeLessThan(-2);
  });

  test("is less for cases of one minute than for as many that come apart", () => {
    const today: Level = { mean: 1, relativeVariance: 0.01 };
    const batch = surgeBits(likelihoodOf([6, 0, 0, 0, 0, 0], 0.1, 1.3), today);
    const apart = surgeBits(likelihoodOf([1, 1, 1, 1, 1, 1], 0.1, 1.3), today);
    expect(batch).toBeLessThan(apart - 2);
  });

  test("is less when today's level is known less well", () => {
    const counts = [2, 1, 2, 2, 1, 2, 2, 2];
    const bits = (relativeVariance: number) =>
      surgeBits(likelihoodOf(counts, 0.5, 1.3), { mean: 1, relativeVariance });
    expect(bits(0.3)).toBeLessThan(bits(0.01) - 1);
  });
});
