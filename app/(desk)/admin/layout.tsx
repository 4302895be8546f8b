import { getLocale } from "next-intl/server";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { MoreMessages } from "@/components/layout/more-messages";
import { pickMessages } from "@/lib/i18n/messages";
import { organisationSettings } from "@/lib/organisation/organisation-queries";

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const { timeZone } = await organisationSettings();
  return (
    <MoreMessages messages={pickMessages(await getLocale(), ["admin"])} timeZone={timeZone}>
      <NuqsAdapter>{children}</NuqsAdapter>
    </MoreMessages>
  );
}
