import type { Bank, Wallet } from "@/lib/catalog/catalog-schema";
import type { LocalText } from "@/lib/i18n/locale";

export const ENTRY_KINDS = ["banks", "wallets"] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** A wallet has no short name. */
export type Entry = Wallet & Partial<Pick<Bank, "shortName">>;

/** What the form holds; a hotline, day or website that is not given is empty. */
export type EntryValues = {
  code: string;
  name: LocalText;
  shortZh: string;
  hotline: string;
  hotlineSeenOn: string;
  website: string;
  isRetired: boolean;
};

export const ENTRY_FIELDS = [
  "code",
  "name.zh",
  "name.en",
  "shortZh",
  "hotline",
  "hotlineSeenOn",
  "website",
] as const;

export const entryValuesOf = (entry: Entry | null): EntryValues => ({
  code: entry?.code ?? "",
  name: entry?.name ?? { zh: "", en: "" },
  shortZh: entry?.shortName?.zh ?? "",
  hotline: entry?.hotline ?? "",
  hotlineSeenOn: entry?.hotlineSeenOn ?? "",
  website: entry?.website ?? "",
  isRetired: entry !== null && entry.retiredAt !== null,
});

export const entryBodyOf = ({ name, hotline, hotlineSeenOn, website }: EntryValues) => ({
  name,
  hotline: hotline.trim() || null,
  hotlineSeenOn: hotlineSeenOn || null,
  website: website.trim() || null,
});

/** The answer to "is it retired?", only when it changes: saved again, the moment of retiring would move. */
export const retirementOf = ({ isRetired }: EntryValues, entry: Entry) =>
  isRetired === (entry.retiredAt !== null) ? {} : { isRetired };
