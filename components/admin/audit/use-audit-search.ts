"use client";

import { parseAsString, useQueryStates } from "nuqs";
import { AUDIT_FILTER_KEYS, auditSearch } from "@/lib/audit/audit-search";

type Key = (typeof AUDIT_FILTER_KEYS)[number];

const parsers = Object.fromEntries(AUDIT_FILTER_KEYS.map((key) => [key, parseAsString])) as Record<
  Key,
  typeof parseAsString
>;

/** The filter in the address, so that what was found is a link and the back button undoes a filter. */
export function useAuditSearch() {
  const [values, setValues] = useQueryStates(parsers, { history: "push", scroll: false });
  return {
    search: auditSearch(values),
    change: (changes: Partial<Record<Key, string | null>>): void => void setValues(changes),
    reset: (): void => void setValues(null),
  };
}

export type ChangeAuditSearch = ReturnType<typeof useAuditSearch>["change"];
