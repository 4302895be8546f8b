"use client";

import { useLocale, useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext } from "react";
import { useCatalogNames } from "@/components/catalog/catalog-names-context";
import { optionById } from "@/components/ui/options";
import type { NO_CAUSE } from "@/lib/cases/case-filter";
import { routes } from "@/lib/routes";
import { type CasesCut, casesSearch } from "@/lib/trends/cases-search";
import type { TrendReport } from "@/lib/trends/trend-schema";
import type { TrendSearch } from "@/lib/trends/trend-search";
import { type CauseLook, causeLook, UNDETERMINED_LOOK } from "./cause-look";
import { PictureSubjectContext } from "./picture/picture-subject";
import type { TrendFilterField } from "./trend-filter-fields";

// By value it would bring the schema, and with it zod, to the browser.
const NONE: typeof NO_CAUSE = "NONE";

export const isUndetermined = (cause: string): boolean => cause === NONE;

type Shown = { report: TrendReport; search: TrendSearch; fields: readonly TrendFilterField[] };

const Context = createContext<Shown | null>(null);

export function TrendProvider({ children, ...shown }: Shown & { children: ReactNode }) {
  return (
    <PictureSubjectContext value={shown}>
      <Context value={shown}>{children}</Context>
    </PictureSubjectContext>
  );
}

/** The report on screen, the address of the cases behind a mark, and how things are called and drawn. */
export function useTrend() {
  const shown = useContext(Context);
  if (!shown) throw new Error("useTrend needs a TrendProvider");
  const t = useTranslations("trends");
  const names = useCatalogNames();
  const { report, search, fields } = shown;
  const optionsOf = (key: TrendFilterField["key"]) =>
    fields.find((field) => field.key === key)?.options ?? [];
  return {
    report,
    locale: useLocale(),
    casesHref: (cut?: CasesCut): string => routes.cases(casesSearch(search, report, cut)),
    causeName: (code: string): string => (code === NONE ? t("undetermined") : names.causeName(code)),
    bankName: (code: string): string => (code === NONE ? t("noBank") : names.bankName(code)),
    walletName: names.walletName,
    stepName: (step: string): string => optionById(optionsOf("step"), step)?.label ?? step,
    /** The codes of the catalogue in its own order. */
    codesOf: (key: "bank" | "wallet"): string[] => optionsOf(key).map(({ id }) => id),
    lookOf: (code: string): CauseLook =>
      code === NONE
        ? UNDETERMINED_LOOK
        : causeLook(
            Math.max(
              0,
              optionsOf("cause").findIndex(({ id }) => id === code),
            ),
          ),
  };
}
