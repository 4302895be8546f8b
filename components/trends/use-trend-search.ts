"use client";

import { parseAsString, useQueryStates } from "nuqs";
import { TREND_FILTER_KEYS, trendSearch } from "@/lib/trends/trend-search";

type Key = (typeof TREND_FILTER_KEYS)[number];

const parsers = Object.fromEntries(TREND_FILTER_KEYS.map((key) => [key, parseAsString])) as Record<
  Key,
  typeof parseAsString
>;

/** The report's filter in the address, so that a report is a link and the back button undoes a filter. */
export function useTrendSearch() {
  const [values, setValues] = useQueryStates(parsers, { history: "push", scroll: false });
  return {
    search: trendSearch(values),
    change: (changes: Partial<Record<Key, string | null>>): void => void setValues(changes),
    reset: (): void => void setValues(null),
  };
}

export type ChangeTrendSearch = ReturnType<typeof useTrendSearch>["change"];
