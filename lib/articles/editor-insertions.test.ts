import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BLOCK_NAMES, PLACE_NAMES, textFault } from "./article-places";
import {
  blockInsertion,
  type Edit,
  INSERTIONS,
  insertionEdit,
  placeInsertion,
  type Stretch,
} from "./editor-insertions";

/** The text after an edit, with what is selected between « and ». */
function shown(text: string, { from, to, insert, selected }: Edit): string {
  const after = text.slice(0, from) + insert + text.slice(to);
  return `${after.slice(0, selected.from)}«${after.slice(selected.from, selected.to)}»${after.slice(selected.to)}`;
}

/** A text with its selection between « and ». */
function written(marked: string): [string, Stretch] {
  const from = marked.indexOf("«");
  return [marked.replace(/[«»]/g, ""), { from, to: marked.indexOf("»") - 1 }];
}

describe("an insertion", () => {
  test.each([
    ["heading", "«»", "### «Subheading»"],
    ["heading", "a\nTit«»le\nb", "a\n\n«### Title»\n\nb"],
    ["bold", "call «now»!", "call **«now»**!"],
    ["bold", "call **«now»**!", "call «now»!"],
    ["bold", "a «»", "a **«text»**"],
    ["list", "a\n\n«one\ntwo»\n\nb", "a\n\n«- one\n- two»\n\nb"],
    ["list", "a\n«»\nb", "a\n\n- «item»\n\nb"],
    ["steps", "o«ne\ntw»o", "«1. one\n2. two»"],
    ["steps", "«»", "1. «First step»"],
    ["link", "see «the bank».", "see [the bank](«https://»)."],
    ["link", "«»", "[link text](«https://»)"],
    ["table", "«»", "| «Column 1» | Column 2 |\n|---|---|\n| item | item |"],
    ["table", "te«»xt\nmore", "text\n\n| «Column 1» | Column 2 |\n|---|---|\n| item | item |\n\nmore"],
  ] as const)("of %s makes %j into %j", (kind, before, after) => {
    const [text, stretch] = written(before);
    expect(shown(text, insertionEdit(kind, text, stretch, "en"))).toBe(after);
  });

  test("of a box holds the lines that were touched, or a word to write over", () => {
    const [text, stretch] = written("a\n\n«one\ntwo»");
    expect(shown(text, blockInsertion("warning", text, stretch, "en"))).toBe(
      "a\n\n> [!warning]\n«> one\n> two»",
    );
    expect(shown("", blockInsertion("hotline", "", { from: 0, to: 0 }, "zh"))).toBe("> [!hotline]\n> «内容»");
  });

  test("of a variable takes the place of what is selected", () => {
    const [text, stretch] = written("call «ICBC»!");
    expect(shown(text, placeInsertion("bank", stretch))).toBe("call {{bank}}«»!");
  });

  test("keeps every word of the text, and what is selected lies in it", () => {
    const texts = fc.array(fc.constantFrom("Q", "银", "\n", "\n\n", "- ", "**", "> "), { maxLength: 12 });
    const edits = (text: string, stretch: Stretch): Edit[] => [
      ...INSERTIONS.map((kind) => insertionEdit(kind, text, stretch, "zh")),
      ...BLOCK_NAMES.map((block) => blockInsertion(block, text, stretch, "zh")),
    ];
    fc.assert(
      fc.property(texts, fc.nat(20), fc.nat(20), (parts, one, other) => {
        const text = parts.join("");
        const [from, to] = [one, other].map((at) => Math.min(at, text.length)).sort((a, b) => a - b);
        for (const edit of edits(text, { from: from ?? 0, to: to ?? 0 })) {
          const after = text.slice(0, edit.from) + edit.insert + text.slice(edit.to);
          const count = (where: string) => where.match(/[Q银]/g)?.length ?? 0;
          expect(count(after)).toBe(count(text));
          expect(edit.selected.from).toBeLessThanOrEqual(edit.selected.to);
          expect(edit.selected.to).toBeLessThanOrEqual(after.length);
        }
      }),
    );
  });

  test("writes nothing that could not be saved", () => {
    const at = { from: 0, to: 0 };
    const edits = [
      ...INSERTIONS.map((kind) => insertionEdit(kind, "", at, "zh")),
      ...BLOCK_NAMES.map((block) => blockInsertion(block, "", at, "zh")),
      ...PLACE_NAMES.map((place) => placeInsertion(place, at)),
    ];
    expect(edits.map(({ insert }) => textFault(insert)).filter(Boolean)).toEqual([]);
  });
});
