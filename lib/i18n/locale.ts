export const LOCALES = ["zh-CN", "en"] as const;
export type Locale = (typeof LOCALES)[number];

export const LOCALE_COOKIE = "locale";

/** A text that is kept in both languages. */
export type LocalText = { zh: string; en: string };

export const localText = (text: LocalText, locale: Locale): string => (locale === "en" ? text.en : text.zh);

/** The languages that a desk offers, and the one for whoever asks for none of them. */
export type LocaleOffer = { locales: readonly Locale[]; defaultLocale: Locale };
export const EVERY_LOCALE: LocaleOffer = { locales: LOCALES, defaultLocale: "zh-CN" };

/**
 * The person's own choice, else the first of the browser's languages that is offered, else the default.
 * `acceptLanguage` is the header as sent, such as "fr;q=0.9, en-GB;q=0.8". A choice that is offered no more is none.
 */
export function preferredLocale(
  chosen: string | undefined,
  acceptLanguage: string | null,
  { locales, defaultLocale }: LocaleOffer,
): Locale {
  const known = locales.find((locale) => locale === chosen);
  if (known) return known;
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", quality] = part.trim().split(";q=");
      return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .sort((left, right) => right.quality - left.quality);
  for (const { tag } of wanted) {
    const offered = locales.find((locale) => tag.startsWith(locale.slice(0, 2)));
    if (offered) return offered;
  }
  return defaultLocale;
}
