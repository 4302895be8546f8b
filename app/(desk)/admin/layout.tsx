import { getLocale } from "next-intl/server";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { adminPages } from "@/components/admin/admin-pages";
import { AdminPagesProvider } from "@/components/admin/admin-pages-context";
import { MoreMessages } from "@/components/layout/more-messages";
import { requireActor } from "@/lib/auth/require-actor";
import { openTo } from "@/lib/auth/switched-off";
import { pickMessages } from "@/lib/i18n/messages";
import { organisationSettings } from "@/lib/organisation/organisation-queries";

/** Offers the pages that the role may open and that are switched on; each page checks for itself. */
export default async function AdminLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const isOpen = await openTo(actor.role);
  const { timeZone } = await organisationSettings();
  return (
    <MoreMessages messages={pickMessages(await getLocale(), ["admin"])} timeZone={timeZone}>
      <AdminPagesProvider pages={adminPages(isOpen)}>
        <NuqsAdapter>{children}</NuqsAdapter>
      </AdminPagesProvider>
    </MoreMessages>
  );
}
