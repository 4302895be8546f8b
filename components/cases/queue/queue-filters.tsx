"use client";

import { useTranslations } from "next-intl";
import { IncidentChip } from "@/components/incidents/incident-chip";
import { FilterChip } from "@/components/ui/filter-chip";
import type { QueueSearch } from "@/lib/cases/case-fetchers";
import { AddQueueFilter } from "./add-queue-filter";
import { type FilterField, type FilterKey, isBrought, type SearchKey } from "./queue-search";
import { RemovableChip } from "./removable-chip";

/** Shown also while they are off, where there is room; the rest waits behind "add filter". */
const ALWAYS_SHOWN: readonly FilterKey[] = ["status", "wallet", "bank", "cause", "step", "age"];

type QueueFiltersProps = {
  fields: readonly FilterField[];
  search: QueueSearch;
  onChange: (changes: Partial<Record<SearchKey, string | null>>) => void;
};

function useFieldLabel(search: QueueSearch) {
  const t = useTranslations("cases.queue.filter");
  return ({ key, label }: FilterField): string => {
    if (key !== "cause" || !search.cause || search.causeReading === "predicted") return label;
    return search.causeReading === "confirmed" ? t("causeConfirmed") : t("causeRecorded");
  };
}

function DaysChip({ search, onChange }: Omit<QueueFiltersProps, "fields">) {
  const t = useTranslations("cases.queue.filter");
  const { from, to, timeZone } = search;
  const span =
    from && to
      ? t("daysBoth", { from, to })
      : from
        ? t("daysFrom", { from })
        : to
          ? t("daysTo", { to })
          : null;
  if (span === null) return null;
  return (
    <RemovableChip
      label={t("days")}
      value={timeZone ? t("daysIn", { days: span, zone: timeZone }) : span}
      onRemove={() => onChange({ from: null, to: null, timeZone: null })}
    />
  );
}

/** The filter as a sentence of chips, each of them a part of the address. */
export function QueueFilters({ fields, search, onChange }: QueueFiltersProps) {
  const t = useTranslations("cases.queue");
  const labelOf = useFieldLabel(search);
  const change = (key: FilterKey, value: string | undefined) => {
    const changes: Partial<Record<SearchKey, string | null>> = { [key]: value ?? null };
    if (key === "cause" && !value) changes.causeReading = null;
    if (key === "status" && value === "not_closed" && !search.q) changes.status = null;
    onChange(changes);
  };
  return (
    <fieldset className="m-0 flex min-w-0 flex-wrap items-center gap-2 border-0 p-0">
      <legend className="sr-only">{t("filters")}</legend>
      {search.q ? (
        <RemovableChip
          label={t("filter.search")}
          value={search.q}
          onRemove={() => onChange({ q: null, queue: search.queue ?? null })}
        />
      ) : null}
      {search.import ? (
        <RemovableChip
          label={t("filter.import")}
          value={search.import.slice(-6)}
          onRemove={() => onChange({ import: null })}
        />
      ) : null}
      {search.incident ? (
        <IncidentChip id={search.incident} onRemove={() => onChange({ incident: null })} />
      ) : null}
      {fields
        .filter(({ key }) => search[key] !== undefined || ALWAYS_SHOWN.includes(key))
        .map((field) => {
          if (isBrought(field.key)) {
            return (
              <RemovableChip
                key={field.key}
                label={field.label}
                value={field.options[0]?.label ?? ""}
                onRemove={() => change(field.key, undefined)}
              />
            );
          }
          const value = search[field.key] ?? (field.key === "status" ? "not_closed" : undefined);
          return (
            <span key={field.key} className={value ? "max-w-full" : "max-w-full max-sm:hidden"}>
              <FilterChip
                label={labelOf(field)}
                options={field.options}
                selected={value ? [value] : []}
                isRequired={field.key === "status"}
                onChange={([chosen]) => change(field.key, chosen)}
              />
            </span>
          );
        })}
      <DaysChip search={search} onChange={onChange} />
      <AddQueueFilter fields={fields.filter(({ key }) => !isBrought(key))} onChoose={change} />
    </fieldset>
  );
}
