export const LOCALES = ["zh-CN", "en"] as const;
export type Locale = (typeof LOCALES)[number];

export const LOCALE_COOKIE = "locale";

/** A text that is kept in both languages. */
export type LocalText = { zh: string; en: string };

export const localText = (text: LocalText, locale: Locale): string => (locale === "en" ? text.en : text.zh);

/**
 * The person's own choice, else the first of the browser's languages that we speak, else Chinese.
 * `acceptLanguage` is the header as sent, such as "fr;q=0.9, en-GB;q=0.8".
 */
export function preferredLocale(chosen: string | undefined, acceptLanguage: string | null): Locale {
  const known = LOCALES.find((locale) => locale === chosen);
  if (known) return known;
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", quality] = part.trim().split(";q=");
      return { tag: tag.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .sort((left, right) => right.quality - left.quality);
  for (const { tag } of wanted) {
    if (tag.startsWith("zh")) return "zh-CN";
    if (tag.startsWith("en")) return "en";
  }
  return "zh-CN";
}
