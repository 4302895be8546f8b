import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, daysBetween, mondayOf, nextMonth } from "./days";
import { type Span, spansOf } from "./spans";

test.each([
  ["a month", "2026-02-01", "2026-02-28", ["month 2026-02-01"]],
  ["a month of a leap year but its last day", "2028-02-01", "2028-02-28", 6 + 3 + 1],
  [
    "a month and the days beside it",
    "2026-10-31",
    "2026-12-01",
    ["day 2026-10-31", "month 2026-11-01", "day 2026-12-01"],
  ],
  ["a year", "2026-01-01", "2026-12-31", 12],
  ["a week over a month's end", "2026-11-30", "2026-12-06", ["week 2026-11-30"]],
  ["a week that would break up a month", "2026-11-30", "2026-12-31", ["day 2026-11-30", "month 2026-12-01"]],
  ["one day", "2026-05-05", "2026-05-05", ["day 2026-05-05"]],
  ["nothing", "2026-05-06", "2026-05-05", []],
])("%s", (_, from, to, wanted) => {
  const found = spansOf({ from, to }).map(({ grain, startsOn }) => `${grain} ${startsOn}`);
  if (typeof wanted === "number") expect(found).toHaveLength(wanted);
  else expect(found).toEqual(wanted);
});

const endOf = ({ grain, startsOn }: Span) =>
  grain === "month" ? nextMonth(startsOn) : addDays(startsOn, grain === "week" ? 7 : 1);

test("any range is covered without a gap or an overlap, with at most 24 single days", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 1_500 }), (start, length) => {
      const range = { from: addDays("2000-01-01", start), to: addDays("2000-01-01", start + length) };
      const spans = spansOf(range);
      let next = range.from;
      for (const span of spans) {
        expect(span.startsOn).toBe(next);
        if (span.grain === "week") expect(mondayOf(next)).toBe(next);
        if (span.grain === "month") expect(next).toMatch(/-01$/);
        next = endOf(span);
      }
      expect(daysBetween(range.to, next)).toBe(1);
      expect(spans.filter(({ grain }) => grain === "day").length).toBeLessThanOrEqual(24);
    }),
  );
});
