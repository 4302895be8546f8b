import { expect, test } from "vitest";
import { dueTime } from "./due-time";

const NOW = Date.parse("2026-11-23T04:00:00Z"); // noon in Shanghai
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

test.each([
  ["a second ago is one minute late", -1_000, "late", "lateMinutes", 1],
  ["59 minutes ago", -59 * MINUTE, "late", "lateMinutes", 59],
  ["an hour ago", -HOUR, "late", "lateHours", 1],
  ["just under a day ago", -24 * HOUR + 1, "late", "lateHours", 23],
  ["a day ago", -24 * HOUR, "late", "lateDays", 1],
  ["this very moment is not late yet", 0, "soon", "inMinutes", 1],
  ["half an hour is soon", 30 * MINUTE, "soon", "inMinutes", 30],
  ["more than half an hour is not", 30 * MINUTE + 1, "later", "inMinutes", 31],
  ["an hour", HOUR, "later", "inHours", 1],
  ["eleven hours, still today", 11 * HOUR, "later", "inHours", 11],
  ["twelve hours is midnight, so tomorrow", 12 * HOUR, "later", "tomorrow", 1],
  ["two calendar days ahead", 36 * HOUR, "later", "date", 2],
])("%s", (_sentence, left, tone, unit, count) => {
  expect(dueTime(NOW + left, NOW, "Asia/Shanghai")).toEqual({ tone, unit, count });
});

test("counts the hours that remain across midnight while it is near", () => {
  const late = Date.parse("2026-11-23T15:00:00Z"); // 23:00 in Shanghai
  expect(dueTime(late + 2 * HOUR, late, "Asia/Shanghai")).toEqual({
    tone: "later",
    unit: "inHours",
    count: 2,
  });
});

test("tomorrow is tomorrow in the given zone", () => {
  const due = NOW + 11 * HOUR; // 15:00 UTC: today in Shanghai, tomorrow in Sydney
  expect(dueTime(due, NOW, "Asia/Shanghai").unit).toBe("inHours");
  expect(dueTime(due, NOW, "Australia/Sydney").unit).toBe("tomorrow");
});
