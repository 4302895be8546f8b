import { describe, expect, test } from "vitest";
import { exactTimeText, relativeStep, relativeTimeText } from "./relative-time-text";

describe("relative times", () => {
  test.each([
    ["59 seconds are no minute yet", -59, "minute", 0],
    ["60 seconds are one minute", -60, "minute", -1],
    ["the last second before an hour is 59 minutes", -3599, "minute", -59],
    ["an hour", -3600, "hour", -1],
    ["the last second before a day is 23 hours", 86_399, "hour", 23],
    ["a day ahead", 86_400, "day", 1],
    ["29 days", -29 * 86_400, "day", -29],
    ["30 days are a month", -30 * 86_400, "month", -1],
    ["365 days are a year", 365 * 86_400, "year", 1],
  ])("%s", (_, seconds, unit, count) => {
    const step = relativeStep(seconds);
    expect(step.unit).toBe(unit);
    expect(Math.abs(step.count)).toBe(Math.abs(count));
    expect(step.count <= 0).toBe(count <= 0);
  });

  const at = Date.parse("2026-11-23T07:48:26Z");

  test("are written in the reader's language", () => {
    const chinese = { locale: "zh-CN", justNow: "刚刚" };
    const english = { locale: "en", justNow: "just now" };
    expect(relativeTimeText(at, at + 12 * 60_000, chinese)).toBe("12 分钟前");
    expect(relativeTimeText(at, at + 12 * 60_000, english)).toBe("12 min ago");
    expect(relativeTimeText(at, at + 3 * 3_600_000, english)).toBe("3 hr ago");
    expect(relativeTimeText(at, at + 30_000, chinese)).toBe("刚刚");
    expect(relativeTimeText(at, at + 30_000, english)).toBe("just now");
    expect(relativeTimeText(at, at - 30_000, english)).toBe("now");
  });

  test("name the zone when they are exact", () => {
    expect(exactTimeText(at, "en", "Asia/Shanghai")).toContain("China Standard Time");
    expect(exactTimeText(at, "en", "Asia/Shanghai")).toContain("3:48:26");
  });
});
