import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DraftTexts } from "./article-schema";
import { changedFields, mergeDrafts } from "./draft-merge";

const BASE: DraftTexts = { causeCode: null, titleZh: "题", titleEn: "T", bodyZh: "文", bodyEn: "B" };
const draft = fc.record({
  causeCode: fc.constantFrom(null, "FOREIGN"),
  titleZh: fc.constantFrom("a", "b", "c"),
  titleEn: fc.constantFrom("a", "b", "c"),
  bodyZh: fc.constantFrom("a", "b", "c"),
  bodyEn: fc.constantFrom("a", "b", "c"),
});

describe("two drafts of one article", () => {
  test("what only they changed is taken over", () => {
    expect(mergeDrafts(BASE, BASE, { ...BASE, bodyEn: "theirs" })).toEqual({
      texts: { ...BASE, bodyEn: "theirs" },
      conflicts: [],
    });
  });

  test("what only I changed stays", () => {
    expect(mergeDrafts(BASE, { ...BASE, titleZh: "mine" }, BASE)).toEqual({
      texts: { ...BASE, titleZh: "mine" },
      conflicts: [],
    });
  });

  test("what both changed differently stays mine and is named", () => {
    const mine = { ...BASE, bodyZh: "mine", titleEn: "mine" };
    expect(mergeDrafts(BASE, mine, { ...BASE, bodyZh: "theirs", bodyEn: "theirs" })).toEqual({
      texts: { ...mine, bodyEn: "theirs" },
      conflicts: ["bodyZh"],
    });
  });

  test("what both changed to the same is no conflict", () => {
    const both = { ...BASE, causeCode: "FOREIGN" };
    expect(mergeDrafts(BASE, both, both)).toEqual({ texts: both, conflicts: [] });
  });

  test("swapping sides names the same conflicts, and nothing that I changed is lost", () => {
    fc.assert(
      fc.property(draft, draft, draft, (base, mine, theirs) => {
        const merged = mergeDrafts(base, mine, theirs);
        expect(mergeDrafts(base, theirs, mine).conflicts).toEqual(merged.conflicts);
        for (const field of changedFields(base, mine)) expect(merged.texts[field]).toBe(mine[field]);
        const open = changedFields(merged.texts, theirs).filter((field) => !merged.conflicts.includes(field));
        for (const field of open) expect(theirs[field]).toBe(base[field]);
      }),
    );
  });
});
