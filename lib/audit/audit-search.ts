import type { AuditFilter } from "./audit-schema";

/** Every key of the filter. Here and not beside the schema: the screen needs the keys and not the schema. */
export const AUDIT_FILTER_KEYS = [
  "table",
  "actor",
  "operation",
  "row",
  "from",
  "to",
] as const satisfies readonly (keyof AuditFilter)[];

/** The filter as it stands in the address: only what was chosen. */
export type AuditSearch = Partial<Record<(typeof AUDIT_FILTER_KEYS)[number], string>>;

/** Picks the filter out of an address and leaves out what is empty or not of the filter. */
export function auditSearch(
  values: Readonly<Record<string, string | string[] | null | undefined>>,
): AuditSearch {
  const search: AuditSearch = {};
  for (const key of AUDIT_FILTER_KEYS) {
    const value = values[key];
    if (typeof value === "string" && value !== "") search[key] = value;
  }
  return search;
}
