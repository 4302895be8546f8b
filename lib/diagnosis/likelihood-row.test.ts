import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  sharesOf,
  strengthOf,
  withNewAnswer,
  withoutAnswer,
  withShare,
  withStrength,
} from "./likelihood-row";

const row = fc.array(fc.double({ min: 0.01, max: 500, noNaN: true }), { minLength: 2, maxLength: 9 });
const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });

test("a share is set, the others keep their proportions and the row its strength", () => {
  expect(withShare([10, 6, 4], 0, 0.8)).toEqual([16, 2.4, 1.6]);
});

test("a row of two turns over", () => {
  expect(withShare([19, 1], 1, 0.95)).toEqual([1, 19]);
});

describe("properties", () => {
  test("a share set is the share read, and the strength stays", () => {
    fc.assert(
      fc.property(row, share, fc.nat(8), (counts, wanted, at) => {
        const index = at % counts.length;
        const changed = withShare(counts, index, wanted);
        expect(sharesOf(changed)[index]).toBeCloseTo(wanted, 2);
        expect(strengthOf(changed) / strengthOf(counts)).toBeCloseTo(1, 2);
      }),
    );
  });

  test("another strength leaves the shares", () => {
    fc.assert(
      fc.property(row, fc.double({ min: 1, max: 1e4, noNaN: true }), (counts, strength) => {
        const changed = withStrength(counts, strength);
        expect(strengthOf(changed) / strength).toBeCloseTo(1, 2);
        for (const [index, one] of sharesOf(counts).entries())
          expect(sharesOf(changed)[index]).toBeCloseTo(one, 2);
      }),
    );
  });

  test("an answer that comes and goes again leaves strength and shares", () => {
    fc.assert(
      fc.property(row, (counts) => {
        const back = withoutAnswer(withNewAnswer(counts), counts.length);
        expect(withNewAnswer(counts)).toHaveLength(counts.length + 1);
        expect(strengthOf(withNewAnswer(counts)) / strengthOf(counts)).toBeCloseTo(1, 2);
        for (const [index, one] of sharesOf(counts).entries())
          expect(sharesOf(back)[index]).toBeCloseTo(one, 2);
      }),
    );
  });
});
