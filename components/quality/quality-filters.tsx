"use client";

import { useTranslations } from "next-intl";
import type { TrendFilterField } from "@/components/trends/trend-filter-fields";
import { RangeChip } from "@/components/trends/trend-filters";
import { FilterChip } from "@/components/ui/filter-chip";
import type { QualityReport } from "@/lib/quality/quality-schema";
import type { QualitySearch } from "@/lib/quality/quality-search";
import type { ChangeQualitySearch } from "./use-quality-search";

export type QualityFilterField = Omit<TrendFilterField, "key"> & {
  key: "bank" | "wallet" | "cardKind" | "cause";
};

type QualityFiltersProps = {
  fields: readonly QualityFilterField[];
  search: QualitySearch;
  change: ChangeQualitySearch;
  report: QualityReport | undefined;
  daysError?: string;
};

/** The filter as a sentence of chips: which days, which cases, which model. */
export function QualityFilters({ fields, search, change, report, daysError }: QualityFiltersProps) {
  const t = useTranslations();
  const models = (report?.modelNumbers ?? []).map((number) => ({
    id: String(number),
    label: t("quality.filter.modelName", { number: String(number) }),
  }));
  return (
    <search aria-label={t("trends.filter.label")} className="flex min-w-0 flex-wrap items-center gap-2">
      <RangeChip search={search} change={change} report={report} daysError={daysError} />
      {fields.map(({ key, label, options }) => (
        <FilterChip
          key={key}
          label={label}
          options={options}
          selected={search[key] === undefined ? [] : [search[key]]}
          onChange={([chosen]) => change({ [key]: chosen ?? null })}
        />
      ))}
      {models.length > 1 || search.model ? (
        <FilterChip
          label={t("quality.filter.model")}
          options={models}
          selected={search.model === undefined ? [] : [search.model]}
          onChange={([model]) => change({ model: model ?? null })}
        />
      ) : null}
    </search>
  );
}
