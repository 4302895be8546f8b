import { type Locale, localText } from "@/lib/i18n/locale";
import { api } from "@/lib/routes";
import type { Brand } from "./brand-mark";

/** How the organisation is shown in a language. */
export const brandOf = (
  settings: { nameZh: string; nameEn: string; logoId: string | null },
  locale: Locale,
): Brand => ({
  name: localText({ zh: settings.nameZh, en: settings.nameEn }, locale),
  logoUrl: settings.logoId === null ? null : api.logo(settings.logoId),
});
