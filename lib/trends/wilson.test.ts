import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { differenceInterval, isCountChanged, isShareChanged, type Proportion, wilson } from "./wilson";

const proportion = fc
  .integer({ min: 1, max: 100_000 })
  .chain((of) => fc.record({ of: fc.constant(of), count: fc.integer({ min: 0, max: of }) }));

function of(count: number, all: number): Proportion {
  const found = wilson(count, all);
  if (!found) throw new Error("no cases");
  return found;
}

describe("wilson", () => {
  // Newcombe 1998, Statistics in Medicine 17:857, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("%i of %i has the published interval", (count, all, low, high) => {
    const found = of(count, all);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  test("no cases have no rate", () => {
    expect(wilson(0, 0)).toBeNull();
  });

  test.each([
    [2, 1],
    [-1, 3],
    [0.5, 3],
    [Number.NaN, 3],
    [1, Number.POSITIVE_INFINITY],
  ])("refuses %d of %d", (count, all) => {
    expect(() => wilson(count, all)).toThrow(RangeError);
  });

  test("the share lies in its interval and the interval between 0 and 1", () => {
    fc.assert(
      fc.property(proportion, ({ count, of: all }) => {
        const { low, share, high } = of(count, all);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(share);
        expect(share).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  test("counting the opposite mirrors the interval", () => {
    fc.assert(
      fc.property(proportion, ({ count, of: all }) => {
        const opposite = of(all - count, all);
        expect(of(count, all).low).toBeCloseTo(1 - opposite.high, 12);
        expect(of(count, all).high).toBeCloseTo(1 - opposite.low, 12);
      }),
    );
  });

  test("more cases at the same share narrow the interval", () => {
    fc.assert(
      fc.property(proportion, fc.integer({ min: 2, max: 50 }), ({ count, of: all }, factor) => {
        const few = of(count, all);
        const many = of(count * factor, all * factor);
        expect(many.high - many.low).toBeLessThan(few.high - few.low);
      }),
    );
  });
});

describe("the difference of two shares", () => {
  // Newcombe 1998, Statistics in Medicine 17:873, table II, method 10.
  test.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 10, -0.2775, 0.2775],
  ])("%i of %i against %i of %i has the published interval", (a, m, b, n, low, high) => {
    const found = differenceInterval(of(a, m), of(b, n));
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  test("changes its sign when the groups change places", () => {
    fc.assert(
      fc.property(proportion, proportion, (a, b) => {
        const there = differenceInterval(of(a.count, a.of), of(b.count, b.of));
        const back = differenceInterval(of(b.count, b.of), of(a.count, a.of));
        expect(there.low).toBeCloseTo(-back.high, 12);
        expect(there.high).toBeCloseTo(-back.low, 12);
      }),
    );
  });

  test.each([
    ["9 of 10 against 3 of 10 is a change", of(9, 10), of(3, 10), true],
    ["5 of 56 against 0 of 29 may be chance", of(5, 56), of(0, 29), false],
    ["the same share is no change", of(50, 100), of(50, 100), false],
  ])("%s", (_, now, before, isChanged) => {
    expect(isShareChanged(now, before)).toBe(isChanged);
  });
});

describe("the change of a count", () => {
  test.each([
    ["9 to 10 may be chance", 10, 9, false],
    ["7,579 to 8,412 is a change", 8412, 7579, true],
    ["a fall is a change too", 60, 100, true],
    ["0 to 3 may be chance", 3, 0, false],
    ["0 to 4 is a change", 4, 0, true],
    ["nothing to nothing is none", 0, 0, false],
  ])("%s", (_, now, before, isChanged) => {
    expect(isCountChanged(now, before)).toBe(isChanged);
  });
});
