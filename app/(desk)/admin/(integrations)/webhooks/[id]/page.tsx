import { QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { WebhookScreen } from "@/components/admin/webhooks/webhook-screen";
import { PrefetchedQueries } from "@/components/layout/prefetched-queries";
import { requireActor } from "@/lib/auth/require-actor";
import { openTo } from "@/lib/auth/switched-off";
import { listDeliveries, listWebhooks } from "@/lib/webhooks/webhook-queries";
import { deliveriesOptions, webhooksOptions } from "@/lib/webhooks/webhook-query-options";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.tabs"))("webhooks") };
}

export default async function AdminWebhookPage({ params }: PageProps<"/admin/webhooks/[id]">) {
  const actor = await requireActor();
  const { id } = await params;
  if (!(await openTo(actor.role))("webhook:manage")) notFound();
  const queryClient = new QueryClient();
  const webhooks = await queryClient.fetchQuery({ ...webhooksOptions(), queryFn: () => listWebhooks(actor) });
  if (!webhooks.some((webhook) => webhook.id === id)) notFound();
  await queryClient.prefetchInfiniteQuery({
    ...deliveriesOptions(id, null),
    queryFn: () => listDeliveries(actor, id, {}),
  });
  return (
    <PrefetchedQueries client={queryClient}>
      <WebhookScreen id={id} />
    </PrefetchedQueries>
  );
}
