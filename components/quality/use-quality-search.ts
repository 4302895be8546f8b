"use client";

import { parseAsString, useQueryStates } from "nuqs";
import { QUALITY_FILTER_KEYS, qualitySearch } from "@/lib/quality/quality-search";

type Key = (typeof QUALITY_FILTER_KEYS)[number];

const parsers = Object.fromEntries(QUALITY_FILTER_KEYS.map((key) => [key, parseAsString])) as Record<
  Key,
  typeof parseAsString
>;

/** The report's filter in the address, so that a report is a link and the back button undoes a filter. */
export function useQualitySearch() {
  const [values, setValues] = useQueryStates(parsers, { history: "push", scroll: false });
  return {
    search: qualitySearch(values),
    change: (changes: Partial<Record<Key, string | null>>): void => void setValues(changes),
    reset: (): void => void setValues(null),
  };
}

export type ChangeQualitySearch = ReturnType<typeof useQualitySearch>["change"];
