import { createTranslator } from "next-intl";
import type { Locale } from "@/lib/i18n/locale";
import { pickMessages } from "@/lib/i18n/messages";

/** The words of the public pages. They are put together outside of React's tree, so there is no provider. */
export const helpWords = (locale: Locale) =>
  createTranslator({ locale, messages: pickMessages(locale, ["help"]), namespace: "help" });

export type HelpWords = ReturnType<typeof helpWords>;

/** The other names of a language where a reader chooses one. */
export const LANGUAGE_NAMES: Record<Locale, string> = { "zh-CN": "中文", en: "English" };
