import { describe, expect, test } from "vitest";
import { decideAlarms, type StandingAlarm } from "./alarm-decisions";
import type { ProposedAlarm } from "./proposed-alarm";
import type { Scope } from "./scope";

const bankA: Scope = { level: "bank", bankCode: "A", walletCode: null };
const pairAx: Scope = { level: "pair", bankCode: "A", walletCode: "x" };
const pairAy: Scope = { level: "pair", bankCode: "A", walletCode: "y" };
const pairBx: Scope = { level: "pair", bankCode: "B", walletCode: "x" };
const AT = new Date("2026-03-04T04:00:00Z");
const EARLIER = new Date("2026-03-04T03:00:00Z");
const proposal = (scope: Scope): ProposedAlarm => ({
  scope,
  since: EARLIER,
  observed: 30,
  expected: 5,
  bits: 22,
});
const open = (id: string, scope: Scope, recoveredAt: Date | null = null, since = EARLIER): StandingAlarm => ({
  id,
  scope,
  since,
  standing: { observed: 40, expected: 8, recoveredAt },
});

describe("what becomes of alarms", () => {
  test("a proposal of its own opens an alarm", () => {
    expect(decideAlarms([], [proposal(bankA)])).toEqual([{ action: "open", alarm: proposal(bankA) }]);
  });

  test("an open one goes on while it is not recovered, and ends when it is", () => {
    expect(decideAlarms([open("1", bankA), open("2", pairBx, AT)], [])).toEqual([
      { action: "extend", id: "1", observed: 40, expected: 8 },
      { action: "end", id: "2", endedAt: AT, observed: 40, expected: 8 },
    ]);
  });

  test("open pairs become their bank: the oldest goes on, the others end in it", () => {
    const decisions = decideAlarms(
      [open("2", pairAy, null, AT), open("1", pairAx), open("3", pairBx)],
      [proposal(bankA)],
    );
    expect(decisions).toEqual([
      { action: "widen", id: "1", absorbedIds: ["2"], alarm: proposal(bankA) },
      { action: "extend", id: "3", observed: 40, expected: 8 },
    ]);
  });

  test("a recovered pair whose bank surges is widened, not ended", () => {
    expect(decideAlarms([open("1", pairAx, AT)], [proposal(bankA)]).map(({ action }) => action)).toEqual([
      "widen",
    ]);
  });

  test("a proposal beside an open alarm opens another one", () => {
    const actions = decideAlarms([open("1", pairAx)], [proposal(pairBx)]).map(({ action }) => action);
    expect(actions).toEqual(["open", "extend"]);
  });

  test("the order of the open alarms changes nothing", () => {
    const all = [open("1", pairAx), open("2", pairAy), open("3", pairBx)];
    expect(decideAlarms([...all].reverse(), [proposal(bankA)])).toEqual(decideAlarms(all, [proposal(bankA)]));
  });
});
