import { describe, expect, test } from "vitest";
import { queueFilterSchema } from "@/lib/cases/case-queue-schema";
import { casesSearch } from "./cases-search";

const days = { from: "2026-09-07", to: "2026-11-23" };

describe("the list behind a mark", () => {
  test("is of all cases of the report's days in any status", () => {
    expect(casesSearch({ weeks: "12", bucket: "week" }, days)).toEqual({
      queue: "all",
      status: "any",
      from: "2026-09-07",
      to: "2026-11-23",
    });
  });

  test("keeps the report's filter and reads causes as the report does", () => {
    const search = casesSearch({ bank: "ICBC", causeReading: "confirmed" }, days, {
      cause: "PHONE_MISMATCH",
      from: "2026-11-16",
      to: "2026-11-22",
    });
    expect(search).toEqual({
      queue: "all",
      status: "any",
      bank: "ICBC",
      cause: "PHONE_MISMATCH",
      causeReading: "confirmed",
      from: "2026-11-16",
      to: "2026-11-22",
    });
  });

  test("is of the days of the zone that the report is of", () => {
    const search = casesSearch({ timeZone: "America/New_York" }, days);
    expect(search).toMatchObject({ ...days, timeZone: "America/New_York" });
  });

  test("says nothing of a reading where no cause is asked for", () => {
    expect(casesSearch({ causeReading: "predicted" }, days).causeReading).toBeUndefined();
  });

  test("of what got beyond a step stays within what the report is narrowed to", () => {
    const past = (own: string, cut?: string) =>
      casesSearch({ pastStep: own }, days, { pastStep: cut }).pastStep;
    expect(past("verify", "install")).toBe("verify");
    expect(past("install", "verify")).toBe("verify");
    expect(past("install")).toBe("install");
    expect(casesSearch({}, days).pastStep).toBeUndefined();
  });

  test("is a filter that the list takes", () => {
    const search = casesSearch({ wallet: "ALIPAY", cardKind: "debit" }, days, {
      bank: "NONE",
      status: "closed",
      certainty: "confirmed",
    });
    const given = Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
    expect(queueFilterSchema.safeParse(given).success).toBe(true);
  });
});
