import { QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { PrefixesScreen } from "@/components/admin/prefixes/prefixes-screen";
import { catalogNames } from "@/components/catalog/catalog-names";
import { CatalogNamesProvider } from "@/components/catalog/catalog-names-context";
import { PrefetchedQueries } from "@/components/layout/prefetched-queries";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
import { listPrefixRows } from "@/lib/catalog/card-prefix-queries";
import { prefixTableOptions } from "@/lib/catalog/card-prefix-query-options";
import { getCatalog } from "@/lib/catalog/catalog-queries";
import { localText } from "@/lib/i18n/locale";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.tabs"))("prefixes") };
}

export default async function AdminPrefixesPage() {
  const actor = await requireActor();
  if (!can(actor.role, "catalog:write")) notFound();
  const locale = await getLocale();
  const catalog = await getCatalog(actor);
  const queryClient = new QueryClient();
  await queryClient.prefetchQuery({ ...prefixTableOptions(), queryFn: () => listPrefixRows(actor) });
  return (
    <CatalogNamesProvider names={catalogNames(catalog, locale)}>
      <PrefetchedQueries client={queryClient}>
        <PrefixesScreen
          banks={catalog.banks.map(({ code, name }) => ({
            id: code,
            label: localText(name, locale),
            keywords: [code, name.zh, name.en].join(" "),
          }))}
        />
      </PrefetchedQueries>
    </CatalogNamesProvider>
  );
}
