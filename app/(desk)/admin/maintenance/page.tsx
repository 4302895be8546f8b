import { QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { MaintenanceScreen } from "@/components/admin/maintenance/maintenance-screen";
import { PrefetchedQueries } from "@/components/layout/prefetched-queries";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
import { getCatalog } from "@/lib/catalog/catalog-queries";
import { listMaintenance } from "@/lib/catalog/maintenance-queries";
import { maintenanceOptions } from "@/lib/catalog/maintenance-query-options";
import { localText } from "@/lib/i18n/locale";
import { organisationSettings } from "@/lib/organisation/organisation-queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.tabs"))("maintenance") };
}

export default async function MaintenancePage() {
  const actor = await requireActor();
  if (!can(actor.role, "maintenance:write")) notFound();
  const locale = await getLocale();
  const { wallets, banks } = await getCatalog(actor);
  const { timeZone } = await organisationSettings();
  const queryClient = new QueryClient();
  await queryClient.prefetchQuery({ ...maintenanceOptions(), queryFn: () => listMaintenance(actor) });
  return (
    <PrefetchedQueries client={queryClient}>
      <MaintenanceScreen
        banks={banks.map(({ code, name }) => ({ id: code, label: localText(name, locale) }))}
        wallets={wallets.map(({ code, name }) => ({ id: code, label: localText(name, locale) }))}
        retiredCodes={[...wallets, ...banks]
          .filter(({ retiredAt }) => retiredAt !== null)
          .map(({ code }) => code)}
        timeZone={timeZone}
        madeAt={Date.now()}
      />
    </PrefetchedQueries>
  );
}
