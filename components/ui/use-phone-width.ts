"use client";

import { useSyncExternalStore } from "react";

const PHONE = "(max-width: 639px)";

function subscribe(onChange: () => void): () => void {
  const list = window.matchMedia(PHONE);
  list.addEventListener("change", onChange);
  return () => list.removeEventListener("change", onChange);
}

/**
 * Whether the window is as narrow as a phone's. The server cannot know and renders by `guess` (what the browser says
 * of its device); rendering both forms and hiding one would double a long list.
 */
export const usePhoneWidth = (guess: boolean): boolean =>
  useSyncExternalStore(
    subscribe,
    () => window.matchMedia(PHONE).matches,
    () => guess,
  );
