import { QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DirectoryScreen } from "@/components/admin/directory/directory-screen";
import { PrefetchedQueries } from "@/components/layout/prefetched-queries";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
import { banksOptions, walletsOptions } from "@/lib/catalog/catalog-entry-query-options";
import { listBanks, listWallets } from "@/lib/catalog/catalog-queries";
import { organisationSettings } from "@/lib/organisation/organisation-queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.tabs"))("directory") };
}

export default async function AdminDirectoryPage() {
  const actor = await requireActor();
  if (!can(actor.role, "catalog:write")) notFound();
  const { timeZone } = await organisationSettings();
  const queryClient = new QueryClient();
  await queryClient.prefetchQuery({ ...banksOptions(), queryFn: () => listBanks(actor) });
  await queryClient.prefetchQuery({ ...walletsOptions(), queryFn: () => listWallets(actor) });
  return (
    <PrefetchedQueries client={queryClient}>
      <DirectoryScreen today={new Intl.DateTimeFormat("en-CA", { timeZone }).format(new Date())} />
    </PrefetchedQueries>
  );
}
