import { describe, expect, test } from "vitest";
import { judgedCasesSearch, qualitySearch } from "./quality-search";

const DAYS = { from: "2026-09-01", to: "2026-11-23" };

describe("the filter in the address", () => {
  test("is what was chosen and nothing else", () => {
    expect(qualitySearch({ bank: "ICBC", wallet: "", weeks: ["4"], spy: "1", model: "2" })).toEqual({
      bank: "ICBC",
      model: "2",
    });
  });
});

describe("the cases behind a number", () => {
  test("are the closed ones with a confirmed cause of the report's own days", () => {
    expect(judgedCasesSearch({ weeks: "12", wallet: "alipay" }, DAYS, { bank: "ICBC" })).toEqual({
      queue: "all",
      status: "closed",
      certainty: "confirmed",
      wallet: "alipay",
      bank: "ICBC",
      causeReading: undefined,
      ...DAYS,
    });
  });

  test("are those with the cause confirmed when the report is of one cause", () => {
    expect(judgedCasesSearch({ cause: "PHONE_MISMATCH" }, DAYS)).toMatchObject({ causeReading: "confirmed" });
  });

  test("cannot be said of one model version", () => {
    expect(judgedCasesSearch({ model: "2" }, DAYS)).toBeNull();
  });
});
