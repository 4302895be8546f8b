import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paretoOf } from "./pareto";

const counts = fc
  .array(fc.tuple(fc.constantFrom("A", "B", "C", "D", "E", "NONE"), fc.integer({ min: 0, max: 1000 })))
  .map((entries) => new Map(entries));

describe("paretoOf", () => {
  test("the largest cause comes first, ties by code, no cause last", () => {
    const rows = paretoOf(
      new Map([
        ["NONE", 50],
        ["B", 10],
        ["C", 30],
        ["A", 10],
        ["D", 0],
      ]),
      "NONE",
    );
    expect(rows).toEqual([
      { cause: "C", cases: 30, share: 0.3, cumulativeShare: 0.3 },
      { cause: "A", cases: 10, share: 0.1, cumulativeShare: 0.4 },
      { cause: "B", cases: 10, share: 0.1, cumulativeShare: 0.5 },
      { cause: "NONE", cases: 50, share: 0.5, cumulativeShare: 1 },
    ]);
  });

  test("nothing gives nothing", () => {
    expect(paretoOf(new Map(), "NONE")).toEqual([]);
  });

  test("keeps every case, ends at exactly 1 and never falls", () => {
    fc.assert(
      fc.property(counts, (cases) => {
        const rows = paretoOf(cases, "NONE");
        const total = [...cases.values()].reduce((sum, n) => sum + n, 0);
        expect(rows.reduce((sum, row) => sum + row.cases, 0)).toBe(total);
        if (total > 0) expect(rows.at(-1)?.cumulativeShare).toBe(1);
        for (const [at, row] of rows.entries()) {
          expect(row.cumulativeShare).toBeGreaterThanOrEqual(rows[at - 1]?.cumulativeShare ?? 0);
        }
      }),
    );
  });

  test("does not depend on the order in which the causes came", () => {
    fc.assert(
      fc.property(counts, (cases) => {
        expect(paretoOf(new Map([...cases].reverse()), "NONE")).toEqual(paretoOf(cases, "NONE"));
      }),
    );
  });
});
