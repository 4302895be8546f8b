import { describe, expect, test } from "vitest";
import { CELLS, cellsWithSurge, flatBaseline, lookOf, NOON } from "@/lib/testing/incident-looks";
import { alarmStanding } from "./recovery";
import type { Scope } from "./scope";

const RATE = 4;
const bankB: Scope = { level: "bank", bankCode: "B", walletCode: null };
const baseline = flatBaseline(CELLS, RATE);
const minutesAgo = (minutes: number): Date => new Date(NOON.getTime() - minutes * 60_000);

/** An alarm that began with its surge, which ended `endedAgo` minutes ago. */
const standing = (minutes: number, endedAgo: number, ratio = 6, rate = RATE) =>
  alarmStanding(
    lookOf({
      cells: cellsWithSurge(CELLS, rate, [{ scope: bankB, ratio, minutes, endedAgo }]),
      baseline: flatBaseline(CELLS, rate),
    }),
    { id: "1", scope: bankB, since: minutesAgo(minutes + endedAgo) },
  );

describe("the standing of an open alarm", () => {
  test("counts its cases since it began beside what would have been usual", () => {
    const { observed, expected, recoveredAt } = standing(60, 0);
    expect(observed).toBeGreaterThanOrEqual(70);
    expect(observed).toBeLessThanOrEqual(73);
    expect(expected).toBeGreaterThan(10);
    expect(expected).toBeLessThan(14);
    expect(recoveredAt).toBeNull();
  });

  test.each([
    ["is not recovered while the surge goes on", 60, 0, 6, false],
    ["is not recovered a quarter of an hour after the surge, which may be a pause", 60, 15, 6, false],
    ["is recovered half an hour after a large surge", 60, 30, 6, true],
    ["is not recovered when the surge has only halved", 60, 0, 3, false],
    [
      "is recovered three hours after a small surge, which is hard to tell from a busy day",
      60,
      180,
      2.5,
      true,
    ],
  ])("%s", (_, minutes, endedAgo, ratio, isRecovered) => {
    expect(standing(minutes, endedAgo, ratio).recoveredAt !== null).toBe(isRecovered);
  });

  test("recovered about when the surge ended", () => {
    const { recoveredAt } = standing(90, 60);
    const ago = (NOON.getTime() - (recoveredAt?.getTime() ?? 0)) / 60_000;
    expect(ago).toBeGreaterThanOrEqual(50);
    expect(ago).toBeLessThanOrEqual(75);
  });

  test("of a rare series takes longer to recover: no cases are little news there", () => {
    expect(standing(240, 30, 8, 0.2).recoveredAt).toBeNull();
  });

  test("of what nobody counts is empty", () => {
    const alarm = { id: "1", scope: { ...bankB, bankCode: "gone" }, since: minutesAgo(60) };
    const look = lookOf({ cells: cellsWithSurge(CELLS, RATE, []), baseline });
    expect(alarmStanding(look, alarm)).toEqual({ observed: 0, expected: 0, recoveredAt: null });
  });

  test("is measured on a day that runs high against that day", () => {
    const cells = cellsWithSurge(CELLS, RATE * 1.4, [{ scope: bankB, ratio: 6, minutes: 60 }]);
    const { expected } = alarmStanding(lookOf({ cells, baseline }), {
      id: "1",
      scope: bankB,
      since: minutesAgo(60),
    });
    expect(expected / 12).toBeGreaterThan(1.2);
  });
});
