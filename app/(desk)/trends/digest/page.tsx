import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { catalogNames } from "@/components/catalog/catalog-names";
import { CatalogNamesProvider } from "@/components/catalog/catalog-names-context";
import { MoreMessages } from "@/components/layout/more-messages";
import type { DigestArticle } from "@/components/trends/digest/digest-articles";
import { type Digest, DigestScreen } from "@/components/trends/digest/digest-screen";
import { trendFilterFields } from "@/components/trends/trend-filter-fields";
import { PageHeader } from "@/components/ui/page-header";
import type { Actor } from "@/lib/auth/actor";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
import { NO_CAUSE } from "@/lib/cases/case-filter";
import { getCatalog } from "@/lib/catalog/catalog-queries";
import { instantOfWallTime } from "@/lib/catalog/zoned-time";
import { messagesOf, pickMessages } from "@/lib/i18n/messages";
import { listIncidents } from "@/lib/incidents/incident-queries";
import { organisationSettings } from "@/lib/organisation/organisation-queries";
import { routes } from "@/lib/routes";
import { getCaseCut } from "@/lib/trends/case-cut-queries";
import { addDays, type Day, dayIn } from "@/lib/trends/days";
import { countedParts, incidentsOf, leadingCauses } from "@/lib/trends/digest";
import { type DigestWeek, decideDigestWeek } from "@/lib/trends/digest-week";
import { grown } from "@/lib/trends/growth";
import { type SeldomWorks, seldomWorks } from "@/lib/trends/seldom-works";
import { getTrendReport } from "@/lib/trends/trend-queries";

type Address = Record<string, string | string[] | undefined>;

/** A week alone has too few closed cases of an article to tell anything. */
const DAYS_OF_ARTICLES = 12 * 7;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("trends"))("digest.title") };
}

const articleOf = ({ row, difference, low, high }: SeldomWorks): DigestArticle => ({
  versionId: row.filter.article ?? NO_CAUSE,
  name: row.name ?? "",
  closed: row.closed,
  share: row.resolved?.share ?? 0,
  low: row.resolved?.low ?? 0,
  high: row.resolved?.high ?? 0,
  difference: { value: difference, low, high },
});

/** The first instant of a day in a zone. */
const startOf = (day: Day, timeZone: string): Date =>
  new Date(instantOfWallTime(`${day}T00:00`, timeZone) ?? `${day}T00:00:00Z`);

async function readDigest(actor: Actor, week: DigestWeek, timeZone: string, now: Date): Promise<Digest> {
  const days = { from: week.from, to: week.to };
  const before = { from: addDays(week.from, -7), to: addDays(week.to, -7) };
  const counting = { bucket: "week", causeReading: "recorded" } as const;
  const articleDays = { from: addDays(week.to, 1 - DAYS_OF_ARTICLES), to: week.to };
  const [report, earlier, articles, incidents] = await Promise.all([
    getTrendReport(actor, { ...days, ...counting }, timeZone, now),
    getTrendReport(actor, { ...before, ...counting }, timeZone, now),
    getCaseCut(actor, "article", { ...articleDays, causeReading: counting.causeReading }, timeZone, now),
    listIncidents(actor),
  ]);
  const { compared, seldom } = seldomWorks(articles);
  return {
    week,
    report,
    causes: leadingCauses(report, earlier),
    growth: grown(countedParts(report, earlier)),
    incidents: incidentsOf(
      incidents,
      startOf(week.from, timeZone),
      startOf(addDays(week.to, 1), timeZone),
    ).map(({ id, bankName, walletName, state, startsAt, endsAt, closedCases }) => ({
      id,
      bankName,
      walletName,
      state,
      startsAt,
      endsAt,
      closedCases,
    })),
    articles: { compared, seldom: seldom.map(articleOf), days: articleDays },
  };
}

export default async function DigestPage({ searchParams }: { searchParams: Promise<Address> }) {
  const actor = await requireActor();
  if (!can(actor.role, "trends:read")) notFound();
  const locale = await getLocale();
  const t = await getTranslations("trends");
  const { timeZone } = await organisationSettings();
  const names = catalogNames(await getCatalog(actor), locale);
  const now = new Date();
  // Any other text means the last whole week, as does none.
  const wanted = z.iso.date().safeParse((await searchParams).week).data;
  const week = decideDigestWeek(wanted, dayIn(now, timeZone));
  const digest = await readDigest(actor, week, timeZone, now);
  const { place, state } = messagesOf(locale).incidents;
  const messages = { ...pickMessages(locale, ["trends"]), incidents: { place, state } };
  return (
    <MoreMessages messages={messages} timeZone={timeZone} now={now}>
      <PageHeader
        crumbs={[
          { label: (await getTranslations("common"))("nav.trends"), href: routes.trends() },
          { label: t("digest.title") },
        ]}
      />
      <CatalogNamesProvider names={names}>
        <DigestScreen digest={digest} fields={trendFilterFields(t, await getTranslations("cases"), names)} />
      </CatalogNamesProvider>
    </MoreMessages>
  );
}
