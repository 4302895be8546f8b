"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AddFilter } from "@/components/ui/add-filter";
import { DateRange } from "@/components/ui/date-range";
import { FilterChip } from "@/components/ui/filter-chip";
import type { CauseReading } from "@/lib/cases/case-filter";
import { BUCKETS } from "@/lib/trends/buckets";
import { PRESET_WEEKS } from "@/lib/trends/period";
import type { TrendReport } from "@/lib/trends/trend-schema";
import type { TrendSearch } from "@/lib/trends/trend-search";
import type { TrendFilterField } from "./trend-filter-fields";
import type { ChangeTrendSearch } from "./use-trend-search";
import { ZoneChip } from "./zone-chip";

const READINGS = ["recorded", "confirmed", "predicted"] as const satisfies readonly CauseReading[];
const OWN = "own";

type TrendFiltersProps = {
  fields: readonly TrendFilterField[];
  search: TrendSearch;
  change: ChangeTrendSearch;
  /** The days of the report on screen, where days of one's own begin. */
  report: Pick<TrendReport, "from" | "to" | "today" | "timeZone"> | undefined;
  /** What is wrong with the chosen days. */
  daysError?: string;
  /** Stands where columns of time are chosen, on a screen that has none. */
  by?: ReactNode;
};

/** Which days: a preset that moves on with the days, or days of one's own. */
export function RangeChip({ search, change, report, daysError }: Omit<TrendFiltersProps, "fields">) {
  const t = useTranslations("trends.filter");
  const isOwn = search.from !== undefined || search.to !== undefined;
  const weeks = PRESET_WEEKS.map((id) => ({ id, label: t("weeks", { count: Number(id) }) }));
  return (
    <>
      <FilterChip
        label={isOwn ? t("days") : t("range")}
        isRequired
        options={[...weeks, { id: OWN, label: t("ownDays") }]}
        selected={[isOwn ? OWN : (search.weeks ?? "12")]}
        onChange={([chosen]) => {
          if (chosen !== OWN) change({ weeks: chosen ?? null, from: null, to: null });
          else if (report) change({ weeks: null, from: report.from, to: report.to });
        }}
      />
      {isOwn ? (
        <DateRange
          label={t("ownDaysLabel")}
          from={search.from ?? report?.from ?? ""}
          to={search.to ?? report?.to ?? ""}
          max={report?.today}
          error={daysError}
          onChange={change}
        />
      ) : null}
    </>
  );
}

function BucketChip({ search, change }: Pick<TrendFiltersProps, "search" | "change">) {
  const t = useTranslations("trends.filter");
  return (
    <FilterChip
      label={t("by")}
      isRequired
      options={BUCKETS.map((id) => ({ id, label: t(`bucket.${id}`) }))}
      selected={BUCKETS.filter((id) => id === (search.bucket ?? "week"))}
      onChange={([bucket]) => change({ bucket: bucket ?? null })}
    />
  );
}

/** The filter as a sentence of chips: which days, counted how, of which cases. */
export function TrendFilters(props: TrendFiltersProps) {
  const t = useTranslations("trends.filter");
  const { search, change, fields } = props;
  return (
    <search
      aria-label={t("label")}
      className="flex min-w-0 flex-1 flex-wrap items-center gap-2 max-sm:basis-full"
    >
      <RangeChip {...props} />
      {props.by ?? <BucketChip search={search} change={change} />}
      <FilterChip
        label={t("reading")}
        isRequired
        options={READINGS.map((id) => ({
          id,
          label: t(`causeReading.${id}`),
          description: t(`causeReadingHelp.${id}`),
        }))}
        selected={READINGS.filter((id) => id === (search.causeReading ?? "recorded"))}
        onChange={([causeReading]) => change({ causeReading: causeReading ?? null })}
      />
      {fields.map(({ key, label, options, isAlwaysShown }) =>
        isAlwaysShown || search[key] !== undefined ? (
          <span key={key} data-print={search[key] === undefined ? "hide" : undefined} className="contents">
            <FilterChip
              label={label}
              options={options}
              selected={search[key] === undefined ? [] : [search[key]]}
              onChange={([chosen]) => change({ [key]: chosen ?? null })}
            />
          </span>
        ) : null,
      )}
      <span data-print="hide" className="contents">
        <AddFilter
          label={t("more")}
          fields={fields.filter(({ key, isAlwaysShown }) => !isAlwaysShown && search[key] === undefined)}
          onChoose={(key, value) => change({ [key]: value })}
        />
      </span>
      <ZoneChip chosen={search.timeZone} onChange={(timeZone) => change({ timeZone })} />
    </search>
  );
}
