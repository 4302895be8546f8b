import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BUCKETS, bucketCount, bucketsOf } from "./buckets";
import { addDays, daysBetween } from "./days";

const TODAY = "2026-11-23";

const range = fc
  .record({ start: fc.integer({ min: 0, max: 20_000 }), days: fc.integer({ min: 0, max: 800 }) })
  .map(({ start, days }) => {
    const from = addDays("2000-01-01", start);
    return { from, to: addDays(from, days) };
  });
const size = fc.constantFrom(...BUCKETS);

describe("buckets", () => {
  test("weeks begin on Monday and the current one is marked", () => {
    expect(bucketsOf({ from: "2026-11-16", to: TODAY }, "week", TODAY)).toEqual([
      { from: "2026-11-16", to: "2026-11-22", isWhole: true, isCurrent: false },
      { from: "2026-11-23", to: "2026-11-23", isWhole: false, isCurrent: true },
    ]);
  });

  test("the first and last month are cut to the range", () => {
    expect(bucketsOf({ from: "2026-01-31", to: "2026-03-01" }, "month", TODAY)).toEqual([
      { from: "2026-01-31", to: "2026-01-31", isWhole: false, isCurrent: false },
      { from: "2026-02-01", to: "2026-02-28", isWhole: true, isCurrent: false },
      { from: "2026-03-01", to: "2026-03-01", isWhole: false, isCurrent: false },
    ]);
  });

  test("today as a day is whole on the calendar and still current", () => {
    expect(bucketsOf({ from: TODAY, to: TODAY }, "day", TODAY)).toEqual([
      { from: TODAY, to: TODAY, isWhole: true, isCurrent: true },
    ]);
  });

  test("a range that ends before it begins has none", () => {
    expect(bucketsOf({ from: "2026-11-24", to: TODAY }, "day", TODAY)).toEqual([]);
  });

  test("every day of the range is in exactly one bucket, in order", () => {
    fc.assert(
      fc.property(range, size, (days, by) => {
        const buckets = bucketsOf(days, by, TODAY);
        expect(buckets[0]?.from).toBe(days.from);
        expect(buckets.at(-1)?.to).toBe(days.to);
        for (const [at, bucket] of buckets.entries()) {
          expect(bucket.from <= bucket.to).toBe(true);
          const next = buckets[at + 1];
          if (next) expect(addDays(bucket.to, 1)).toBe(next.from);
        }
      }),
    );
  });

  test("a range never has more buckets than was foretold", () => {
    fc.assert(
      fc.property(range, size, (days, by) => {
        const found = bucketsOf(days, by, TODAY).length;
        expect(found).toBeLessThanOrEqual(bucketCount(days, by));
      }),
    );
  });

  test("whole weeks have seven days", () => {
    fc.assert(
      fc.property(range, (days) => {
        for (const bucket of bucketsOf(days, "week", TODAY).filter(({ isWhole }) => isWhole)) {
          expect(daysBetween(bucket.from, bucket.to)).toBe(6);
        }
      }),
    );
  });
});
