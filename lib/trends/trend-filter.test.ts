import { describe, expect, test } from "vitest";
import { trendAddressSchema, trendFilterSchema } from "./trend-filter";
import { TREND_FILTER_KEYS, trendSearch } from "./trend-search";

describe("the filter of a report", () => {
  test("is by week and recorded cause unless said otherwise", () => {
    expect(trendFilterSchema.parse({})).toEqual({ bucket: "week", causeReading: "recorded" });
  });

  test.each([
    [{ weeks: "13" }, "weeks"],
    [{ bucket: "year" }, "bucket"],
    [{ from: "2026-02-30" }, "from"],
    [{ to: "23/11/2026" }, "to"],
    [{ cause: "'; DROP TABLE" }, "cause"],
  ])("refuses %o", (values, path) => {
    const parsed = trendFilterSchema.safeParse(values);
    const paths = parsed.error?.issues.map((issue) => issue.path.join("."));
    expect(new Set(paths)).toEqual(new Set([path]));
  });

  test("refuses what it does not know", () => {
    expect(trendFilterSchema.safeParse({ agentId: "x" }).success).toBe(false);
  });

  test("has the keys that an address is picked over for", () => {
    expect([...TREND_FILTER_KEYS].sort()).toEqual(Object.keys(trendAddressSchema.shape).sort());
  });

  test("an address is picked over: no empty, doubled or foreign values", () => {
    expect(
      trendSearch({ bank: "ICBC", wallet: "", step: ["verify", "confirm"], cause: null, utm_source: "x" }),
    ).toEqual({ bank: "ICBC" });
  });
});
