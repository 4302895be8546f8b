import fc from "fast-check";
import { expect, test } from "vitest";
import { slotMinutes } from "./minute-slots";
import { type Histogram, quantileOf } from "./quantile";

/** The rule of `trend_slot`; that the database follows it too is tested beside the rollup. */
function slotOf(minutes: number): number {
  const doublings = Math.max(0, Math.floor(Math.log2(minutes)) - 5);
  return 32 * doublings + Math.floor(minutes / 2 ** doublings);
}

const histogramOf = (values: readonly number[]): Histogram => {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([left], [right]) => left - right);
};

test.each([
  [0, 0],
  [63, 63],
  [64, 64.5],
  [95, 126.5],
  [96, 129.5],
])("slot %s stands for %s minutes", (slot, minutes) => {
  expect(slotMinutes(slot)).toBe(minutes);
});

test.each([-1, 1.5, Number.NaN])("refuses %s", (slot) => {
  expect(() => slotMinutes(slot)).toThrow(RangeError);
});

const minutes = fc.oneof(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 2_147_483_647 }));

test("a slot is off by less than a 64th of the value", () => {
  fc.assert(
    fc.property(minutes, (value) => {
      expect(Math.abs(slotMinutes(slotOf(value)) - value)).toBeLessThanOrEqual(value / 64);
    }),
  );
});

test("a quantile of slots is off by at most a 64th of the exact one", () => {
  fc.assert(
    fc.property(
      fc.array(minutes, { minLength: 1 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (values, share) => {
        const exact = quantileOf(histogramOf(values), share) ?? 0;
        const slots = histogramOf(values.map(slotOf)).map(
          ([slot, count]) => [slotMinutes(slot), count] as const,
        );
        const found = quantileOf(slots, share) ?? 0;
        expect(Math.abs(found - exact)).toBeLessThanOrEqual(exact / 64 + 1e-6);
      },
    ),
  );
});
