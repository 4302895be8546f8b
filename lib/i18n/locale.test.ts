import { expect, test } from "vitest";
import { EVERY_LOCALE, type LocaleOffer, preferredLocale } from "./locale";

const ENGLISH: LocaleOffer = { locales: ["en"], defaultLocale: "en" };
const ENGLISH_FIRST: LocaleOffer = { locales: ["zh-CN", "en"], defaultLocale: "en" };

test.each<[string, string | undefined, string | null, LocaleOffer, string]>([
  ["a choice goes before the browser's language", "en", "zh-CN", EVERY_LOCALE, "en"],
  ["the browser's language goes before the default", undefined, "en-GB", EVERY_LOCALE, "en"],
  ["the weightier of two languages wins", undefined, "en;q=0.4, zh-TW;q=0.8", EVERY_LOCALE, "zh-CN"],
  ["another language gets the default", undefined, "fr", EVERY_LOCALE, "zh-CN"],
  ["the default is the desk's", undefined, "fr", ENGLISH_FIRST, "en"],
  ["no header gets the default", undefined, null, ENGLISH_FIRST, "en"],
  ["a choice that is offered no more is none", "zh-CN", "zh-CN", ENGLISH, "en"],
  ["a choice of no language is none", "xx", "en", EVERY_LOCALE, "en"],
])("%s", (_sentence, chosen, header, offer, locale) => {
  expect(preferredLocale(chosen, header, offer)).toBe(locale);
});
