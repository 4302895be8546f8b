import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isTouchedBy, maintenanceState, maintenanceStrength } from "./maintenance-window";

const WINDOW = { startsAt: "2026-11-23T02:00:00.000Z", endsAt: "2026-11-23T04:00:00.000Z" };
const at = (time: string) => new Date(`2026-11-23T${time}Z`);

describe("a maintenance window", () => {
  test.each([
    ["is planned a moment before its start", "01:59:59.999", "planned", 0],
    ["is open at its start", "02:00:00.000", "open", 1],
    ["is open a moment before its end", "03:59:59.999", "open", 1],
    ["is over at its end, and still counts in full", "04:00:00.000", "over", 1],
    ["counts 1/e an hour after its end", "05:00:00.000", "over", Math.exp(-1)],
    ["counts still, hardly, eight hours after", "12:00:00.000", "over", Math.exp(-8)],
    ["is forgotten after that", "12:00:00.001", "over", 0],
  ] as const)("%s", (_, time, state, strength) => {
    expect(maintenanceState(WINDOW, at(time))).toBe(state);
    expect(maintenanceStrength(WINDOW, at(time))).toBeCloseTo(strength, 12);
  });

  test("without an end stays open", () => {
    const endless = { ...WINDOW, endsAt: null };
    expect(maintenanceState(endless, new Date("2030-01-01T00:00:00Z"))).toBe("open");
    expect(maintenanceStrength(endless, new Date("2030-01-01T00:00:00Z"))).toBe(1);
  });

  test("never grows stronger once it is over", () => {
    const minutes = fc.integer({ min: 0, max: 2_000 });
    fc.assert(
      fc.property(minutes, minutes, (some, more) => {
        const strengthAfter = (wait: number) =>
          maintenanceStrength(WINDOW, new Date(Date.parse(WINDOW.endsAt) + wait * 60_000));
        expect(strengthAfter(some + more)).toBeLessThanOrEqual(strengthAfter(some));
        expect(strengthAfter(some)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe("a case is touched by", () => {
  const place = { bankCode: "ICBC", walletCode: "alipay" };
  test.each([
    ["its bank's window", { bankCode: "ICBC", walletCode: null }, true],
    ["its wallet's window", { bankCode: null, walletCode: "alipay" }, true],
    ["the window of the line between its bank and its wallet", place, true],
    ["not by another bank's", { bankCode: "CMB", walletCode: null }, false],
    ["not by the line from its bank to another wallet", { bankCode: "ICBC", walletCode: "ecny" }, false],
  ] as const)("%s", (_, window, expected) => {
    expect(isTouchedBy(window, place)).toBe(expected);
  });

  test("no bank's window while its bank is not known", () => {
    const unknown = { bankCode: null, walletCode: "alipay" };
    expect(isTouchedBy({ bankCode: "ICBC", walletCode: null }, unknown)).toBe(false);
  });
});
