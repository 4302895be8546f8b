import { QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { choiceOptions, teamOptions } from "@/components/cases/choice-options";
import { broughtFields, broughtKeys, queueFilterFields } from "@/components/cases/queue/queue-filter-fields";
import { QueueScreen } from "@/components/cases/queue/queue-screen";
import { queueSearchOf } from "@/components/cases/queue/queue-search";
import { catalogNames } from "@/components/catalog/catalog-names";
import { CatalogNamesProvider } from "@/components/catalog/catalog-names-context";
import { MoreMessages } from "@/components/layout/more-messages";
import { PrefetchedQueries } from "@/components/layout/prefetched-queries";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { isPhoneRequest } from "@/components/ui/phone-guess";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
import { countCases } from "@/lib/cases/case-count-queries";
import { caseFilterSchema } from "@/lib/cases/case-filter";
import { listCases } from "@/lib/cases/case-queries";
import { countsOptions, queueOptions } from "@/lib/cases/case-query-options";
import { queueFilterSchema } from "@/lib/cases/case-queue-schema";
import { listFilterChoices } from "@/lib/cases/filter-choice-queries";
import { getCatalog } from "@/lib/catalog/catalog-queries";
import { messagesOf } from "@/lib/i18n/messages";
import { getIncident } from "@/lib/incidents/incident-queries";
import { incidentOptions } from "@/lib/incidents/incident-query-options";
import { organisationSettings } from "@/lib/organisation/organisation-queries";
import { routes } from "@/lib/routes";
import { teamChoices } from "@/lib/teams/team-queries";

type Address = Record<string, string | string[] | undefined>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("cases"))("queue.title") };
}

/** Of a parameter that is given twice the first counts, as it does in the browser. */
const firstValues = (address: Address): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(address).map(([key, value]) => [key, Array.isArray(value) ? value[0] : value]),
  );

/** For the name of the incident that the list is narrowed to. */
async function prefetchIncident(client: QueryClient, actor: Actor, id: string | undefined): Promise<void> {
  if (id !== undefined && can(actor.role, "incident:read"))
    await client.prefetchQuery({ ...incidentOptions(id), queryFn: () => getIncident(actor, id) });
}

export default async function CasesPage({ searchParams }: { searchParams: Promise<Address> }) {
  const actor = await requireActor();
  if (!can(actor.role, "case:read")) notFound();
  const locale = await getLocale();
  const t = await getTranslations("cases");
  const {
    cases: { queue, vocabulary },
    incidents: { place },
  } = messagesOf(locale);
  const { timeZone } = await organisationSettings();
  const names = catalogNames(await getCatalog(actor), locale);
  const address = firstValues(await searchParams);
  const brought =
    broughtKeys(address).length === 0
      ? []
      : broughtFields(t, choiceOptions(t, await listFilterChoices(actor), locale), address);
  const { data: team } = caseFilterSchema.shape.team.safeParse(address.team);
  const teams = teamOptions(await teamChoices(actor), team);
  const fields = [...queueFilterFields(t, names, teams), ...brought];
  const search = queueSearchOf(address, fields);
  const filter = queueFilterSchema.parse(search);
  const now = new Date();
  const queryClient = new QueryClient();
  await Promise.all([
    queryClient.prefetchInfiniteQuery({
      ...queueOptions(search),
      queryFn: () => listCases(actor, filter, timeZone, now),
    }),
    queryClient.prefetchQuery({
      ...countsOptions(search),
      queryFn: () => countCases(actor, filter, timeZone, now),
    }),
    prefetchIncident(queryClient, actor, filter.incident),
  ]);
  return (
    <MoreMessages
      messages={{ cases: { queue, vocabulary }, incidents: { place } }}
      timeZone={timeZone}
      now={now}
    >
      <PageHeader
        crumbs={[{ label: t("queue.title") }]}
        actions={
          can(actor.role, "case:write") ? (
            <ButtonLink href={routes.newCase()} variant="primary" kbd="c">
              {t("queue.newCase")}
            </ButtonLink>
          ) : null
        }
      />
      <CatalogNamesProvider names={names}>
        <PrefetchedQueries client={queryClient}>
          <NuqsAdapter>
            <QueueScreen
              fields={fields}
              actorId={actor.id}
              isPhoneGuess={isPhoneRequest(await headers())}
              canExport={can(actor.role, "case:export")}
            />
          </NuqsAdapter>
        </PrefetchedQueries>
      </CatalogNamesProvider>
    </MoreMessages>
  );
}
