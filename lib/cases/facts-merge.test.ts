import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergeFields } from "./facts-merge";

const base = { code: "66", step: "verify" };

describe("merging what two people changed", () => {
  test.each([
    ["keeps what only I changed", { code: "61", step: "verify" }, base, { code: "61", step: "verify" }, []],
    [
      "takes what only they changed",
      base,
      { code: "66", step: "confirm" },
      { code: "66", step: "confirm" },
      [],
    ],
    [
      "agrees when both changed to the same",
      { code: "61", step: "verify" },
      { code: "61", step: "verify" },
      { code: "61", step: "verify" },
      [],
    ],
    [
      "reports what both changed differently and keeps mine until chosen",
      { code: "61", step: "verify" },
      { code: "62", step: "verify" },
      { code: "61", step: "verify" },
      [{ field: "code", mine: "61", theirs: "62" }],
    ],
  ])("%s", (_name, mine, theirs, merged, conflicts) => {
    expect(mergeFields(base, mine, theirs)).toEqual({ merged, conflicts });
  });

  test("loses no change of either side without reporting it", () => {
    const fields = fc.record({ code: fc.constantFrom("a", "b", "c"), step: fc.constantFrom("x", "y") });
    fc.assert(
      fc.property(fields, fields, fields, (start, mine, theirs) => {
        const { merged, conflicts } = mergeFields(start, mine, theirs);
        for (const field of ["code", "step"] as const) {
          const lostTheirs = theirs[field] !== start[field] && merged[field] !== theirs[field];
          expect(lostTheirs).toBe(conflicts.some((conflict) => conflict.field === field));
          if (mine[field] !== start[field]) expect(merged[field]).toBe(mine[field]);
        }
      }),
    );
  });
});
