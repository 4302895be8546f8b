import { QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { WebhooksScreen } from "@/components/admin/webhooks/webhooks-screen";
import { PrefetchedQueries } from "@/components/layout/prefetched-queries";
import { requireActor } from "@/lib/auth/require-actor";
import { openTo } from "@/lib/auth/switched-off";
import { listWebhooks } from "@/lib/webhooks/webhook-queries";
import { webhooksOptions } from "@/lib/webhooks/webhook-query-options";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.tabs"))("webhooks") };
}

export default async function AdminWebhooksPage() {
  const actor = await requireActor();
  if (!(await openTo(actor.role))("webhook:manage")) notFound();
  const queryClient = new QueryClient();
  await queryClient.prefetchQuery({ ...webhooksOptions(), queryFn: () => listWebhooks(actor) });
  return (
    <PrefetchedQueries client={queryClient}>
      <WebhooksScreen />
    </PrefetchedQueries>
  );
}
