import { QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CompatibilityScreen } from "@/components/admin/compatibility/compatibility-screen";
import { PrefetchedQueries } from "@/components/layout/prefetched-queries";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
import { offeredEntries } from "@/lib/catalog/catalog-entry";
import { getCatalog } from "@/lib/catalog/catalog-queries";
import { listCompatibility } from "@/lib/catalog/compatibility-queries";
import { compatibilityOptions } from "@/lib/catalog/compatibility-query-options";
import { KNOWN_CARD_KINDS, KNOWN_REGIONS } from "@/lib/catalog/compatibility-schema";
import { localText } from "@/lib/i18n/locale";
import { organisationSettings } from "@/lib/organisation/organisation-queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.tabs"))("compatibility") };
}

export default async function AdminCompatibilityPage() {
  const actor = await requireActor();
  if (!can(actor.role, "catalog:write")) notFound();
  const locale = await getLocale();
  const word = await getTranslations("cases.vocabulary");
  const { wallets, banks } = await getCatalog(actor);
  const { timeZone } = await organisationSettings();
  const queryClient = new QueryClient();
  await queryClient.prefetchQuery({ ...compatibilityOptions(), queryFn: () => listCompatibility(actor) });
  return (
    <PrefetchedQueries client={queryClient}>
      <CompatibilityScreen
        wallets={offeredEntries(wallets).map(({ code, name }) => ({
          id: code,
          label: localText(name, locale),
        }))}
        banks={offeredEntries(banks).map(({ code, shortName }) => ({
          id: code,
          label: localText(shortName, locale),
        }))}
        cardKinds={KNOWN_CARD_KINDS.map((kind) => ({ id: kind, label: word(`cardKind.${kind}`) }))}
        regions={KNOWN_REGIONS.map((region) => ({ id: region, label: word(`region.${region}`) }))}
        today={new Intl.DateTimeFormat("en-CA", { timeZone }).format(new Date())}
      />
    </PrefetchedQueries>
  );
}
