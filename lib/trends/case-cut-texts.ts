import { NO_CAUSE } from "@/lib/cases/case-filter";
import type { Catalog } from "@/lib/catalog/catalog-schema";
import { type Locale, localText } from "@/lib/i18n/locale";
import type { CutKey } from "./case-cut";
import type { CaseCutTexts } from "./case-cut-table";

type Words = {
  headers: CaseCutTexts["headers"];
  keys: CaseCutTexts["keys"];
  yes: string;
  no: string;
  none: string;
};
/** Words for the closed lists of a case, by their values. */
type Vocabulary = Record<"step" | "cardKind" | "region" | "platform", Record<string, string>>;

/** Names for the rows of a cut in one language: of people and articles as they were read, of codes by the catalogue. */
export function caseCutTexts(
  words: Words,
  vocabulary: Vocabulary,
  catalog: Catalog,
  locale: Locale,
): CaseCutTexts {
  const named = (rows: readonly { code: string; name: Catalog["causes"][number]["name"] }[]) =>
    Object.fromEntries(rows.map(({ code, name }) => [code, localText(name, locale)]));
  const names: Partial<Record<CutKey, Record<string, string>>> = {
    ...vocabulary,
    cause: named(catalog.causes),
    bank: named(catalog.banks),
    wallet: named(catalog.wallets),
    channel: named(catalog.channels),
  };
  const nameOf = (key: CutKey, value: string): string =>
    value === NO_CAUSE ? words.none : (names[key]?.[value] ?? value);
  return {
    ...words,
    nameOf: ({ filter, name }) =>
      name ??
      Object.entries(filter)
        .map(([key, value]) => nameOf(key as CutKey, value))
        .join(" · "),
  };
}
