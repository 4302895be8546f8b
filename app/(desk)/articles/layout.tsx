import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { pickMessages } from "@/lib/i18n/messages";
import { organisationSettings } from "@/lib/organisation/organisation-queries";

/** The texts of this section and the zone of its dates. */
export default async function ArticlesLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  const { timeZone } = await organisationSettings();
  return (
    <NextIntlClientProvider
      messages={pickMessages(locale, ["common", "errors", "articles"])}
      timeZone={timeZone}
    >
      {children}
    </NextIntlClientProvider>
  );
}
