"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useEffect, useEffectEvent, useState } from "react";
import { registerShortcut, type Shortcut } from "./shortcut-store";

const ShortcutDialog = lazy(() => import("./shortcut-dialog"));

type ShortcutOptions = Pick<Shortcut, "label" | "isInDialog"> & { isEnabled?: boolean };

/**
 * Runs `handler` when the key is pressed anywhere but in a field, a list or an input method's window.
 * Keys are written as in `matchesShortcut`. With a label it stands in the list behind "?".
 */
export function useShortcut(keys: string, handler: () => void, options: ShortcutOptions = {}): void {
  const { label, isInDialog, isEnabled = true } = options;
  const onPress = useEffectEvent(handler);
  useEffect(() => {
    if (!isEnabled) return;
    return registerShortcut({ keys, label, isInDialog, onPress: () => onPress() });
  }, [keys, label, isInDialog, isEnabled]);
}

const OPEN_EVENT = "binddesk:shortcuts";

/** Opens the list of shortcuts, for a menu entry. */
export function openShortcutList(): void {
  window.dispatchEvent(new Event(OPEN_EVENT));
}

/** Holds the list behind "?"; its code is loaded when it is first opened. */
export function KeyboardShortcuts() {
  const t = useTranslations("common");
  const [isOpen, setOpen] = useState(false);
  useShortcut("?", () => setOpen(true), { label: t("shortcut.list") });
  useEffect(() => {
    const open = () => setOpen(true);
    window.addEventListener(OPEN_EVENT, open);
    return () => window.removeEventListener(OPEN_EVENT, open);
  }, []);
  return isOpen ? (
    <Suspense fallback={null}>
      <ShortcutDialog onClose={() => setOpen(false)} />
    </Suspense>
  ) : null;
}
