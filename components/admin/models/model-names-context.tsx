"use client";

import { useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext } from "react";
import type { ModelNames } from "@/lib/diagnosis/model-names";

const Context = createContext<ModelNames>({ causes: {}, checks: {} });

/** Puts the names of a version's codes where every part of its page can ask for one. */
export function ModelNamesProvider({ names, children }: { names: ModelNames; children: ReactNode }) {
  return <Context value={names}>{children}</Context>;
}

/** Names by code; a code that nobody named is its own name. */
export function useModelNames() {
  const { causes, checks } = useContext(Context);
  const t = useTranslations("models");
  return {
    causeName: (code: string): string => (code === "default" ? t("otherCauses") : (causes[code] ?? code)),
    checkName: (code: string): string => checks[code]?.question ?? code,
    answerName: (check: string, answer: string): string => checks[check]?.answers[answer] ?? answer,
  };
}
