import { describe, expect, test } from "vitest";
import { stepsPast } from "@/lib/cases/binding-steps";
import { stepFunnel } from "./step-funnel";

describe("the funnel of steps", () => {
  const rows = stepFunnel([
    { step: "verify", cases: 5 },
    { step: "install", cases: 2 },
    { step: "unknown", cases: 9 },
    { step: "confirm", cases: 1 },
  ]);

  test("has the six steps in their order, without the unknown", () => {
    expect(rows.map(({ step }) => step)).toEqual([
      "install",
      "register",
      "add_card",
      "card_data",
      "verify",
      "confirm",
    ]);
  });

  test("says how many failed at a step and how many got beyond it", () => {
    expect(rows.map(({ failed, passed }) => [failed, passed])).toEqual([
      [2, 6],
      [0, 6],
      [0, 6],
      [0, 6],
      [5, 1],
      [1, 0],
    ]);
  });

  test("who passes a step reaches the next", () => {
    for (const [at, { passed }] of rows.entries()) expect(rows[at + 1]?.reached ?? 0).toBe(passed);
  });

  test("counts as past a step what the filter of the list takes for it", () => {
    for (const { step, passed } of rows) {
      const later = rows.filter((row) => stepsPast(step).includes(row.step));
      expect(later.reduce((sum, { failed }) => sum + failed, 0)).toBe(passed);
    }
  });
});
