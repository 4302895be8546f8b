import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TrendPage } from "@/app/(desk)/trends/trend-page";
import { BreakdownScreen } from "@/components/trends/breakdown-screen";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
import { getCaseCut } from "@/lib/trends/case-cut-queries";
import { caseCutQuerySchema } from "@/lib/trends/case-cut-schema";
import { cutOf, cutSearchOf } from "@/lib/trends/cut-search";
import { cutOptions } from "@/lib/trends/trend-query-options";
import { trendSearch } from "@/lib/trends/trend-search";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("trends"))("cut.title") };
}

export default async function BreakdownPage({ searchParams }: PageProps<"/trends/breakdown">) {
  const actor = await requireActor();
  if (!can(actor.role, "trends:read")) notFound();
  const address = await searchParams;
  const search = trendSearch(address);
  const asked = cutSearchOf(search, cutOf(address.by));
  const parsed = caseCutQuerySchema.safeParse(asked);
  return (
    <TrendPage
      actor={actor}
      page="breakdown"
      title={(await getTranslations("trends"))("cut.title")}
      search={search}
      prefetch={async (client, timeZone, now) => {
        if (!parsed.success) return;
        const { by, timeZone: zone = timeZone, format: _format, ...filter } = parsed.data;
        await client.prefetchQuery({
          ...cutOptions(asked),
          queryFn: () => getCaseCut(actor, by, filter, zone, now),
        });
      }}
      screen={(fields) => <BreakdownScreen fields={fields} />}
    />
  );
}
