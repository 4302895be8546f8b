import { cookieOf } from "@/lib/http/cookie";
import { EVERY_LOCALE, LOCALE_COOKIE, type Locale, type LocaleOffer, preferredLocale } from "./locale";

// Pages and routes are built apart: each has its own copy of this module, and they share the process.
const held = globalThis as typeof globalThis & { binddeskLocales?: LocaleOffer };

/** What the organisation offers, as this process read it last: with each page, and when it started. */
export const localeOffer = (): LocaleOffer => held.binddeskLocales ?? EVERY_LOCALE;

export function rememberLocaleOffer(offer: LocaleOffer): void {
  held.binddeskLocales = offer;
}

/** The language in which a request is answered. */
export const localeOfRequest = (request: Request): Locale =>
  preferredLocale(cookieOf(request, LOCALE_COOKIE), request.headers.get("accept-language"), localeOffer());
