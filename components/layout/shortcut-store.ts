import { isComposing } from "@/components/ui/composing";
import { hasModifier, matchesShortcut } from "./shortcut-match";

export type Shortcut = {
  keys: string;
  /** What it does, for the list behind "?". Without one it works but is not listed. */
  label?: string;
  /** Works while a dialog is open, and belongs to it. */
  isInDialog?: boolean;
  onPress: () => void;
};

const STORAGE_KEY = "binddesk.single-keys";
const TYPED_IN =
  "input:not([type=checkbox],[type=radio],[type=button]),textarea,select,[contenteditable=true],[role=combobox],[role=listbox],[role=menu]";
const PRESSED_ITSELF = "a,button,summary,[role=button],[role=option],input,label";

let shortcuts: readonly Shortcut[] = [];
let areSingleKeysOn: boolean | undefined;
const listeners = new Set<() => void>();

function publish() {
  for (const listener of listeners) listener();
}

/** Single keys can be switched off (WCAG 2.2, 2.1.4), for people who speak to their computer. */
export function singleKeysOn(): boolean {
  if (areSingleKeysOn === undefined) {
    try {
      areSingleKeysOn = localStorage.getItem(STORAGE_KEY) !== "off";
    } catch {
      areSingleKeysOn = true;
    }
  }
  return areSingleKeysOn;
}

export function switchSingleKeys(isOn: boolean): void {
  areSingleKeysOn = isOn;
  try {
    localStorage.setItem(STORAGE_KEY, isOn ? "on" : "off");
  } catch {
    // A browser that forbids storage keeps the choice until the page is left.
  }
  publish();
}

function isLeftAlone(shortcut: Shortcut, event: KeyboardEvent): boolean {
  const target = event.target instanceof Element ? event.target : document.body;
  const isDialogOpen = document.querySelector("[aria-modal=true],[data-modal-open]") !== null;
  if (isDialogOpen !== (shortcut.isInDialog ?? false)) return true;
  if (hasModifier(shortcut.keys)) return false;
  if (target.closest(TYPED_IN)) return true;
  if (shortcut.keys === "Enter" || shortcut.keys === " ") return target.closest(PRESSED_ITSELF) !== null;
  return shortcut.keys.length === 1 && !singleKeysOn();
}

function onKeyDown(event: KeyboardEvent) {
  if (event.defaultPrevented || event.repeat || isComposing(event)) return;
  // The one registered last lies on top.
  const shortcut = shortcuts.findLast((one) => matchesShortcut(one.keys, event) && !isLeftAlone(one, event));
  if (!shortcut) return;
  event.preventDefault();
  shortcut.onPress();
}

export function registerShortcut(shortcut: Shortcut): () => void {
  if (shortcuts.length === 0) window.addEventListener("keydown", onKeyDown);
  shortcuts = [...shortcuts, shortcut];
  publish();
  return () => {
    shortcuts = shortcuts.filter((one) => one !== shortcut);
    if (shortcuts.length === 0) window.removeEventListener("keydown", onKeyDown);
    publish();
  };
}

export function subscribeToShortcuts(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

export function readShortcuts(): readonly Shortcut[] {
  return shortcuts;
}
