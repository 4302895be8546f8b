import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ArticleEditor } from "@/components/articles/article-editor";
import { ArticleSources } from "@/components/articles/article-sources";
import { orNotFound } from "@/components/articles/or-not-found";
import { catalogNames } from "@/components/catalog/catalog-names";
import { choices, named } from "@/components/ui/options";
import { PageHeader } from "@/components/ui/page-header";
import { listAcceptedProposals } from "@/lib/articles/article-proposal-queries";
import { getArticleSettings, getDraft } from "@/lib/articles/article-queries";
import { SLUG_FORM } from "@/lib/articles/article-slug";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
import { BINDING_STEPS } from "@/lib/cases/case-vocabulary";
import { getCatalog } from "@/lib/catalog/catalog-queries";
import { localText } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import { listUsers } from "@/lib/users/user-queries";

type EditPageProps = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("articles"))("edit.title") };
}

export default async function EditArticlePage({ params }: EditPageProps) {
  const actor = await requireActor();
  const { slug } = await params;
  if (!can(actor.role, "article:write") || !SLUG_FORM.test(slug)) notFound();
  const draft = await orNotFound(getDraft(actor, slug));
  const { isReviewRequired } = await getArticleSettings(actor);
  const people = (await listUsers(actor))
    .filter(({ isActive, id }) => isActive || id === draft.ownerId)
    .map(({ id, displayName }) => ({ id, label: displayName }));
  const locale = await getLocale();
  const t = await getTranslations("articles");
  const title = localText({ zh: draft.titleZh, en: draft.titleEn }, locale);
  const names = catalogNames(await getCatalog(actor), locale);
  const vocabulary = await getTranslations("cases.vocabulary");
  const isPublished = draft.publishedNumber !== null;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t("title"), href: routes.articles() },
          isPublished ? { label: title, href: routes.article(slug) } : { label: title },
          { label: t("edit.title") },
        ]}
      />
      <ArticleEditor
        draft={draft}
        causeNames={names.causes}
        ownerId={actor.id}
        isReviewRequired={isReviewRequired}
        people={people}
        places={{
          causes: named(names.causes),
          wallets: named(names.wallets),
          banks: named(names.banks),
          steps: choices(BINDING_STEPS, (step) => vocabulary(`step.${step}`)),
        }}
      />
      <ArticleSources proposals={await listAcceptedProposals(actor, slug)} />
    </>
  );
}
