import { describe, expect, test } from "vitest";
import { isComposingEnter } from "./composing";

describe("Enter and input methods", () => {
  test.each([
    ["an Enter that picks a word", { key: "Enter", isComposing: true, keyCode: 229 }, true],
    ["Safari's Enter after the composition ended", { key: "Enter", isComposing: false, keyCode: 229 }, true],
    ["a plain Enter", { key: "Enter", isComposing: false, keyCode: 13 }, false],
    ["a letter of the composition", { key: "a", isComposing: true, keyCode: 229 }, false],
  ])("%s", (_, event, held) => {
    expect(isComposingEnter(event)).toBe(held);
  });
});
