import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { z } from "zod";
import { DraftScreen } from "@/components/admin/models/draft/draft-screen";
import { ModelNamesProvider } from "@/components/admin/models/model-names-context";
import { orNotFound } from "@/components/articles/or-not-found";
import { catalogNames } from "@/components/catalog/catalog-names";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
import { getCatalog } from "@/lib/catalog/catalog-queries";
import { KNOWN_CARD_KINDS } from "@/lib/catalog/compatibility-schema";
import { getModelDraft } from "@/lib/diagnosis/model-draft-queries";
import { modelNames } from "@/lib/diagnosis/model-names";
import { getModelVersion } from "@/lib/diagnosis/model-version-queries";

type DraftPageProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("drafts"))("list.title") };
}

export default async function ModelDraftPage({ params }: DraftPageProps) {
  const actor = await requireActor();
  const id = z.uuid().safeParse((await params).id);
  if (!can(actor.role, "model:manage") || !id.success) notFound();
  const draft = await orNotFound(getModelDraft(actor, id.data));
  const base = await getModelVersion(actor, { number: draft.basedOnNumber });
  const locale = await getLocale();
  const { wallets, banks, causes } = catalogNames(await getCatalog(actor), locale);
  const word = await getTranslations("cases.vocabulary.cardKind");
  const desk = {
    causes,
    wallet: wallets,
    bank: banks,
    cardKind: Object.fromEntries(KNOWN_CARD_KINDS.map((kind) => [kind, word(kind)])),
  };
  return (
    <ModelNamesProvider names={modelNames(draft.document, causes, locale)}>
      <DraftScreen draft={draft} baseModelId={base.id} ownerId={actor.id} desk={desk} />
    </ModelNamesProvider>
  );
}
