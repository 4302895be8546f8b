import { expect, test } from "vitest";
import type { ReplayedCase } from "./replay";
import { changedLeaders } from "./replay-changes";

const one = (id: string, causeCode: string, leader: string): ReplayedCase => ({
  id,
  causeCode,
  leader,
  posterior: 0.6,
  rank: 1,
  squaredError: 0,
});

test("changed leaders come with the worse ones first; the same leader is no change", () => {
  const before = [one("a", "X", "Y"), one("b", "X", "X"), one("c", "X", "Y"), one("d", "X", "X")];
  const after = [one("a", "X", "X"), one("b", "X", "Z"), one("c", "X", "Z"), one("d", "X", "X")];
  const cases = before.map(({ id }) => ({ code: `BC-${id}` }));
  expect(changedLeaders(before, after, cases).map(({ code, verdict }) => [code, verdict])).toEqual([
    ["BC-b", "worse"],
    ["BC-a", "better"],
    ["BC-c", "neither"],
  ]);
});
