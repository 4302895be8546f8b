import { describe, expect, test } from "vitest";
import { type KeyPress, matchesShortcut } from "./shortcut-match";

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

describe("a shortcut and a key press", () => {
  test.each([
    ["a plain letter", "r", press("r"), true],
    ["the same letter with caps lock", "r", press("R"), true],
    ["a letter with shift is another shortcut", "r", press("R", { shiftKey: true }), false],
    ["shift when it is asked for", "shift+r", press("R", { shiftKey: true }), true],
    ["shift missing when it is asked for", "shift+r", press("r"), false],
    ["the browser's own Ctrl+R is left alone", "r", press("r", { ctrlKey: true }), false],
    ["Alt is left to the system", "r", press("r", { altKey: true }), false],
    ["Ctrl counts as mod", "mod+k", press("k", { ctrlKey: true }), true],
    ["so does the Apple key", "mod+k", press("k", { metaKey: true }), true],
    ["mod is needed when asked for", "mod+k", press("k"), false],
    ["a question mark with shift", "?", press("?", { shiftKey: true }), true],
    ["a question mark of a Chinese input method", "?", press("？", { shiftKey: true }), true],
    ["a slash of a Chinese input method", "/", press("、"), true],
    ["a named key", "Enter", press("Enter"), true],
    ["a named key with mod", "mod+Enter", press("Enter", { metaKey: true }), true],
    ["another key", "1", press("2"), false],
  ])("%s", (_, shortcut, keyPress, matches) => {
    expect(matchesShortcut(shortcut, keyPress)).toBe(matches);
  });
});
