"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { Checklist } from "@/lib/diagnosis/checklist-schema";
import type { Locale } from "@/lib/i18n/locale";

/** What does not change while a case is open on the screen. */
export type CaseFrame = {
  caseId: string;
  actorId: string;
  locale: Locale;
  checklist: Checklist;
  /** The number of the model version that new cases are logged with. */
  publishedModelNumber: number;
  /** Numbers to call by code, of those banks and wallets that have one. */
  hotlines: { banks: Record<string, string>; wallets: Record<string, string> };
  /** Whether what is proposed after the case becomes a draft at once. */
  writesArticles: boolean;
  people: { id: string; displayName: string }[];
};

const CaseFrameContext = createContext<CaseFrame | null>(null);

export function CaseFrameProvider({ frame, children }: { frame: CaseFrame; children: ReactNode }) {
  return <CaseFrameContext.Provider value={frame}>{children}</CaseFrameContext.Provider>;
}

export function useCaseFrame(): CaseFrame {
  const frame = useContext(CaseFrameContext);
  if (!frame) throw new Error("useCaseFrame outside of a case screen");
  return frame;
}
