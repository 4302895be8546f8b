"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { DraftTexts } from "@/lib/articles/article-schema";
import { dropTypedDraft, keepTypedDraft, readTypedDraft, type TypedDraft } from "./typed-draft-store";

const KEEP_EVERY_MS = 1_000;

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
 * Keeps unsaved text in the tab, at most a second behind, and finds what an earlier visit left there. The copy goes
 * once the text is saved; an offered one stays until it is taken, discarded or typed over.
 */
export function useTypedDraft({ ownerId, slug, version, texts, isChanged }: Typing) {
  const [offered, setOffered] = useState<TypedDraft | null>(null);
  useEffect(() => setOffered(readTypedDraft(ownerId, slug)), [ownerId, slug]);

  const keep = useEffectEvent(() => {
    if (isChanged) keepTypedDraft(ownerId, slug, { version, texts });
    else dropTypedDraft(ownerId, slug);
  });
  useEffect(() => {
    if (!isChanged) return;
    // An interval, not a pause after the last key: who types on and on is kept too.
    const timer = setInterval(() => keep(), KEEP_EVERY_MS);
    const onHide = () => keep();
    window.addEventListener("pagehide", onHide);
    return () => {
      clearInterval(timer);
      window.removeEventListener("pagehide", onHide);
      keep();
    };
  }, [isChanged]);

  return {
    offered,
    close: () => setOffered(null),
    discard: () => {
      dropTypedDraft(ownerId, slug);
      setOffered(null);
    },
  };
}
