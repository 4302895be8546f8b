"use client";

import { useLocale, useTranslations } from "next-intl";
import { createContext, type ReactNode, useContext } from "react";
import { useCatalogNames } from "@/components/catalog/catalog-names-context";
import { optionById } from "@/components/ui/options";
import { routes } from "@/lib/routes";
import { CUT_KEYS, type CutKey } from "@/lib/trends/case-cut";
import type { CaseCutReport, CaseCutRow } from "@/lib/trends/case-cut-schema";
import { type CasesCut, casesSearch } from "@/lib/trends/cases-search";
import type { TrendSearch } from "@/lib/trends/trend-search";
import { PictureSubjectContext } from "./picture/picture-subject";
import type { TrendFilterField } from "./trend-filter-fields";
import { countText, durationParts } from "./trend-format";

type Shown = { report: CaseCutReport; search: TrendSearch; fields: readonly TrendFilterField[] };

const Context = createContext<Shown | null>(null);

export function CutProvider({ children, ...shown }: Shown & { children: ReactNode }) {
  return (
    <PictureSubjectContext value={shown}>
      <Context value={shown}>{children}</Context>
    </PictureSubjectContext>
  );
}

/** The breakdown on screen, the address of the cases behind a number, and how its rows are called. */
export function useCut() {
  const shown = useContext(Context);
  if (!shown) throw new Error("useCut needs a CutProvider");
  const t = useTranslations("trends");
  const names = useCatalogNames();
  const locale = useLocale();
  const { report, search, fields } = shown;
  const keys: readonly CutKey[] = CUT_KEYS[report.by];
  const optionsOf = (key: CutKey) => fields.find((field) => field.key === key)?.options ?? [];
  const valueName = (key: CutKey, value: string): string | undefined =>
    optionById(optionsOf(key), value)?.label;
  return {
    report,
    locale,
    keys,
    casesHref: (cut?: CasesCut): string => routes.cases(casesSearch(search, report, cut)),
    /** The values that a key can have, in the order of their list. */
    orderOf: (key: CutKey): string[] => optionsOf(key).map(({ id }) => id),
    valueName: (key: CutKey, value: string): string => valueName(key, value) ?? value,
    /** In the head of a grid, where a bank's full name is too long. */
    shortName: (key: CutKey, value: string): string =>
      key === "bank" && names.bankName(value) !== value
        ? names.bankName(value)
        : (valueName(key, value) ?? value),
    /** What the list of values calls it, else as it was read: of a deleted person or a version that is not listed. */
    rowName: ({ filter, name }: CaseCutRow): string =>
      keys.map((key) => valueName(key, filter[key] ?? "") ?? name ?? filter[key] ?? "").join(" · "),
    durationText: (minutes: number): string => {
      const { unit, value } = durationParts(minutes);
      return t(`duration.${unit}`, { value: countText(value, locale) });
    },
  };
}
