import { QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { choiceOptions } from "@/components/cases/choice-options";
import { catalogNames } from "@/components/catalog/catalog-names";
import { CatalogNamesProvider } from "@/components/catalog/catalog-names-context";
import { MoreMessages } from "@/components/layout/more-messages";
import { PrefetchedQueries } from "@/components/layout/prefetched-queries";
import { BreakdownScreen } from "@/components/trends/breakdown-screen";
import {
  trendChoiceFields,
  trendFilterFields,
  trendIncidentField,
} from "@/components/trends/trend-filter-fields";
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
import { getCaseCut } from "@/lib/trends/case-cut-queries";
import { caseCutQuerySchema } from "@/lib/trends/case-cut-schema";
import { cutOf, cutSearchOf } from "@/lib/trends/cut-search";
import { cutOptions } from "@/lib/trends/trend-query-options";
import { trendSearch } from "@/lib/trends/trend-search";

type Address = Record<string, string | string[] | undefined>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("trends"))("cut.title") };
}

export default async function BreakdownPage({ searchParams }: { searchParams: Promise<Address> }) {
  const actor = await requireActor();
  if (!can(actor.role, "trends:read")) notFound();
  const locale = await getLocale();
  const t = await getTranslations("trends");
  const { timeZone } = await organisationSettings();
  const names = catalogNames(await getCatalog(actor), locale);
  const address = await searchParams;
  const search = trendSearch(address);
  const asked = cutSearchOf(search, cutOf(address.by));
  const parsed = caseCutQuerySchema.safeParse(asked);
  const now = new Date();
  const queryClient = new QueryClient();
  await queryClient.prefetchQuery({ ...savedViewsOptions(), queryFn: () => listSavedViews(actor) });
  const words = await getTranslations("cases");
  const options = choiceOptions(words, await listFilterChoices(actor), locale);
  const places = await getTranslations("incidents.place");
  const fields = [
    ...trendFilterFields(t, words, names),
    ...trendChoiceFields(words, options, search),
    trendIncidentField(words, places, await listIncidents(actor), { locale, timeZone }, search),
  ];
  // A filter that cannot be is left to the browser's own call, whose answer says what is wrong with it.
  if (parsed.success) {
    const { by, timeZone: zone = timeZone, format: _format, ...filter } = parsed.data;
    await queryClient.prefetchQuery({
      ...cutOptions(asked),
      queryFn: () => getCaseCut(actor, by, filter, zone, now),
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
              { label: t("cut.title") },
            ]}
            actions={<ViewsMenu page="breakdown" />}
          />
          <BreakdownScreen fields={fields} />
        </PrefetchedQueries>
      </CatalogNamesProvider>
    </MoreMessages>
  );
}
