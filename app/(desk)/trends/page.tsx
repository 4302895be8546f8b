import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TrendsScreen } from "@/components/trends/trends-screen";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
import { trendAddressSchema } from "@/lib/trends/trend-filter";
import { getTrendReport } from "@/lib/trends/trend-queries";
import { trendOptions } from "@/lib/trends/trend-query-options";
import { trendSearch } from "@/lib/trends/trend-search";
import { TrendPage } from "./trend-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common"))("nav.trends") };
}

export default async function TrendsPage({ searchParams }: PageProps<"/trends">) {
  const actor = await requireActor();
  if (!can(actor.role, "trends:read")) notFound();
  const search = trendSearch(await searchParams);
  const address = trendAddressSchema.safeParse(search);
  return (
    <TrendPage
      actor={actor}
      page="overview"
      title={(await getTranslations("trends"))("title")}
      search={search}
      prefetch={async (client, timeZone, now) => {
        if (!address.success) return;
        const { timeZone: zone = timeZone, ...filter } = address.data;
        await client.prefetchQuery({
          ...trendOptions(search),
          queryFn: () => getTrendReport(actor, filter, zone, now),
        });
      }}
      screen={(fields) => <TrendsScreen fields={fields} />}
    />
  );
}
