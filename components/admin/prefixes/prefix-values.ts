import type { AddPrefixInput, PrefixRow } from "@/lib/catalog/card-prefix-schema";

/** What the form holds; the length as it is typed. */
export type PrefixValues = Omit<AddPrefixInput, "length" | "bankCode" | "sources"> & {
  bankCode: string | null;
  length: string;
  sources: string;
};

export const PREFIX_FIELDS = ["prefix", "bankCode", "cardKind", "length", "status", "sources"] as const;

/** Most cards are debit cards with 19 digits. */
export const prefixValuesOf = (row: PrefixRow | null): PrefixValues => ({
  prefix: row?.prefix ?? "",
  bankCode: row?.bankCode ?? null,
  cardKind: row?.cardKind ?? "debit",
  length: String(row?.length ?? 19),
  status: row?.status ?? "agreed",
  sources: row?.sources ?? "",
});

/** A length that is none is sent as null, so that the server names its field. */
export const prefixBodyOf = ({ bankCode, length, prefix, ...values }: PrefixValues) => ({
  ...values,
  prefix: prefix.replace(/\s/g, ""),
  bankCode: bankCode ?? "",
  length: Number.parseInt(length, 10),
});
