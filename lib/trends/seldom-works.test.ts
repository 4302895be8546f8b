import { describe, expect, test } from "vitest";
import { caseCutReport } from "./case-cut-report";
import { seldomWorks } from "./seldom-works";

const cell = (article: string, closed: number, resolved: number) => ({
  keys: [article],
  name: article,
  slots: [],
  cases: closed,
  closed,
  resolved,
  confirmed: 0,
  firstContact: 0,
  reopened: 0,
  checksUsed: 0,
  minutesSpent: 0,
  timed: 0,
});

const seldomOf = (cells: ReturnType<typeof cell>[]) => {
  const { compared, seldom } = seldomWorks(
    caseCutReport(cells, {
      by: "article",
      timeZone: "Asia/Shanghai",
      today: "2026-11-24",
      from: "2026-11-16",
      to: "2026-11-22",
      causeReading: "recorded",
    }),
  );
  return [compared, seldom.map(({ row }) => row.name)];
};

describe("articles that seldom work", () => {
  test.each([
    ["are those far below the rest", [cell("A", 50, 10), cell("B", 100, 80)], [2, ["A"]]],
    ["are none where all are alike", [cell("A", 50, 40), cell("B", 100, 79)], [2, []]],
    ["are not told of nineteen closed cases", [cell("A", 19, 0), cell("B", 100, 80)], [1, []]],
    ["are not the cases without an article", [cell("NONE", 50, 10), cell("B", 100, 80)], [1, []]],
    ["come most used first", [cell("A", 40, 2), cell("B", 60, 6), cell("C", 300, 240)], [3, ["B", "A"]]],
    ["are none where there is nothing to compare with", [cell("A", 50, 10)], [1, []]],
  ])("%s", (_, cells, expected) => {
    expect(seldomOf(cells)).toEqual(expected);
  });
});
