import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CELLS, cellsWithSurge, flatBaseline, lookOf, NOON } from "@/lib/testing/incident-looks";
import { WINDOW_MINUTES } from "./detection-settings";
import { proposeAlarms } from "./proposed-alarm";
import { containsScope, DESK, type Scope, scopesMeet } from "./scope";

const RATE = 4;
const baseline = flatBaseline(CELLS, RATE);
const bank = (bankCode: string): Scope => ({ level: "bank", bankCode, walletCode: null });
const wallet = (walletCode: string): Scope => ({ level: "wallet", bankCode: null, walletCode });
const pair = (bankCode: string, walletCode: string): Scope => ({ level: "pair", bankCode, walletCode });
const surge = (scope: Scope, minutes = 40, ratio = 6) => ({ scope, ratio, minutes });
const proposed = (surges: Parameters<typeof cellsWithSurge>[2], given = baseline) =>
  proposeAlarms(lookOf({ cells: cellsWithSurge(CELLS, RATE, surges), baseline: given }));

describe("proposed alarms", () => {
  test("there are none while every series runs as its baseline expects, at any rate", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 60, noNaN: true }), (rate) => {
        const cells = cellsWithSurge(CELLS, rate, []);
        expect(proposeAlarms(lookOf({ cells, baseline: flatBaseline(CELLS, rate) }))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  test.each<[string, Scope[]]>([
    ["a bank that is down is one alarm for the bank, not one for each wallet", [bank("B")]],
    ["a wallet that is down is one alarm for the wallet, not one for each bank", [wallet("y")]],
    ["a pair that is down is an alarm for the pair, not for its bank", [pair("C", "z")]],
    ["a surge of everything is one alarm for the desk", [DESK]],
    ["two banks that are down are two alarms", [bank("A"), bank("D")]],
    ["a bank and another bank's pair are two alarms", [bank("A"), pair("D", "x")]],
  ])("%s", (_, scopes) => {
    const alarms = proposed(scopes.map((scope) => surge(scope)));
    expect(alarms.map(({ scope }) => scope)).toEqual(expect.arrayContaining(scopes));
    expect(alarms).toHaveLength(scopes.length);
  });

  test("a wide surge of few cases, no part of which stands out, is one alarm and ends the search", () => {
    const alarms = proposed([surge(wallet("x"), 25, 3.2)]);
    expect(alarms.map(({ scope }) => scope)).toEqual([wallet("x")]);
  });

  test("an alarm says since when, how many cases came and how many are usual", () => {
    const [alarm] = proposed([surge(bank("B"), 60)]);
    expect(alarm?.since).toEqual(new Date(NOON.getTime() - 60 * 60_000));
    expect(alarm?.observed).toBeGreaterThanOrEqual(70);
    expect(alarm?.expected).toBeGreaterThan(10);
    expect(alarm?.expected).toBeLessThan(14);
  });

  test("a day at one and a half times the usual, the whole of it, is no surge", () => {
    const cells = cellsWithSurge(CELLS, RATE * 1.5, []);
    expect(proposeAlarms(lookOf({ cells, baseline }))).toEqual([]);
  });

  test("a surge on a day that runs high is held against that day", () => {
    const cells = cellsWithSurge(CELLS, RATE * 1.4, [surge(bank("B"), 60)]);
    const [alarm] = proposeAlarms(lookOf({ cells, baseline }));
    expect(alarm?.scope).toEqual(bank("B"));
    expect((alarm?.expected ?? 0) / 12).toBeGreaterThan(1.2);
  });

  test("a surge does not hide itself by raising its own level, however long it goes on within four hours", () => {
    for (const minutes of [30, 60, 120, 240]) {
      const [alarm] = proposed([surge(pair("C", "z"), minutes)]);
      expect(alarm?.scope).toEqual(pair("C", "z"));
      expect((alarm?.observed ?? 0) / (alarm?.expected ?? 1)).toBeGreaterThan(4.5);
    }
  });

  test("the order of the cells changes nothing", () => {
    const cells = cellsWithSurge(CELLS, RATE, [surge(bank("B")), surge(pair("D", "x"))]);
    const alarms = proposeAlarms(lookOf({ cells, baseline }));
    fc.assert(
      fc.property(
        fc.shuffledSubarray(cells, { minLength: cells.length }),
        fc.shuffledSubarray(baseline, { minLength: baseline.length }),
        (shuffledCells, shuffledRows) => {
          expect(proposeAlarms(lookOf({ cells: shuffledCells, baseline: shuffledRows }))).toEqual(alarms);
        },
      ),
      { numRuns: 20 },
    );
  });

  test("cells without a case may be left out", () => {
    const quiet = { bankCode: "E", walletCode: "x" };
    const rows = flatBaseline([...CELLS, quiet], RATE);
    const cells = cellsWithSurge(CELLS, RATE, [surge(bank("B"))]);
    const zeroes = { ...quiet, counts: new Array<number>(WINDOW_MINUTES).fill(0) };
    const without = proposeAlarms(lookOf({ cells, baseline: rows }));
    expect(proposeAlarms(lookOf({ cells: [...cells, zeroes], baseline: rows }))).toEqual(without);
  });

  test("more cases in the latest minute never leave an alarm without one that meets it", () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Scope>(DESK, bank("A"), wallet("x"), pair("A", "x"), pair("B", "y")),
        fc.integer({ min: 5, max: 90 }),
        fc.double({ min: 1, max: 8, noNaN: true }),
        fc.nat({ max: CELLS.length - 1 }),
        fc.integer({ min: 1, max: 40 }),
        (scope, minutes, ratio, at, more) => {
          const cells = cellsWithSurge(CELLS, RATE, [surge(scope, minutes, ratio)]);
          const added = cells.map((cell, index) => ({
            ...cell,
            counts: Array.from(cell.counts, (count, minute) =>
              index === at && minute === WINDOW_MINUTES - 1 ? count + more : count,
            ),
          }));
          const [before, after] = [cells, added].map((given) =>
            proposeAlarms(lookOf({ cells: given, baseline })),
          );
          for (const alarm of before ?? [])
            expect(after?.some((one) => scopesMeet(one.scope, alarm.scope))).toBe(true);
        },
      ),
      { numRuns: 15 },
    );
  }, 30_000);

  test("what an open incident explains is not proposed again, and what is beside it is", () => {
    const cells = cellsWithSurge(CELLS, RATE, [surge(bank("B")), surge(pair("D", "x"))]);
    const incidents = [{ scope: bank("B"), from: new Date(NOON.getTime() - 40 * 60_000), to: null }];
    const alarms = proposeAlarms(lookOf({ cells, baseline, incidents }));
    expect(alarms.map(({ scope }) => scope)).toEqual([pair("D", "x")]);
  });

  test("an incident that has ended neither surges again nor makes the level", () => {
    const over = { scope: bank("B"), ratio: 6, minutes: 120, endedAgo: 60 };
    const incidents = [
      {
        scope: bank("B"),
        from: new Date(NOON.getTime() - 180 * 60_000),
        to: new Date(NOON.getTime() - 60 * 60_000),
      },
    ];
    const calm = cellsWithSurge(CELLS, RATE, [over]);
    expect(proposeAlarms(lookOf({ cells: calm, baseline, incidents }))).toEqual([]);
    const again = cellsWithSurge(CELLS, RATE, [over, surge(bank("B"), 30)]);
    const [alarm] = proposeAlarms(lookOf({ cells: again, baseline, incidents }));
    expect(alarm?.scope).toEqual(bank("B"));
    expect(alarm?.expected).toBeLessThan(8);
  });

  test("a pair that is open widens to its bank when the rest of the bank surges", () => {
    const cells = cellsWithSurge(CELLS, RATE, [surge(bank("B"), 60)]);
    const incidents = [{ scope: pair("B", "x"), from: new Date(NOON.getTime() - 60 * 60_000), to: null }];
    const [alarm] = proposeAlarms(lookOf({ cells, baseline, incidents }));
    expect(alarm && containsScope(alarm.scope, pair("B", "x"))).toBe(true);
    expect(alarm?.scope).toEqual(bank("B"));
  });

  test.each([
    ["a desk of less than three days raises nothing", 0.4, 8, 0],
    ["a desk of three days raises a very clear surge", 0.43, 8, 1],
    ["a desk of one week does not raise a surge that is only clear", 1.9, 3.2, 0],
    ["a desk of two weeks does", 2, 3.2, 1],
  ])("%s", (_, weeks, ratio, count) => {
    const alarms = proposed([surge(bank("B"), 90, ratio)], flatBaseline(CELLS, RATE, weeks));
    expect(alarms).toHaveLength(count);
  });

  test("three cases are no surge, however rare they are", () => {
    const rare = flatBaseline(CELLS, 0.001);
    const none = CELLS.map((cell) => ({ ...cell, counts: new Array<number>(WINDOW_MINUTES).fill(0) }));
    const withCases = (cases: number) =>
      none.map((cell, index) => ({
        ...cell,
        counts: cell.counts.map((_, minute) =>
          index === 0 && minute >= WINDOW_MINUTES - 7 * cases && minute % 7 === 0 ? 1 : 0,
        ),
      }));
    expect(proposeAlarms(lookOf({ cells: withCases(3), baseline: rare }))).toEqual([]);
    expect(proposeAlarms(lookOf({ cells: withCases(12), baseline: rare })).length).toBeGreaterThan(0);
  });

  test("refuses counts of another length and a cell that comes twice", () => {
    const [cell] = cellsWithSurge(CELLS, RATE, []);
    if (!cell) throw new Error("no cell");
    expect(() => proposeAlarms(lookOf({ cells: [{ ...cell, counts: [1] }], baseline }))).toThrow(RangeError);
    expect(() => proposeAlarms(lookOf({ cells: [cell, cell], baseline }))).toThrow(RangeError);
  });
});
