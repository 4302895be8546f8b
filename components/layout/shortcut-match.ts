export type KeyPress = {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  shiftKey: boolean;
};

// A Chinese input method gives these for the same keys.
const sameKeys: Record<string, string> = { "？": "?", "／": "/", "、": "/" };

/** True for "mod+k" and its like: it is safe while typing, and no single-key shortcut. */
export function hasModifier(shortcut: string): boolean {
  return shortcut.startsWith("mod+");
}

/**
 * Whether a key press is this shortcut. Shortcuts are a key as `KeyboardEvent.key` names it, such as "r", "?" or
 * "Enter", after "mod+" (Ctrl or ⌘) or "shift+". Shift matters for letters and named keys only: signs such as
 * "?" need it on some keyboards and not on others.
 */
export function matchesShortcut(shortcut: string, press: KeyPress): boolean {
  const parts = shortcut.split("+");
  const wanted = parts[parts.length - 1] ?? "";
  const key = sameKeys[press.key] ?? press.key;
  if (press.altKey) return false;
  if (parts.includes("mod") !== (press.ctrlKey || press.metaKey)) return false;
  const isSign = wanted.length === 1 && wanted.toLowerCase() === wanted.toUpperCase();
  if (!isSign && parts.includes("shift") !== press.shiftKey) return false;
  return wanted.length === 1 ? key.toLowerCase() === wanted.toLowerCase() : key === wanted;
}
