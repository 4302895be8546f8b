"use client";

import { useQuery } from "@tanstack/react-query";
import { type Dispatch, useEffect, useEffectEvent, useRef, useState } from "react";
import { conflictWinner } from "@/components/admin/conflict-winner";
import type { DraftEditorAction, DraftEditorState } from "@/lib/diagnosis/draft-editor";
import { fetchModelDraft, patchModelDraft } from "@/lib/diagnosis/model-draft-fetchers";
import { modelDraftsOptions } from "@/lib/diagnosis/model-draft-query-options";
import type { ModelDraftDetail } from "@/lib/diagnosis/model-draft-schema";
import { ApiError } from "@/lib/http/fetch-json";
import { dropUnsaved, keepUnsaved } from "./local-draft-store";

const SAVE_EVERY_MS = 700;
const RETRY_AFTER_MS = 3_000;
const LOOK_EVERY_MS = 4_000;

export type SaveState = "saved" | "saving" | "unsaved" | "waiting" | "failed" | "gone";

type Options = {
  draftId: string;
  ownerId: string;
  state: DraftEditorState;
  dispatch: Dispatch<DraftEditorAction>;
  /** Whose changes have just been merged in. */
  onMerged: (name: string | null) => void;
};

/**
 * Stores what is edited within two seconds, keeps a copy in this browser until it is stored, and takes in what others
 * stored. While a conflict waits for a choice nothing is sent; when the draft is gone, everything stays here.
 */
export function useAutosave({ draftId, ownerId, state, dispatch, onMerged }: Options) {
  const [progress, setProgress] = useState<"idle" | "saving" | "failed" | "gone">("idle");
  const isAtWork = useRef(false);
  const waitUntil = useRef(0);
  /** The document whose copy lies in this browser; at first whatever an earlier visit left there. */
  const kept = useRef<unknown>(state.document);
  const isDirty = state.document !== state.base.document;

  const takeIn = (current: ModelDraftDetail) => {
    if (current.version <= state.base.version) return;
    dispatch({ type: "overtaken", stored: { version: current.version, document: current.document } });
    onMerged(current.updatedBy);
  };
  /** One exchange with the server at a time. */
  const inTurn = async (work: () => Promise<void>) => {
    if (isAtWork.current) return;
    isAtWork.current = true;
    try {
      await work();
      setProgress("idle");
    } catch (error) {
      const current = error instanceof Error ? conflictWinner<ModelDraftDetail>(error) : null;
      const isGone = error instanceof ApiError && error.problem?.code === "not_found";
      waitUntil.current = Date.now() + RETRY_AFTER_MS;
      if (current) {
        waitUntil.current = 0;
        takeIn(current);
      }
      setProgress(isGone ? "gone" : current ? "idle" : "failed");
    } finally {
      isAtWork.current = false;
    }
  };

  const save = useEffectEvent(() => {
    if (isDirty && kept.current !== state.document) {
      kept.current = state.document;
      void keepUnsaved(ownerId, draftId, { base: state.base, document: state.document });
    }
    if (!isDirty && kept.current !== null) {
      kept.current = null;
      void dropUnsaved(ownerId, draftId);
    }
    if (!isDirty || state.conflicts.length > 0 || progress === "gone" || Date.now() < waitUntil.current)
      return;
    const { document, base } = state;
    void inTurn(async () => {
      setProgress("saving");
      const stored = await patchModelDraft(draftId, { version: base.version, document });
      dispatch({ type: "saved", stored: { version: stored.version, document } });
      // Also when the page has been left meanwhile, else the next visit would merge it again.
      if (kept.current === document) {
        kept.current = null;
        await dropUnsaved(ownerId, draftId);
      }
    });
  });
  useEffect(() => {
    const timer = setInterval(() => save(), SAVE_EVERY_MS);
    const onHide = () => save();
    window.addEventListener("pagehide", onHide);
    return () => {
      clearInterval(timer);
      window.removeEventListener("pagehide", onHide);
      save();
    };
  }, []);

  const { data: drafts, dataUpdatedAt } = useQuery({
    ...modelDraftsOptions(),
    refetchInterval: LOOK_EVERY_MS,
  });
  const look = useEffectEvent(() => {
    const known = drafts?.find(({ id }) => id === draftId);
    if (!drafts || progress === "gone" || (known && known.version <= state.base.version)) return;
    void inTurn(async () => takeIn(await fetchModelDraft(draftId)));
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again whenever the list was read
  useEffect(() => look(), [dataUpdatedAt]);

  const busy: SaveState = progress === "saving" ? "saving" : progress === "failed" ? "failed" : "unsaved";
  const saveState: SaveState =
    progress === "gone" ? "gone" : !isDirty ? "saved" : state.conflicts.length > 0 ? "waiting" : busy;
  return { saveState };
}
