import { describe, expect, test } from "vitest";
import {
  DECIDED_STATES,
  decideMove,
  decideWork,
  endAfter,
  INCIDENT_STATES,
  isRunning,
  timeFault,
} from "./incident-state";

const NOW = new Date("2026-11-24T04:00:00Z");
const at = (time: string) => `2026-11-24T${time}Z`;

describe("an incident", () => {
  const MOVES = [
    "proposed → open",
    "proposed → dismissed",
    "open → closed",
    "closed → open",
    "dismissed → open",
    "faded → open",
  ];
  test.each(INCIDENT_STATES.flatMap((from) => DECIDED_STATES.map((to) => [from, to] as const)))(
    "%s → %s is a move or none",
    (from, to) => {
      expect(decideMove(from, to).ok).toBe(MOVES.includes(`${from} → ${to}`));
    },
  );

  test.each([
    ["proposed", true, false],
    ["open", true, true],
    ["closed", false, true],
    ["dismissed", false, false],
    ["faded", false, false],
  ] as const)("that is %s runs: %s, and its cases are worked on: %s", (state, runs, works) => {
    expect(isRunning(state)).toBe(runs);
    expect(decideWork(state).ok).toBe(works);
  });

  test.each([
    ["closing without an end ends it now", "closed", undefined, NOW.toISOString()],
    ["closing with an end ends it then", "closed", at("03:00:00"), at("03:00:00")],
    ["opening takes an end away", "open", at("03:00:00"), null],
    ["dismissing leaves it to the count when it ends", "dismissed", undefined, null],
  ] as const)("%s", (_, to, given, expected) => {
    expect(endAfter(to, given, NOW)).toBe(expected);
  });

  test.each([
    ["starts now", at("04:00:00"), null, "open", null],
    ["starts within what clocks differ by", at("04:02:00"), null, "open", null],
    ["starts later", at("04:02:01"), null, "open", "startsAt"],
    ["ends when it starts", at("03:00:00"), at("03:00:00"), "closed", null],
    ["ends before it starts", at("03:00:00"), at("02:59:59"), "closed", "endsAt"],
    ["has an end while it is open", at("03:00:00"), at("03:30:00"), "open", "endsAt"],
  ] as const)("that %s is sound or names its field", (_, startsAt, endsAt, state, path) => {
    expect(timeFault({ startsAt, endsAt }, state, NOW)?.path ?? null).toBe(path);
  });
});
