import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { TrendReport } from "@/lib/trends/trend-schema";
import { chartSeries, seriesCases } from "./chart-series";

const isNone = (cause: string) => cause === "NONE";

const reportOf = (causes: string[]): TrendReport => ({
  timeZone: "Asia/Shanghai",
  today: "2026-11-23",
  from: "2026-11-23",
  to: "2026-11-23",
  bucket: "week",
  causeReading: "recorded",
  totals: {
    cases: 0,
    closed: 0,
    bound: 0,
    boundOtherCard: 0,
    resolved: null,
    confirmed: null,
    minutesToResolve: null,
  },
  previous: {
    from: "2026-11-16",
    to: "2026-11-16",
    totals: {
      cases: 0,
      closed: 0,
      bound: 0,
      boundOtherCard: 0,
      resolved: null,
      confirmed: null,
      minutesToResolve: null,
    },
  },
  buckets: [],
  causes: causes.map((cause) => ({ cause, cases: 1, share: 1, cumulativeShare: 1 })),
  pairs: [],
  steps: [],
});

describe("the blocks of a column", () => {
  test.each([
    ["five causes stand alone", ["A", "B", "C", "D", "E"], "A B C D E"],
    ["a sixth is not called the rest", ["A", "B", "C", "D", "E", "F"], "A B C D E F"],
    ["seven are five and a rest of two", ["A", "B", "C", "D", "E", "F", "G"], "A B C D E F+G"],
    ["no cause is on top and never among the rest", ["A", "NONE"], "A NONE"],
    ["no cases have no blocks", [], ""],
  ])("%s", (_, causes, expected) => {
    const found = chartSeries(reportOf(causes), isNone).map((series) => series.causes.join("+"));
    expect(found.join(" ")).toBe(expected);
  });

  test("hold every case of the column", () => {
    const codes = ["A", "B", "C", "D", "E", "F", "G", "H", "NONE"];
    const bucket = fc.uniqueArray(
      fc.record({ cause: fc.constantFrom(...codes), cases: fc.integer({ min: 1, max: 99 }) }),
      { selector: ({ cause }) => cause },
    );
    fc.assert(
      fc.property(bucket, (causes) => {
        const drawn = seriesCases({ causes }, chartSeries(reportOf(codes), isNone));
        const sum = (numbers: number[]) => numbers.reduce((total, n) => total + n, 0);
        expect(sum(drawn)).toBe(sum(causes.map(({ cases }) => cases)));
      }),
    );
  });
});
