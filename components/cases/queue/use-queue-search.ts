"use client";

import { parseAsString, useQueryStates } from "nuqs";
import { useMemo } from "react";
import { type FilterField, queueSearchOf, SEARCH_KEYS, type SearchKey } from "./queue-search";

type SearchParsers = Record<SearchKey, typeof parseAsString>;

const parsers = Object.fromEntries(SEARCH_KEYS.map((key) => [key, parseAsString])) as SearchParsers;

/** The queue's filter, kept in the address alone, so that each change is a step that "back" undoes. */
export function useQueueSearch(fields: readonly FilterField[]) {
  const [address, setAddress] = useQueryStates(parsers, { history: "push" });
  const search = useMemo(() => queueSearchOf(address, fields), [address, fields]);
  return {
    search,
    /** Sets some of the filter and leaves the rest; null takes a part off. */
    change: (changes: Partial<Record<SearchKey, string | null>>) => {
      void setAddress(changes);
    },
    clear: () => {
      const cleared = Object.fromEntries(SEARCH_KEYS.map((key) => [key, null]));
      void setAddress({ ...cleared, queue: search.queue === "mine" ? null : (search.queue ?? null) });
    },
  };
}
