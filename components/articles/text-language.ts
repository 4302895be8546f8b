import type { Locale } from "@/lib/i18n/locale";

/** The language in which a text is read, which need not be the language of the desk. */
export type TextLanguage = "zh" | "en";

export const TEXT_LANGUAGES = ["zh", "en"] as const satisfies readonly TextLanguage[];

/** The value of the `lang` attribute. */
export const langOf: Record<TextLanguage, Locale> = { zh: "zh-CN", en: "en" };

/** What the address asks for, else the language of the desk. */
export const textLanguage = (asked: string | string[] | undefined, locale: Locale): TextLanguage =>
  TEXT_LANGUAGES.find((language) => language === asked) ?? (locale === "en" ? "en" : "zh");
