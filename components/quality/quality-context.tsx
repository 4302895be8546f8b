"use client";

import { useLocale, useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext } from "react";
import { useCatalogNames } from "@/components/catalog/catalog-names-context";
import { localText } from "@/lib/i18n/locale";
import type { QualityReport } from "@/lib/quality/quality-schema";
import { judgedCasesSearch, type QualitySearch } from "@/lib/quality/quality-search";
import { routes } from "@/lib/routes";

type Shown = { report: QualityReport; search: QualitySearch };

const Context = createContext<Shown | null>(null);

export function QualityProvider({ children, ...shown }: Shown & { children: ReactNode }) {
  return <Context value={shown}>{children}</Context>;
}

/** The report on screen, the address of the cases behind a number, and how things are called. */
export function useQuality() {
  const shown = useContext(Context);
  if (!shown) throw new Error("useQuality needs a QualityProvider");
  const t = useTranslations("quality");
  const names = useCatalogNames();
  const locale = useLocale();
  const { report, search } = shown;
  return {
    report,
    locale,
    /** Null where the list of cases cannot say which cases are meant. */
    casesHref: (cut?: Parameters<typeof judgedCasesSearch>[2]): string | null => {
      const cases = judgedCasesSearch(search, report, cut);
      return cases && routes.cases(cases);
    },
    bankName: (code: string): string => (code === "NONE" ? t("groups.noBank") : names.bankName(code)),
    walletName: names.walletName,
    checkName: (code: string): string => {
      const name = report.checkNames[code];
      return name ? localText(name, locale) : code;
    },
  };
}
