import { QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ImportsScreen } from "@/components/admin/imports/imports-screen";
import { PrefetchedQueries } from "@/components/layout/prefetched-queries";
import { requireActor } from "@/lib/auth/require-actor";
import { openTo } from "@/lib/auth/switched-off";
import { listImports, listSavedMaps } from "@/lib/case-imports/case-import-queries";
import { importsOptions, savedMapsOptions } from "@/lib/case-imports/case-import-query-options";
import { getCatalog } from "@/lib/catalog/catalog-queries";
import { organisationSettings } from "@/lib/organisation/organisation-queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.tabs"))("imports") };
}

export default async function AdminImportsPage() {
  const actor = await requireActor();
  if (!(await openTo(actor.role))("case:import")) notFound();
  const { wallets, banks, causes } = await getCatalog(actor);
  const { timeZone } = await organisationSettings();
  const queryClient = new QueryClient();
  await Promise.all([
    queryClient.prefetchQuery({ ...importsOptions(), queryFn: () => listImports(actor) }),
    queryClient.prefetchQuery({ ...savedMapsOptions(), queryFn: () => listSavedMaps(actor) }),
  ]);
  return (
    <PrefetchedQueries client={queryClient}>
      <ImportsScreen
        timeZone={timeZone}
        catalog={{
          wallets: wallets.map(({ code, name }) => ({ code, name })),
          banks: banks.map(({ code, name, shortName }) => ({ code, name, shortName })),
          causes: causes.map(({ code, name }) => ({ code, name })),
        }}
      />
    </PrefetchedQueries>
  );
}
