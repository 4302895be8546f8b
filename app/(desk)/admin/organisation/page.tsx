import { QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { OrganisationScreen } from "@/components/admin/organisation/organisation-screen";
import { PrefetchedQueries } from "@/components/layout/prefetched-queries";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
import { getOrganisation } from "@/lib/organisation/organisation-queries";
import { organisationOptions } from "@/lib/organisation/organisation-query-options";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.tabs"))("organisation") };
}

export default async function AdminOrganisationPage() {
  const actor = await requireActor();
  if (!can(actor.role, "organisation:manage")) notFound();
  const queryClient = new QueryClient();
  await queryClient.prefetchQuery({ ...organisationOptions(), queryFn: () => getOrganisation(actor) });
  return (
    <PrefetchedQueries client={queryClient}>
      <OrganisationScreen madeAt={Date.now()} />
    </PrefetchedQueries>
  );
}
