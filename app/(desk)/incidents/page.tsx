import { QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { catalogNames } from "@/components/catalog/catalog-names";
import { CatalogNamesProvider } from "@/components/catalog/catalog-names-context";
import { IncidentsScreen } from "@/components/incidents/incidents-screen";
import { PrefetchedQueries } from "@/components/layout/prefetched-queries";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
import { offeredEntries } from "@/lib/catalog/catalog-entry";
import { getCatalog } from "@/lib/catalog/catalog-queries";
import { localText } from "@/lib/i18n/locale";
import { listCauseSurges } from "@/lib/incidents/cause-surge-queries";
import { listIncidents } from "@/lib/incidents/incident-queries";
import { causeSurgesOptions, incidentsOptions } from "@/lib/incidents/incident-query-options";
import { organisationSettings } from "@/lib/organisation/organisation-queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("incidents"))("title") };
}

export default async function IncidentsPage() {
  const actor = await requireActor();
  const locale = await getLocale();
  const catalog = await getCatalog(actor);
  const { wallets, banks } = catalog;
  const { timeZone } = await organisationSettings();
  const queryClient = new QueryClient();
  await queryClient.prefetchQuery({ ...incidentsOptions(), queryFn: () => listIncidents(actor) });
  await queryClient.prefetchQuery({ ...causeSurgesOptions(), queryFn: () => listCauseSurges(actor) });
  return (
    <CatalogNamesProvider names={catalogNames(catalog, locale)}>
      <PrefetchedQueries client={queryClient}>
        <IncidentsScreen
          banks={offeredEntries(banks).map(({ code, name }) => ({
            id: code,
            label: localText(name, locale),
          }))}
          wallets={offeredEntries(wallets).map(({ code, name }) => ({
            id: code,
            label: localText(name, locale),
          }))}
          timeZone={timeZone}
          canAct={can(actor.role, "incident:write")}
        />
      </PrefetchedQueries>
    </CatalogNamesProvider>
  );
}
