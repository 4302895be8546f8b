import { QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ImportScreen } from "@/components/admin/imports/import-screen";
import { orNotFound } from "@/components/articles/or-not-found";
import { PrefetchedQueries } from "@/components/layout/prefetched-queries";
import { requireActor } from "@/lib/auth/require-actor";
import { openTo } from "@/lib/auth/switched-off";
import { getImport } from "@/lib/case-imports/case-import-queries";
import { importOptions } from "@/lib/case-imports/case-import-query-options";
import { importParamsSchema } from "@/lib/case-imports/case-import-schema";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.tabs"))("imports") };
}

export default async function AdminImportPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor();
  if (!(await openTo(actor.role))("case:import")) notFound();
  const parsed = importParamsSchema.safeParse(await params);
  if (!parsed.success) notFound();
  const { id } = parsed.data;
  const queryClient = new QueryClient();
  await orNotFound(queryClient.fetchQuery({ ...importOptions(id), queryFn: () => getImport(actor, id) }));
  return (
    <PrefetchedQueries client={queryClient}>
      <ImportScreen id={id} />
    </PrefetchedQueries>
  );
}
