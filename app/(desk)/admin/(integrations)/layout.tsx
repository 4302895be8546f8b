import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { MoreMessages } from "@/components/layout/more-messages";
import { pickMessages } from "@/lib/i18n/messages";

export default async function IntegrationsLayout({ children }: { children: ReactNode }) {
  return <MoreMessages messages={pickMessages(await getLocale(), ["integrations"])}>{children}</MoreMessages>;
}
