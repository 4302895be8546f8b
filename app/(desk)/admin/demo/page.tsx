import { QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DemoScreen } from "@/components/admin/demo/demo-screen";
import { PrefetchedQueries } from "@/components/layout/prefetched-queries";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
import { getDemoState } from "@/lib/demo/demo-queries";
import { demoStateOptions } from "@/lib/demo/demo-query-options";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.tabs"))("demo") };
}

export default async function AdminDemoPage() {
  const actor = await requireActor();
  if (!can(actor.role, "demo:remove")) notFound();
  const queryClient = new QueryClient();
  await queryClient.prefetchQuery({ ...demoStateOptions(), queryFn: () => getDemoState(actor) });
  return (
    <PrefetchedQueries client={queryClient}>
      <DemoScreen />
    </PrefetchedQueries>
  );
}
