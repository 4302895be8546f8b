"use client";

import { createContext, type ReactNode, use, useSyncExternalStore } from "react";
import type { DraftPath } from "@/lib/diagnosis/draft-path";
import type { ModelDocument } from "@/lib/diagnosis/model-schema";
import type { SegmentDimension } from "@/lib/diagnosis/model-vocabulary";
import type { Locale } from "@/lib/i18n/locale";
import { type ProblemStore, placeId } from "./problem-store";

/** What the desk calls its causes, and the places by which segments tell cases apart, by code. */
export type DeskNames = Readonly<Record<"causes" | SegmentDimension, Readonly<Record<string, string>>>>;

export type DraftFrame = {
  /** Edits with the same key that follow each other are one step back. */
  edit: (key: string, change: (document: ModelDocument) => ModelDocument) => void;
  /** Puts another value at a place; undefined takes away what stands there. */
  set: (path: DraftPath, value: unknown) => void;
  /** By the desk's own names, else by the document's. */
  causeName: (code: string) => string;
  desk: DeskNames;
  problems: ProblemStore;
  locale: Locale;
};

const Context = createContext<DraftFrame | null>(null);
/** Apart from the frame: it changes with every step back, and only fields that are typed into care. */
const Revision = createContext(0);

/** Its value stays the same while likelihoods are typed, so that what reads it is not drawn anew. */
export function DraftProvider({
  frame,
  revision,
  children,
}: {
  frame: DraftFrame;
  revision: number;
  children: ReactNode;
}) {
  return (
    <Context value={frame}>
      <Revision value={revision}>{children}</Revision>
    </Context>
  );
}

/** Grows when a field must show what the document says and no longer what was typed into it. */
export const useRevision = (): number => use(Revision);

export function useDraft(): DraftFrame {
  const frame = use(Context);
  if (!frame) throw new Error("outside of a draft");
  return frame;
}

/** Whether something inside of a place has a fault, for what draws the inside only when it is wanted. */
export function useFaultInside(path: DraftPath): boolean {
  const { problems } = useDraft();
  const id = placeId(path);
  return useSyncExternalStore(
    problems.subscribe,
    () => problems.hasInside(id),
    () => false,
  );
}

/** The id of a place's cell and whether it has a fault. */
export function usePlace(path: DraftPath): { id: string; isFaulty: boolean } {
  const { problems } = useDraft();
  const id = placeId(path);
  const isFaulty = useSyncExternalStore(
    problems.subscribe,
    () => problems.has(id),
    () => false,
  );
  return { id, isFaulty };
}
