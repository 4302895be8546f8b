import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { MoreMessages } from "@/components/layout/more-messages";
import { pickMessages } from "@/lib/i18n/messages";
import { organisationSettings } from "@/lib/organisation/organisation-queries";

/** The texts of this section and the zone of its dates. */
export default async function ArticleFilesLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  const { timeZone } = await organisationSettings();
  return (
    <MoreMessages messages={pickMessages(locale, ["articles"])} timeZone={timeZone}>
      {children}
    </MoreMessages>
  );
}
