import { describe, expect, test } from "vitest";
import { dueAfter } from "./case-due";

describe("dueAfter", () => {
  test.each([
    ["open", "2026-11-23T06:00:00.000Z"],
    ["waiting_customer", "2026-11-24T04:00:00.000Z"],
    ["waiting_bank", "2026-11-24T04:00:00.000Z"],
    ["waiting_wallet", "2026-11-24T04:00:00.000Z"],
  ] as const)("%s since noon in Shanghai is due at %s", (status, due) => {
    expect(dueAfter(status, new Date("2026-11-23T04:00:00.000Z")).toISOString()).toBe(due);
  });
});
