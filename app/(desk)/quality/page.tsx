import { QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import { catalogNames } from "@/components/catalog/catalog-names";
import { CatalogNamesProvider } from "@/components/catalog/catalog-names-context";
import { MoreMessages } from "@/components/layout/more-messages";
import { PrefetchedQueries } from "@/components/layout/prefetched-queries";
import { QualityScreen } from "@/components/quality/quality-screen";
import { trendFilterFields } from "@/components/trends/trend-filter-fields";
import { PageHeader } from "@/components/ui/page-header";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
import { getCatalog } from "@/lib/catalog/catalog-queries";
import { getModel } from "@/lib/diagnosis/diagnosis-queries";
import { pickMessages } from "@/lib/i18n/messages";
import { organisationSettings } from "@/lib/organisation/organisation-queries";
import { qualityFilterSchema } from "@/lib/quality/quality-filter";
import { getQualityReport } from "@/lib/quality/quality-queries";
import { qualityOptions } from "@/lib/quality/quality-query-options";
import { qualitySearch } from "@/lib/quality/quality-search";

type Address = Record<string, string | string[] | undefined>;

const FILTERED = ["bank", "wallet", "cardKind", "cause"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("quality"))("title") };
}

export default async function QualityPage({ searchParams }: { searchParams: Promise<Address> }) {
  const actor = await requireActor();
  if (!can(actor.role, "quality:read")) notFound();
  const locale = await getLocale();
  const { timeZone } = await organisationSettings();
  const names = catalogNames(await getCatalog(actor), locale);
  const search = qualitySearch(await searchParams);
  const filter = qualityFilterSchema.safeParse(search);
  const now = new Date();
  const queryClient = new QueryClient();
  // A filter that cannot be is left to the browser's own call, whose answer says what is wrong with it.
  if (filter.success) {
    await queryClient.prefetchQuery({
      ...qualityOptions(search),
      queryFn: () => getQualityReport(actor, filter.data, (id) => getModel(actor, id), timeZone, now),
    });
  }
  const all = trendFilterFields(await getTranslations("trends"), await getTranslations("cases"), names);
  const fields = FILTERED.flatMap((key) =>
    all.flatMap((field) => (field.key === key ? [{ ...field, key }] : [])),
  );
  return (
    <MoreMessages messages={pickMessages(locale, ["trends", "quality"])} timeZone={timeZone} now={now}>
      <PageHeader crumbs={[{ label: (await getTranslations("quality"))("title") }]} />
      <CatalogNamesProvider names={names}>
        <PrefetchedQueries client={queryClient}>
          <NuqsAdapter>
            <QualityScreen fields={fields} />
          </NuqsAdapter>
        </PrefetchedQueries>
      </CatalogNamesProvider>
    </MoreMessages>
  );
}
