"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { DraftTexts } from "@/lib/articles/article-schema";
import { dropTypedDraft, keepTypedDraft, readTypedDraft, type TypedDraft } from "./typed-draft-store";

const KEEP_EVERY_MS = 500;

type Typing = {
  ownerId: string;
  slug: string;
  /** Version of the draft that the texts were typed into. */
  version: number;
  texts: DraftTexts;
  /** Whether the texts differ from that draft. */
  isChanged: boolean;
};

/**
 * Keeps unsaved text in the browser, at most half a second behind, and finds what an earlier visit left there. The copy goes
 * once the text is saved; an offered one stays until it is taken, discarded or typed over.
 */
export function useTypedDraft({ ownerId, slug, version, texts, isChanged }: Typing) {
  const [offered, setOffered] = useState<TypedDraft | null>(null);
  useEffect(() => {
    let isLooking = true;
    void readTypedDraft(ownerId, slug).then((found) => (isLooking ? setOffered(found) : null));
    return () => {
      isLooking = false;
    };
  }, [ownerId, slug]);

  const kept = useRef<DraftTexts>(texts);
  const keep = useEffectEvent(() => {
    if (isChanged && kept.current === texts) return;
    kept.current = texts;
    if (isChanged) void keepTypedDraft(ownerId, slug, { version, texts });
    else void dropTypedDraft(ownerId, slug);
  });
  useEffect(() => {
    if (!isChanged) return;
    // An interval, not a pause after the last key: who types on and on is kept too.
    const timer = setInterval(() => keep(), KEEP_EVERY_MS);
    const onHide = () => keep();
    window.addEventListener("pagehide", onHide);
    document.addEventListener("visibilitychange", onHide);
    return () => {
      clearInterval(timer);
      window.removeEventListener("pagehide", onHide);
      document.removeEventListener("visibilitychange", onHide);
      keep();
    };
  }, [isChanged]);

  return {
    offered,
    close: () => setOffered(null),
    discard: () => {
      void dropTypedDraft(ownerId, slug);
      setOffered(null);
    },
  };
}
