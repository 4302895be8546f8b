import { QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ApiKeysScreen } from "@/components/admin/api-keys/api-keys-screen";
import { PrefetchedQueries } from "@/components/layout/prefetched-queries";
import { listApiKeys } from "@/lib/api-keys/api-key-queries";
import { apiKeysOptions } from "@/lib/api-keys/api-key-query-options";
import { requireActor } from "@/lib/auth/require-actor";
import { openTo } from "@/lib/auth/switched-off";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.tabs"))("apiKeys") };
}

export default async function AdminApiKeysPage() {
  const actor = await requireActor();
  if (!(await openTo(actor.role))("key:manage")) notFound();
  const queryClient = new QueryClient();
  await queryClient.prefetchQuery({ ...apiKeysOptions(), queryFn: () => listApiKeys(actor) });
  return (
    <PrefetchedQueries client={queryClient}>
      <ApiKeysScreen />
    </PrefetchedQueries>
  );
}
