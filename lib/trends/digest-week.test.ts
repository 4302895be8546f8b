import { expect, test } from "vitest";
import { decideDigestWeek } from "./digest-week";

const TODAY = "2026-11-25"; // a Wednesday

test.each([
  ["nothing wanted is the last whole week", undefined, ["2026-11-16", "2026-11-22", "2026-11-09", null]],
  ["a day is its week", "2026-11-12", ["2026-11-09", "2026-11-15", "2026-11-02", "2026-11-16"]],
  [
    "a Sunday belongs to the week before",
    "2026-11-15",
    ["2026-11-09", "2026-11-15", "2026-11-02", "2026-11-16"],
  ],
  ["this week is not over", "2026-11-23", ["2026-11-16", "2026-11-22", "2026-11-09", null]],
  ["nor is one to come", "2099-01-01", ["2026-11-16", "2026-11-22", "2026-11-09", null]],
  ["over the turn of the year", "2026-01-01", ["2025-12-29", "2026-01-04", "2025-12-22", "2026-01-05"]],
  ["the first week has none before it", "2000-01-10", ["2000-01-10", "2000-01-16", null, "2000-01-17"]],
  ["further back there is no report", "2000-01-09", ["2026-11-16", "2026-11-22", "2026-11-09", null]],
])("%s", (_, wanted, [from, to, earlier, later]) => {
  expect(decideDigestWeek(wanted, TODAY)).toEqual({ from, to, earlier, later });
});

test("on a Monday the last whole week ended yesterday", () => {
  expect(decideDigestWeek(undefined, "2026-11-23")).toMatchObject({ from: "2026-11-16", to: "2026-11-22" });
});
