import { QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ModelNamesProvider } from "@/components/admin/models/model-names-context";
import { ModelScreen } from "@/components/admin/models/model-screen";
import { orNotFound } from "@/components/articles/or-not-found";
import { catalogNames } from "@/components/catalog/catalog-names";
import { PrefetchedQueries } from "@/components/layout/prefetched-queries";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
import { getCatalog } from "@/lib/catalog/catalog-queries";
import { modelNames } from "@/lib/diagnosis/model-names";
import {
  getModelDocument,
  getModelVersionDetail,
  listModelVersions,
} from "@/lib/diagnosis/model-version-queries";
import { modelOptions, modelsOptions } from "@/lib/diagnosis/model-version-query-options";

type ModelPageProps = { params: Promise<{ number: string }> };

export async function generateMetadata({ params }: ModelPageProps): Promise<Metadata> {
  const t = await getTranslations("models");
  return { title: t("version", { number: (await params).number }) };
}

export default async function AdminModelPage({ params }: ModelPageProps) {
  const actor = await requireActor();
  const typed = (await params).number;
  if (!can(actor.role, "model:read") || !/^[1-9]\d{0,8}$/.test(typed)) notFound();
  const number = Number(typed);
  const model = await orNotFound(getModelVersionDetail(actor, { number }));
  const locale = await getLocale();
  const { document } = await getModelDocument(actor, { number });
  const { wallets, banks, causes } = catalogNames(await getCatalog(actor), locale);
  const queryClient = new QueryClient();
  queryClient.setQueryData(modelOptions(model.id).queryKey, model);
  await queryClient.prefetchQuery({ ...modelsOptions(), queryFn: () => listModelVersions(actor) });
  const optionsOf = (names: Record<string, string>) =>
    Object.entries(names).map(([id, label]) => ({ id, label }));
  return (
    <PrefetchedQueries client={queryClient}>
      <ModelNamesProvider names={modelNames(document, causes, locale)}>
        <ModelScreen
          modelId={model.id}
          canManage={can(actor.role, "model:manage")}
          wallets={optionsOf(wallets)}
          banks={optionsOf(banks)}
        />
      </ModelNamesProvider>
    </PrefetchedQueries>
  );
}
