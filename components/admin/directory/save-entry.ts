import { patchBank, patchWallet, postBank, postWallet } from "@/lib/catalog/catalog-entry-fetchers";
import type { Entry, EntryKind, EntryValues } from "./entry-values";
import { entryBodyOf, retirementOf } from "./entry-values";

/** Adds the entry, or changes the row that it was opened with. */
export function saveEntry(kind: EntryKind, values: EntryValues, row: Entry | null): Promise<Entry> {
  const { code, shortZh } = values;
  const body = entryBodyOf(values);
  if (row === null) {
    return kind === "banks" ? postBank({ ...body, code, shortZh }) : postWallet({ ...body, code });
  }
  const change = { ...body, ...retirementOf(values, row), version: row.version };
  return kind === "banks" ? patchBank(row.code, { ...change, shortZh }) : patchWallet(row.code, change);
}
