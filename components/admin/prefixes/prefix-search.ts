import type { PrefixRow } from "@/lib/catalog/card-prefix-schema";

/**
 * The rows that a search finds: by the beginning of the prefix, by the beginning of a card that the prefix is part
 * of, or by a word of the bank. An empty search finds all.
 */
export function foundPrefixes(
  rows: readonly PrefixRow[],
  text: string,
  bankNameOf: (code: string) => string,
): PrefixRow[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return [...rows];
  return rows.filter(
    ({ prefix, bankCode }) =>
      prefix.startsWith(wanted) ||
      wanted.startsWith(prefix) ||
      bankCode.toLowerCase().includes(wanted) ||
      bankNameOf(bankCode).toLowerCase().includes(wanted),
  );
}
