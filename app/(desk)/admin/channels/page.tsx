import { QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ChannelsScreen } from "@/components/admin/channels/channels-screen";
import { PrefetchedQueries } from "@/components/layout/prefetched-queries";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
import { listChannels } from "@/lib/catalog/channel-queries";
import { channelsOptions } from "@/lib/catalog/channel-query-options";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.tabs"))("channels") };
}

export default async function AdminChannelsPage() {
  const actor = await requireActor();
  if (!can(actor.role, "catalog:write")) notFound();
  const queryClient = new QueryClient();
  await queryClient.prefetchQuery({ ...channelsOptions(), queryFn: () => listChannels(actor) });
  return (
    <PrefetchedQueries client={queryClient}>
      <ChannelsScreen />
    </PrefetchedQueries>
  );
}
