import { useLocale, useTranslations } from "next-intl";
import { type Locale, localText } from "@/lib/i18n/locale";
import type { Incident } from "@/lib/incidents/incident-schema";

type Place = Pick<Incident, "bankName" | "walletName">;
type PlaceTexts = ReturnType<typeof useTranslations<"incidents.place">>;

/** "Bank → wallet", one of them, or the whole desk. */
export function placeName(t: PlaceTexts, locale: Locale, { bankName, walletName }: Place): string {
  const bank = bankName && localText(bankName, locale);
  const wallet = walletName && localText(walletName, locale);
  if (bank !== null && wallet !== null) return t("pair", { bank, wallet });
  return bank ?? wallet ?? t("desk");
}

export function usePlaceName(): (incident: Place) => string {
  const t = useTranslations("incidents.place");
  const locale = useLocale();
  return (incident) => placeName(t, locale, incident);
}
