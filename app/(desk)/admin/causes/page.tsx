import { QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { CausesScreen } from "@/components/admin/causes/causes-screen";
import { PrefetchedQueries } from "@/components/layout/prefetched-queries";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
import { listCauses } from "@/lib/catalog/catalog-queries";
import { causesOptions } from "@/lib/catalog/cause-query-options";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.tabs"))("causes") };
}

export default async function AdminCausesPage() {
  const actor = await requireActor();
  if (!can(actor.role, "catalog:write")) notFound();
  const queryClient = new QueryClient();
  await queryClient.prefetchQuery({ ...causesOptions(), queryFn: () => listCauses(actor) });
  return (
    <PrefetchedQueries client={queryClient}>
      <CausesScreen />
    </PrefetchedQueries>
  );
}
