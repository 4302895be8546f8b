import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, dayIn, daysBetween, firstOfMonth, isTimeZone, mondayOf, nextMonth } from "./days";

const day = fc.integer({ min: 0, max: 36_500 }).map((days) => addDays("2000-01-01", days));

describe("calendar days", () => {
  test.each([
    ["2026-02-28", 1, "2026-03-01"],
    ["2028-02-28", 1, "2028-02-29"],
    ["2026-01-01", -1, "2025-12-31"],
    ["2026-03-08", 1, "2026-03-09"],
  ])("%s and %i more is %s", (from, days, to) => {
    expect(addDays(from, days)).toBe(to);
    expect(daysBetween(from, to)).toBe(days);
  });

  test.each([
    ["a Monday is its own", "2026-11-23", "2026-11-23"],
    ["a Sunday belongs to the Monday before", "2026-11-22", "2026-11-16"],
    ["a week may begin in the year before", "2027-01-01", "2026-12-28"],
  ])("Monday of the week: %s", (_, of, monday) => {
    expect(mondayOf(of)).toBe(monday);
  });

  test.each([
    ["2026-12-31", "2026-12-01", "2027-01-01"],
    ["2026-01-31", "2026-01-01", "2026-02-01"],
    ["2028-02-29", "2028-02-01", "2028-03-01"],
  ])("the month of %s begins on %s and the next on %s", (of, first, next) => {
    expect(firstOfMonth(of)).toBe(first);
    expect(nextMonth(of)).toBe(next);
  });

  test("adding days and counting them agree", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });

  test("the Monday is at most six days before", () => {
    fc.assert(
      fc.property(day, (of) => {
        const monday = mondayOf(of);
        expect(new Date(`${monday}T00:00:00Z`).getUTCDay()).toBe(1);
        expect(daysBetween(monday, of)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(monday, of)).toBeLessThanOrEqual(6);
      }),
    );
  });
});

describe("the day of an instant", () => {
  test.each([
    ["one minute before midnight in Shanghai", "2026-11-22T15:59:59.999Z", "Asia/Shanghai", "2026-11-22"],
    ["midnight in Shanghai", "2026-11-22T16:00:00Z", "Asia/Shanghai", "2026-11-23"],
    ["before the clocks of New York go forward", "2026-03-08T04:59:59Z", "America/New_York", "2026-03-07"],
    ["after they went forward", "2026-03-09T03:59:59Z", "America/New_York", "2026-03-08"],
    ["after they went back", "2026-11-02T04:59:59Z", "America/New_York", "2026-11-01"],
  ])("%s", (_, instant, zone, expected) => {
    expect(dayIn(new Date(instant), zone)).toBe(expected);
  });
});

test.each([
  ["Asia/Shanghai", true],
  ["America/Argentina/Buenos_Aires", true],
  ["UTC", true],
  ["Asia/Atlantis", false],
  ["+08:00", false],
  ["", false],
  [`A${"a".repeat(80)}`, false],
])("the name of a time zone: %s is %s", (name, isOne) => expect(isTimeZone(name)).toBe(isOne));
