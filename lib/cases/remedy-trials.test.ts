import { describe, expect, test } from "vitest";
import { failedRemedies, latestTrials, type TrialRow } from "./remedy-trials";

const row = (id: string, remedyCode: string, helped: boolean | null, minute: number): TrialRow => ({
  id,
  remedyCode,
  helped,
  recordedAt: new Date(Date.UTC(2026, 10, 23, 4, minute)).toISOString(),
});

describe("remedies that were tried", () => {
  test.each([
    ["did not help", [row("a", "REPLACE_CARD", false, 0)], ["REPLACE_CARD"]],
    ["helped", [row("a", "REPLACE_CARD", true, 0)], []],
    ["was taken back", [row("a", "REPLACE_CARD", false, 0), row("b", "REPLACE_CARD", null, 1)], []],
    ["helped the second time", [row("a", "REPLACE_CARD", false, 0), row("b", "REPLACE_CARD", true, 1)], []],
    ["is written down late", [row("b", "REPLACE_CARD", null, 1), row("a", "REPLACE_CARD", false, 0)], []],
    [
      "was decided by the id within a moment",
      [row("b", "REPLACE_CARD", false, 0), row("a", "REPLACE_CARD", null, 0)],
      ["REPLACE_CARD"],
    ],
  ] as const)("one that %s", (_, rows, failed) => {
    expect(failedRemedies(rows)).toEqual(failed);
  });

  test("stand by themselves", () => {
    const rows = [
      row("a", "UPDATE_APP", false, 0),
      row("b", "REPLACE_CARD", false, 1),
      row("c", "UPDATE_APP", null, 2),
    ];
    expect(failedRemedies(rows)).toEqual(["REPLACE_CARD"]);
    expect(latestTrials(rows).map(({ id }) => id)).toEqual(["b"]);
  });
});
