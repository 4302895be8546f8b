import { describe, expect, test } from "vitest";
import { auditDifferences } from "./audit-differences";

describe("what a change left different", () => {
  test("is told by field, without what the entry says anyway", () => {
    const before = { id: "1", device: "", tags: ["a"], version: 1, updated_at: "x", updated_by_id: "p" };
    const after = {
      ...before,
      device: "Mate 60",
      tags: ["a", "b"],
      version: 2,
      updated_at: "y",
      updated_by_id: "q",
    };
    expect(auditDifferences(before, after)).toEqual([
      { field: "device", before: "", after: "Mate 60" },
      { field: "tags", before: '["a"]', after: '["a","b"]' },
    ]);
  });

  test("is everything that a new row was given, and that a removed one held", () => {
    expect(auditDifferences(null, { name: "a", note: null, version: 1 })).toEqual([
      { field: "name", before: null, after: "a" },
      { field: "version", before: null, after: "1" },
    ]);
    expect(auditDifferences({ name: "a" }, null)).toEqual([{ field: "name", before: "a", after: null }]);
  });

  test("tells nothing from null, and null from nothing written", () => {
    expect(auditDifferences({ a: null }, {})).toEqual([]);
    expect(auditDifferences({ a: null }, { a: "" })).toEqual([{ field: "a", before: null, after: "" }]);
  });

  test("is cut where it is long", () => {
    const [difference] = auditDifferences(null, { document: "x".repeat(3_000) });
    expect(difference?.after).toHaveLength(2_001);
  });
});
