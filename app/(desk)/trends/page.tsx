import { QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { choiceOptions } from "@/components/cases/choice-options";
import { catalogNames } from "@/components/catalog/catalog-names";
import { CatalogNamesProvider } from "@/components/catalog/catalog-names-context";
import { MoreMessages } from "@/components/layout/more-messages";
import { PrefetchedQueries } from "@/components/layout/prefetched-queries";
import {
  trendChoiceFields,
  trendFilterFields,
  trendIncidentField,
} from "@/components/trends/trend-filter-fields";
import { TrendsScreen } from "@/components/trends/trends-screen";
import { ViewsMenu } from "@/components/trends/views/views-menu";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
import { listFilterChoices } from "@/lib/cases/filter-choice-queries";
import { getCatalog } from "@/lib/catalog/catalog-queries";
import { messagesOf, pickMessages } from "@/lib/i18n/messages";
import { listIncidents } from "@/lib/incidents/incident-queries";
import { organisationSettings } from "@/lib/organisation/organisation-queries";
import { routes } from "@/lib/routes";
import { listSavedViews } from "@/lib/saved-views/saved-view-queries";
import { savedViewsOptions } from "@/lib/saved-views/saved-view-query-options";
import { trendAddressSchema } from "@/lib/trends/trend-filter";
import { getTrendReport } from "@/lib/trends/trend-queries";
import { trendOptions } from "@/lib/trends/trend-query-options";
import { trendSearch } from "@/lib/trends/trend-search";

type Address = Record<string, string | string[] | undefined>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common"))("nav.trends") };
}

export default async function TrendsPage({ searchParams }: { searchParams: Promise<Address> }) {
  const actor = await requireActor();
  if (!can(actor.role, "trends:read")) notFound();
  const locale = await getLocale();
  const t = await getTranslations("trends");
  const { timeZone } = await organisationSettings();
  const names = catalogNames(await getCatalog(actor), locale);
  const search = trendSearch(await searchParams);
  const address = trendAddressSchema.safeParse(search);
  const now = new Date();
  const queryClient = new QueryClient();
  const words = await getTranslations("cases");
  const options = choiceOptions(words, await listFilterChoices(actor), locale);
  const places = await getTranslations("incidents.place");
  const fields = [
    ...trendFilterFields(t, words, names),
    ...trendChoiceFields(words, options, search),
    trendIncidentField(words, places, await listIncidents(actor), { locale, timeZone }, search),
  ];
  await queryClient.prefetchQuery({ ...savedViewsOptions(), queryFn: () => listSavedViews(actor) });
  // A filter that cannot be is left to the browser's own call, whose answer says what is wrong with it.
  if (address.success) {
    const { timeZone: zone = timeZone, ...filter } = address.data;
    await queryClient.prefetchQuery({
      ...trendOptions(search),
      queryFn: () => getTrendReport(actor, filter, zone, now),
    });
  }
  const messages = {
    ...pickMessages(locale, ["trends"]),
    admin: { conflict: messagesOf(locale).admin.conflict },
  };
  return (
    <MoreMessages messages={messages} timeZone={timeZone} now={now}>
      <CatalogNamesProvider names={names}>
        <PrefetchedQueries client={queryClient}>
          <PageHeader
            crumbs={[
              { label: (await getTranslations("common"))("nav.trends"), href: routes.trends() },
              { label: t("title") },
            ]}
            actions={<ViewsMenu page="overview" />}
          />
          <TrendsScreen fields={fields} />
        </PrefetchedQueries>
      </CatalogNamesProvider>
    </MoreMessages>
  );
}
