import type { SeriesBaseline } from "@/lib/incidents/baseline";
import { WINDOW_MINUTES } from "@/lib/incidents/detection-settings";
import { type Cell, coversCell, type Scope, scopesOf } from "@/lib/incidents/scope";
import type { CellCounts, Look } from "@/lib/incidents/watched-series";
import { HOURS_A_WEEK } from "@/lib/incidents/week-hours";

/** A Wednesday, noon in Shanghai. */
export const NOON = new Date("2026-03-04T04:00:00Z");

export const CELLS: Cell[] = ["A", "B", "C", "D"].flatMap((bankCode) =>
  ["x", "y", "z"].map((walletCode) => ({ bankCode, walletCode })),
);

/** A baseline of one rate for every hour, the same for every cell, in cases an hour. */
export const flatBaseline = (cells: readonly Cell[], rate: number, weeks = 8): SeriesBaseline[] =>
  scopesOf(cells).map((scope) => {
    const hourly = rate * cells.filter((cell) => coversCell(scope, cell)).length;
    const cases = hourly * HOURS_A_WEEK * weeks;
    return { scope, hourly: new Array<number>(HOURS_A_WEEK).fill(hourly), dispersion: 1.3, weeks, cases };
  });

/** Counts by minute at a steady rate, rounded so that their sum is never half a case off. */
export const steadyCounts = (rate: number, offset = 0): number[] =>
  Array.from({ length: WINDOW_MINUTES }, (_, minute) => {
    const until = (minutes: number): number => Math.floor((minutes * rate) / 60 + offset);
    return until(minute + 1) - until(minute);
  });

/** Cells at their usual rate, those of a scope at another one for the latest minutes. */
export const cellsWithSurge = (
  cells: readonly Cell[],
  rate: number,
  surges: readonly { scope: Scope; ratio: number; minutes: number; endedAgo?: number }[],
): CellCounts[] =>
  cells.map((cell, index) => {
    const offset = index / cells.length;
    const counts = steadyCounts(rate, offset);
    for (const { scope, ratio, minutes, endedAgo = 0 } of surges) {
      if (!coversCell(scope, cell)) continue;
      const from = WINDOW_MINUTES - endedAgo - minutes;
      const more = steadyCounts(rate * ratio, offset);
      for (let minute = from; minute < from + minutes; minute++) counts[minute] = more[minute] ?? 0;
    }
    return { ...cell, counts };
  });

export const lookOf = (given: Partial<Look> & Pick<Look, "cells" | "baseline">): Look => ({
  now: NOON,
  timeZone: "Asia/Shanghai",
  incidents: [],
  ...given,
});
