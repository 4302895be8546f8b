import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SeriesBaseline } from "./baseline";
import { fitBaseline, type HourlyHistory } from "./baseline-fit";
import { type Scope, scopeKey } from "./scope";

const MONDAY = new Date("2026-01-04T16:00:00Z");
const ZONE = "Asia/Shanghai";
const HOUR_MS = 3_600_000;
const pair = (bankCode: string, walletCode: string): Scope => ({ level: "pair", bankCode, walletCode });
const DESK: Scope = { level: "desk", bankCode: null, walletCode: null };

/** Busy from nine to eighteen on weekdays; whole cases. */
const shape = (hour: number): number => (hour % 168 < 120 && hour % 24 >= 9 && hour % 24 < 18 ? 12 : 2);
const history = (
  weeks: number,
  count = (hour: number, _cell: number): number => shape(hour),
): HourlyHistory => ({
  firstHour: MONDAY,
  cells: ["A", "B"].flatMap((bankCode, bank) =>
    ["x", "y"].map((walletCode, wallet) => ({
      bankCode,
      walletCode,
      counts: Array.from({ length: weeks * 168 }, (_, hour) => count(hour, 2 * bank + wallet)),
    })),
  ),
});
const rowOf = (rows: readonly SeriesBaseline[], scope: Scope): SeriesBaseline => {
  const row = rows.find((one) => scopeKey(one.scope) === scopeKey(scope));
  if (!row) throw new Error(`no row of ${scopeKey(scope)}`);
  return row;
};
const NINE_ON_MONDAY = 9;
const NINE_ON_SUNDAY = 6 * 24 + 9;

describe("the baseline", () => {
  test("is the usual count of every hour of the week, of every series", () => {
    const rows = fitBaseline(history(8), [], ZONE);
    expect(rows).toHaveLength(1 + 2 + 2 + 4);
    const desk = rowOf(rows, DESK);
    expect(desk.hourly[NINE_ON_MONDAY]).toBeGreaterThan(40);
    expect(desk.hourly[NINE_ON_MONDAY]).toBeLessThan(52);
    expect(desk.hourly[NINE_ON_SUNDAY]).toBeLessThan(12);
    expect(rowOf(rows, pair("A", "x")).hourly[NINE_ON_MONDAY]).toBeGreaterThan(10);
    expect(desk.weeks).toBe(8);
    expect(desk.cases).toBe(4 * 8 * (45 * 12 + 123 * 2));
  });

  test("leaves out the hours of an incident of the series, and of series that meet it", () => {
    const from = new Date(MONDAY.getTime() + (7 * 168 + NINE_ON_MONDAY) * HOUR_MS);
    const to = new Date(from.getTime() + 4 * HOUR_MS);
    const scope: Scope = { level: "bank", bankCode: "A", walletCode: null };
    const broken = history(8, (hour, cell) =>
      cell < 2 && hour >= 7 * 168 + 9 && hour < 7 * 168 + 13 ? 10 * shape(hour) : shape(hour),
    );
    const rows = fitBaseline(broken, [{ scope, from, to }], ZONE);
    const usual = fitBaseline(history(8), [], ZONE);
    for (const one of [DESK, scope, pair("A", "x")]) {
      expect(rowOf(rows, one).weeks).toBeCloseTo(8 - 4 / 168, 9);
      expect(rowOf(rows, one).hourly[NINE_ON_MONDAY]).toBeCloseTo(
        rowOf(usual, one).hourly[NINE_ON_MONDAY] ?? 0,
        0,
      );
    }
    expect(rowOf(rows, pair("B", "x")).weeks).toBe(8);
  });

  test("is hardly moved by an incident that nobody recorded", () => {
    const broken = history(8, (hour) =>
      hour >= 7 * 168 + 9 && hour < 7 * 168 + 13 ? 10 * shape(hour) : shape(hour),
    );
    const [rows, usual] = [broken, history(8)].map((given) => fitBaseline(given, [], ZONE));
    const rate = (given: readonly SeriesBaseline[] = []) => rowOf(given, DESK).hourly[NINE_ON_MONDAY] ?? 0;
    // Ten times the cases in one of eight weeks would more than double the mean.
    expect(rate(rows) / rate(usual)).toBeLessThan(1.5);
  });

  test("of a young desk starts from its hours of the day, where a day of the week is still to come", () => {
    const rows = fitBaseline(history(3 / 7), [], ZONE);
    const desk = rowOf(rows, DESK);
    const friday = 4 * 24;
    expect((desk.hourly[friday + 10] ?? 0) / (desk.hourly[friday + 3] ?? 1)).toBeGreaterThan(3);
    expect(desk.weeks).toBeCloseTo(3 / 7, 9);
  });

  test("of a series with few cases takes the shape of its bank and wallet", () => {
    const rows = fitBaseline(
      history(8, (hour, cell) => (cell === 3 ? Number(hour % 40 === 0) : shape(hour))),
      [],
      ZONE,
    );
    const { hourly } = rowOf(rows, pair("B", "y"));
    expect((hourly[NINE_ON_MONDAY] ?? 0) / (hourly[NINE_ON_SUNDAY] ?? 1)).toBeGreaterThan(2);
  });

  test("finds no more dispersion than there is, and more where there is more", () => {
    const steady = rowOf(fitBaseline(history(8), [], ZONE), DESK).dispersion;
    // Five does not divide the hours of a week: the bursts come at other hours every week and are no shape.
    const bursts = history(8, (hour, cell) => ((hour + cell) % 5 === 0 ? 5 * shape(hour) : 0));
    expect(steady).toBeLessThan(1.2);
    expect(rowOf(fitBaseline(bursts, [], ZONE), pair("A", "x")).dispersion).toBeGreaterThan(3);
  });

  test("does not depend on the order of the cells", () => {
    const given = history(2);
    const rows = fitBaseline(given, [], ZONE);
    fc.assert(
      fc.property(fc.shuffledSubarray([...given.cells], { minLength: 4 }), (cells) => {
        expect(fitBaseline({ ...given, cells }, [], ZONE)).toEqual(rows);
      }),
      { numRuns: 5 },
    );
  });

  test("of no cells has no rates that are not above zero", () => {
    const rows = fitBaseline(
      history(1, () => 0),
      [],
      ZONE,
    );
    for (const { hourly } of rows) expect(Math.min(...hourly)).toBeGreaterThan(0);
    expect(fitBaseline({ firstHour: MONDAY, cells: [] }, [], ZONE)).toHaveLength(1);
  });
});
