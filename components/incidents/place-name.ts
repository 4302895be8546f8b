import { useLocale, useTranslations } from "next-intl";
import { localText } from "@/lib/i18n/locale";
import type { Incident } from "@/lib/incidents/incident-schema";

/** "Bank → wallet", one of them, or the whole desk. */
export function usePlaceName(): (incident: Pick<Incident, "bankName" | "walletName">) => string {
  const t = useTranslations("incidents.place");
  const locale = useLocale();
  return ({ bankName, walletName }) => {
    const bank = bankName && localText(bankName, locale);
    const wallet = walletName && localText(walletName, locale);
    if (bank !== null && wallet !== null) return t("pair", { bank, wallet });
    return bank ?? wallet ?? t("desk");
  };
}
