import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instantOfWallTime, wallTimeOf } from "./zoned-time";

describe("the time on a clock of a zone", () => {
  test.each([
    ["Shanghai is eight hours ahead", "2026-11-23T10:30", "Asia/Shanghai", "2026-11-23T02:30:00.000Z"],
    ["the day may differ", "2026-11-23T00:00", "Asia/Shanghai", "2026-11-22T16:00:00.000Z"],
    ["New York in winter", "2026-01-15T09:00", "America/New_York", "2026-01-15T14:00:00.000Z"],
    ["New York in summer", "2026-07-15T09:00", "America/New_York", "2026-07-15T13:00:00.000Z"],
    [
      "an hour that comes twice is the first",
      "2026-11-01T01:30",
      "America/New_York",
      "2026-11-01T05:30:00.000Z",
    ],
    ["an hour that is skipped", "2026-03-08T02:30", "America/New_York", "2026-03-08T07:30:00.000Z"],
  ])("%s", (_, wallTime, timeZone, instant) => {
    expect(instantOfWallTime(wallTime, timeZone)).toBe(instant);
  });

  test.each(["", "2026-11-23", "2026-11-23 10:30", "2026-13-01T00:00"])("%j is none", (text) => {
    expect(instantOfWallTime(text, "Asia/Shanghai")).toBeNull();
  });

  test("leads back to itself in a zone without changes", () => {
    const minute = fc.integer({ min: 0, max: 50_000_000 });
    fc.assert(
      fc.property(minute, (minutes) => {
        const instant = new Date(minutes * 60_000).toISOString();
        const zone = "Asia/Tokyo";
        expect(instantOfWallTime(wallTimeOf(instant, zone), zone)).toBe(instant);
      }),
    );
  });
});
