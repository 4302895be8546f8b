import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { MoreMessages } from "@/components/layout/more-messages";
import { messagesOf } from "@/lib/i18n/messages";
import { organisationSettings } from "@/lib/organisation/organisation-queries";

export default async function IncidentsLayout({ children }: { children: ReactNode }) {
  const { timeZone } = await organisationSettings();
  const { incidents, admin, cases } = messagesOf(await getLocale());
  const messages = {
    incidents,
    admin: { conflict: admin.conflict },
    cases: { vocabulary: cases.vocabulary },
  };
  return (
    <MoreMessages messages={messages} timeZone={timeZone}>
      {children}
    </MoreMessages>
  );
}
