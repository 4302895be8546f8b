import { QueryClient } from "@tanstack/react-query";
import { getLocale, getTranslations } from "next-intl/server";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import type { ReactNode } from "react";
import { choiceOptions, teamOptions } from "@/components/cases/choice-options";
import { catalogNames } from "@/components/catalog/catalog-names";
import { CatalogNamesProvider } from "@/components/catalog/catalog-names-context";
import { MoreMessages } from "@/components/layout/more-messages";
import { PrefetchedQueries } from "@/components/layout/prefetched-queries";
import {
  type TrendFilterField,
  trendChoiceFields,
  trendFilterFields,
  trendIncidentField,
} from "@/components/trends/trend-filter-fields";
import { ViewsMenu } from "@/components/trends/views/views-menu";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { listFilterChoices } from "@/lib/cases/filter-choice-queries";
import { getCatalog } from "@/lib/catalog/catalog-queries";
import { messagesOf, pickMessages } from "@/lib/i18n/messages";
import { listIncidents } from "@/lib/incidents/incident-queries";
import { organisationSettings } from "@/lib/organisation/organisation-queries";
import { routes } from "@/lib/routes";
import { listSavedViews } from "@/lib/saved-views/saved-view-queries";
import { savedViewsOptions } from "@/lib/saved-views/saved-view-query-options";
import { teamChoices } from "@/lib/teams/team-queries";
import type { TrendSearch } from "@/lib/trends/trend-search";

type TrendPageProps = {
  actor: Actor;
  page: "overview" | "breakdown";
  title: string;
  search: TrendSearch;
  /**
   * Reads the screen's report. A filter that cannot be is left to the browser's own call, whose answer says what is
   * wrong with it.
   */
  prefetch: (client: QueryClient, timeZone: string, now: Date) => Promise<void>;
  screen: (fields: readonly TrendFilterField[]) => ReactNode;
};

/** What each report of the trends stands in: its filters with all their choices by name, and the saved views. */
export async function TrendPage({ actor, page, title, search, prefetch, screen }: TrendPageProps) {
  const locale = await getLocale();
  const { timeZone } = await organisationSettings();
  const now = new Date();
  const client = new QueryClient();
  const [t, words, places] = [
    await getTranslations("trends"),
    await getTranslations("cases"),
    await getTranslations("incidents.place"),
  ];
  const names = catalogNames(await getCatalog(actor), locale);
  const options = choiceOptions(words, await listFilterChoices(actor), locale);
  const fields = [
    ...trendFilterFields(t, words, names, teamOptions(await teamChoices(actor), search.team)),
    ...trendChoiceFields(words, options, search),
    trendIncidentField(words, places, await listIncidents(actor), { locale, timeZone }, search),
  ];
  await client.prefetchQuery({ ...savedViewsOptions(), queryFn: () => listSavedViews(actor) });
  await prefetch(client, timeZone, now);
  const messages = {
    ...pickMessages(locale, ["trends"]),
    admin: { conflict: messagesOf(locale).admin.conflict },
  };
  return (
    <MoreMessages messages={messages} timeZone={timeZone} now={now}>
      <CatalogNamesProvider names={names}>
        <PrefetchedQueries client={client}>
          <PageHeader
            crumbs={[
              { label: (await getTranslations("common"))("nav.trends"), href: routes.trends() },
              { label: title },
            ]}
            actions={<ViewsMenu page={page} />}
          />
          <NuqsAdapter>{screen(fields)}</NuqsAdapter>
        </PrefetchedQueries>
      </CatalogNamesProvider>
    </MoreMessages>
  );
}
