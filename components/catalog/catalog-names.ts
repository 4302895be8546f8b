import type { Catalog } from "@/lib/catalog/catalog-schema";
import { type Locale, type LocalText, localText } from "@/lib/i18n/locale";

/** Names of wallets, banks (short and whole), causes and channels in one language, by code. */
export type CatalogNames = {
  wallets: Record<string, string>;
  banks: Record<string, string>;
  bankFullNames: Record<string, string>;
  causes: Record<string, string>;
  channels: Record<string, string>;
};

/** The names of a catalogue in one language: made on the server, so that a page carries one language only. */
export function catalogNames({ wallets, banks, causes, channels }: Catalog, locale: Locale): CatalogNames {
  const byCode = (entries: readonly { code: string; text: LocalText }[]): Record<string, string> =>
    Object.fromEntries(entries.map(({ code, text }) => [code, localText(text, locale)]));
  return {
    wallets: byCode(wallets.map(({ code, name }) => ({ code, text: name }))),
    banks: byCode(banks.map(({ code, shortName }) => ({ code, text: shortName }))),
    bankFullNames: byCode(banks.map(({ code, name }) => ({ code, text: name }))),
    causes: byCode(causes.map(({ code, name }) => ({ code, text: name }))),
    channels: byCode(channels.map(({ code, name }) => ({ code, text: name }))),
  };
}
