import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { pickMessages } from "@/lib/i18n/messages";
import { organisationSettings } from "@/lib/organisation/organisation-queries";

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const { timeZone } = await organisationSettings();
  return (
    <NextIntlClientProvider
      messages={pickMessages(await getLocale(), ["common", "errors", "admin"])}
      timeZone={timeZone}
    >
      {children}
    </NextIntlClientProvider>
  );
}
