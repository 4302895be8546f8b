import { describe, expect, test } from "vitest";
import { countedParts, incidentsOf, leadingCauses } from "./digest";
import { trendReport } from "./trend-report";

const period = {
  from: "2026-11-16",
  to: "2026-11-22",
  previous: { from: "2026-11-09", to: "2026-11-15" },
};

const reportOf = (causes: [string | null, number][], pairs: [string | null, string, number][]) =>
  trendReport(
    {
      series: causes.map(([cause, cases]) => ({ bucket: 0, cause, cases })),
      pairs: pairs.map(([bank, wallet, cases]) => ({
        bank,
        wallet,
        cases,
        closed: 0,
        bound: 0,
        boundOtherCard: 0,
        confirmed: 0,
      })),
      steps: [
        { step: "verify", cases: 7 },
        { step: "unknown", cases: 2 },
      ],
      slots: [],
      previous: { cases: 0, closed: 0, bound: 0, boundOtherCard: 0, confirmed: 0 },
      previousSeries: [],
      previousSlots: [],
      firstDay: null,
    },
    { timeZone: "Asia/Shanghai", today: "2026-11-25", period, bucket: "week", causeReading: "recorded" },
  );

const before = reportOf(
  [
    ["A", 10],
    ["B", 40],
    [null, 5],
  ],
  [
    ["ICBC", "alipay", 50],
    ["CMB", "alipay", 5],
  ],
);
const now = reportOf(
  [
    ["A", 60],
    ["B", 42],
    ["C", 3],
    ["D", 2],
    ["E", 2],
    ["F", 1],
    [null, 9],
  ],
  [
    ["ICBC", "alipay", 60],
    ["ICBC", "ecny", 50],
    [null, "ecny", 9],
  ],
);

describe("the causes of a week", () => {
  test("are the five with the most cases, the undetermined apart, with the week before", () => {
    expect(leadingCauses(now, before).map(({ cause, cases, before: n }) => [cause, cases, n])).toEqual([
      ["A", 60, 10],
      ["B", 42, 40],
      ["C", 3, 0],
      ["D", 2, 0],
      ["E", 2, 0],
    ]);
  });

  test("are marked where they changed by more than chance", () => {
    expect(leadingCauses(now, before).map(({ isChanged }) => isChanged)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

test("what may have grown is every cause, bank, wallet and step that is known, also what is no more", () => {
  const parts = countedParts(now, before);
  expect(parts.filter(({ kind }) => kind !== "cause" && kind !== "step")).toEqual([
    { kind: "bank", code: "ICBC", now: 110, before: 50 },
    { kind: "bank", code: "CMB", now: 0, before: 5 },
    { kind: "wallet", code: "alipay", now: 60, before: 55 },
    { kind: "wallet", code: "ecny", now: 59, before: 0 },
  ]);
  expect(parts.filter(({ code }) => code === "NONE" || code === "unknown")).toEqual([]);
  expect(parts.find(({ code }) => code === "verify")).toMatchObject({ now: 7, before: 7 });
});

describe("the incidents of a week", () => {
  const starts = new Date("2026-11-15T16:00:00Z");
  const ends = new Date("2026-11-22T16:00:00Z");
  test.each([
    ["one that began and ended in it", "2026-11-17T00:00:00Z", "2026-11-18T00:00:00Z", "closed", true],
    ["one that goes on", "2026-11-01T00:00:00Z", null, "open", true],
    ["one that ended as it began", "2026-11-01T00:00:00Z", "2026-11-15T16:00:00Z", "closed", false],
    ["one that began as it ended", "2026-11-22T16:00:00Z", null, "open", false],
    ["one that nobody confirmed", "2026-11-17T00:00:00Z", null, "proposed", false],
    ["one that was dismissed", "2026-11-17T00:00:00Z", null, "dismissed", false],
  ])("%s", (_, startsAt, endsAt, state, isOne) => {
    expect(incidentsOf([{ startsAt, endsAt, state }], starts, ends)).toHaveLength(isOne ? 1 : 0);
  });
});
