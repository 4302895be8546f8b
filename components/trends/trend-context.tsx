"use client";

import { useLocale, useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext } from "react";
import { useCatalogNames } from "@/components/catalog/catalog-names-context";
import type { NO_CAUSE } from "@/lib/cases/case-filter";
import { routes } from "@/lib/routes";
import { type CasesCut, casesSearch } from "@/lib/trends/cases-search";
import type { TrendReport } from "@/lib/trends/trend-schema";
import type { TrendSearch } from "@/lib/trends/trend-search";
import { type CauseLook, causeLook, UNDETERMINED_LOOK } from "./cause-look";

// By value it would bring the schema, and with it zod, to the browser.
const NONE: typeof NO_CAUSE = "NONE";

export const isUndetermined = (cause: string): boolean => cause === NONE;

type Shown = {
  report: TrendReport;
  search: TrendSearch;
  causeOrder: readonly string[];
  stepNames: Readonly<Record<string, string>>;
};

const Context = createContext<Shown | null>(null);

export function TrendProvider({ children, ...shown }: Shown & { children: ReactNode }) {
  return <Context value={shown}>{children}</Context>;
}

/** The report on screen, the address of the cases behind a mark, and how things are called and drawn. */
export function useTrend() {
  const shown = useContext(Context);
  if (!shown) throw new Error("useTrend needs a TrendProvider");
  const t = useTranslations("trends");
  const names = useCatalogNames();
  const { report, search, causeOrder, stepNames } = shown;
  return {
    report,
    locale: useLocale(),
    casesHref: (cut?: CasesCut): string => routes.cases(casesSearch(search, report, cut)),
    causeName: (code: string): string => (code === NONE ? t("undetermined") : names.causeName(code)),
    bankName: (code: string): string => (code === NONE ? t("noBank") : names.bankName(code)),
    walletName: names.walletName,
    stepName: (step: string): string => stepNames[step] ?? step,
    lookOf: (code: string): CauseLook =>
      code === NONE ? UNDETERMINED_LOOK : causeLook(Math.max(0, causeOrder.indexOf(code))),
  };
}
