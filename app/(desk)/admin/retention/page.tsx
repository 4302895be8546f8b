import { QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { RetentionScreen } from "@/components/admin/retention/retention-screen";
import { PrefetchedQueries } from "@/components/layout/prefetched-queries";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
import { getRetention } from "@/lib/retention/retention-queries";
import { retentionOptions } from "@/lib/retention/retention-query-options";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.tabs"))("retention") };
}

export default async function AdminRetentionPage() {
  const actor = await requireActor();
  if (!can(actor.role, "organisation:manage")) notFound();
  const queryClient = new QueryClient();
  const { queryKey } = retentionOptions();
  await queryClient.prefetchQuery({ queryKey, queryFn: () => getRetention(actor) });
  return (
    <PrefetchedQueries client={queryClient}>
      <RetentionScreen />
    </PrefetchedQueries>
  );
}
