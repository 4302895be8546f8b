import { QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ModelsScreen } from "@/components/admin/models/models-screen";
import { PrefetchedQueries } from "@/components/layout/prefetched-queries";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
import { listModelDrafts } from "@/lib/diagnosis/model-draft-queries";
import { modelDraftsOptions } from "@/lib/diagnosis/model-draft-query-options";
import { listModelVersions } from "@/lib/diagnosis/model-version-queries";
import { modelsOptions } from "@/lib/diagnosis/model-version-query-options";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.tabs"))("models") };
}

export default async function AdminModelsPage() {
  const actor = await requireActor();
  if (!can(actor.role, "model:read")) notFound();
  const queryClient = new QueryClient();
  await queryClient.prefetchQuery({ ...modelsOptions(), queryFn: () => listModelVersions(actor) });
  const canManage = can(actor.role, "model:manage");
  if (canManage)
    await queryClient.prefetchQuery({ ...modelDraftsOptions(), queryFn: () => listModelDrafts(actor) });
  return (
    <PrefetchedQueries client={queryClient}>
      <ModelsScreen canManage={canManage} />
    </PrefetchedQueries>
  );
}
