import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { LOCALE_COOKIE, preferredLocale } from "./locale";
import { messagesOf } from "./messages";
import { localeOffer } from "./offered-locales";

// Dates are shown in the organisation's zone, which each screen passes; this is only the formatter's fallback.
const FALLBACK_TIME_ZONE = "Asia/Shanghai";

export default getRequestConfig(async () => {
  const locale = preferredLocale(
    (await cookies()).get(LOCALE_COOKIE)?.value,
    (await headers()).get("accept-language"),
    localeOffer(),
  );
  return { locale, messages: messagesOf(locale), timeZone: FALLBACK_TIME_ZONE, now: new Date() };
});
