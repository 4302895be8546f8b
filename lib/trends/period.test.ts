import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BUCKETS, bucketsOf } from "./buckets";
import { addDays, daysBetween } from "./days";
import { decidePeriod, MAX_BUCKETS, type PeriodWish, PRESET_WEEKS } from "./period";

const TODAY = "2026-11-25"; // a Wednesday

describe("the period of a report", () => {
  test.each<[string, PeriodWish, { from: string; to: string; previous: { from: string; to: string } }]>([
    [
      "nothing said is twelve weeks up to today, against the twelve before",
      { bucket: "week" },
      { from: "2026-09-07", to: TODAY, previous: { from: "2026-06-15", to: "2026-09-02" } },
    ],
    [
      "a preset counts this week as one",
      { weeks: "4", bucket: "day" },
      { from: "2026-11-02", to: TODAY, previous: { from: "2026-10-05", to: "2026-10-28" } },
    ],
    [
      "days of one's own go before a preset, against as many days before them",
      { weeks: "4", from: "2026-10-01", to: "2026-10-31", bucket: "month" },
      { from: "2026-10-01", to: "2026-10-31", previous: { from: "2026-08-31", to: "2026-09-30" } },
    ],
    [
      "one day is compared with the day before",
      { from: TODAY, to: TODAY, bucket: "day" },
      { from: TODAY, to: TODAY, previous: { from: "2026-11-24", to: "2026-11-24" } },
    ],
    [
      "a missing end is today",
      { from: "2026-11-20", bucket: "day" },
      { from: "2026-11-20", to: TODAY, previous: { from: "2026-11-14", to: "2026-11-19" } },
    ],
    [
      "a missing end after a beginning to come is that day",
      { from: "2026-12-24", bucket: "day" },
      { from: "2026-12-24", to: "2026-12-24", previous: { from: "2026-12-23", to: "2026-12-23" } },
    ],
    [
      "a missing beginning is the Monday eleven weeks before",
      { to: "2026-11-22", bucket: "week" },
      { from: "2026-08-31", to: "2026-11-22", previous: { from: "2026-06-08", to: "2026-08-30" } },
    ],
  ])("%s", (_, wish, value) => {
    expect(decidePeriod(wish, TODAY)).toEqual({ ok: true, value });
  });

  test.each<[string, PeriodWish, string, string, string]>([
    [
      "an end before the beginning",
      { from: TODAY, to: "2026-11-24", bucket: "day" },
      "to",
      "field.tooSmall",
      TODAY,
    ],
    [
      "a year without meaning",
      { from: "0001-01-01", to: TODAY, bucket: "month" },
      "from",
      "field.tooSmall",
      "2000-01-01",
    ],
    [
      "an end that has no beginning",
      { to: "0001-01-01", bucket: "month" },
      "from",
      "field.tooSmall",
      "2000-01-01",
    ],
    [
      "a year beyond the calendar",
      { from: TODAY, to: "9999-12-31", bucket: "month" },
      "to",
      "field.tooBig",
      "2999-12-31",
    ],
    [
      "401 days by day",
      { from: "2026-01-01", to: "2027-02-05", bucket: "day" },
      "to",
      "field.tooBig",
      "2027-02-04",
    ],
  ])("refuses %s", (_, wish, path, messageKey, limit) => {
    expect(decidePeriod(wish, TODAY)).toEqual({
      ok: false,
      refusal: { path, messageKey, params: { limit } },
    });
  });

  test("takes 400 days by day", () => {
    expect(decidePeriod({ from: "2026-01-01", to: "2027-02-04", bucket: "day" }, TODAY).ok).toBe(true);
  });

  test("every preset can be drawn by day, from a Monday, whatever day it is", () => {
    fc.assert(
      fc.property(fc.constantFrom(...PRESET_WEEKS), fc.integer({ min: 0, max: 20_000 }), (weeks, days) => {
        const today = addDays("2001-12-31", days);
        const period = decidePeriod({ weeks, bucket: "day" }, today);
        if (!period.ok) throw new Error(weeks);
        expect(bucketsOf(period.value, "week", today)).toHaveLength(Number(weeks));
      }),
    );
  });

  test("the period before is as long and ends before it begins; a taken range is never too long", () => {
    const day = fc.integer({ min: 0, max: 30_000 }).map((days) => addDays("2000-01-01", days));
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 5000 }),
        fc.constantFrom(...BUCKETS),
        (from, days, bucket) => {
          const period = decidePeriod({ from, to: addDays(from, days), bucket }, TODAY);
          if (!period.ok) return;
          const { previous, to } = period.value;
          expect(daysBetween(previous.from, previous.to)).toBe(days);
          expect(addDays(previous.to, 1)).toBe(from);
          expect(bucketsOf({ from, to }, bucket, TODAY).length).toBeLessThanOrEqual(MAX_BUCKETS);
        },
      ),
    );
  });
});
