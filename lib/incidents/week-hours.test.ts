import { describe, expect, test } from "vitest";
import { weekHours } from "./week-hours";

const HOUR_MS = 3_600_000;
const at = (instant: string, timeZone: string): number | undefined =>
  weekHours(Date.parse(instant), HOUR_MS, 1, timeZone)[0];

describe("hours of the week", () => {
  test.each([
    ["midnight on Monday in Shanghai is where the week begins", "2026-03-01T16:00:00Z", "Asia/Shanghai", 0],
    ["a minute before is where it ends", "2026-03-01T15:30:00Z", "Asia/Shanghai", 167.5],
    ["half past nine on Wednesday in Kolkata", "2026-03-04T04:00:00Z", "Asia/Kolkata", 57.5],
    ["an instant before 1970 has its hour, too", "1969-12-29T00:00:00Z", "UTC", 0],
    ["a second of a minute counts", "2026-03-02T00:00:36Z", "UTC", 0.01],
  ])("%s", (_, instant, timeZone, hour) => {
    expect(at(instant, timeZone)).toBeCloseTo(hour, 9);
  });

  test("the hour that is left out in spring is skipped, and the one that comes twice in autumn is repeated", () => {
    const hours = (first: string) =>
      [...weekHours(Date.parse(first), HOUR_MS, 4, "Europe/Berlin")].map((hour) => hour % 24);
    expect(hours("2026-03-29T00:00:00Z")).toEqual([1, 3, 4, 5]);
    expect(hours("2026-10-25T00:00:00Z")).toEqual([2, 2, 3, 4]);
  });

  test("a long stretch over a change of clocks is as if each hour were asked for alone", () => {
    const first = Date.parse("2026-03-20T00:00:00Z");
    const all = weekHours(first, HOUR_MS, 500, "America/New_York");
    const alone = Array.from(all, (_, hour) =>
      at(new Date(first + hour * HOUR_MS).toISOString(), "America/New_York"),
    );
    expect([...all]).toEqual(alone);
  });
});
