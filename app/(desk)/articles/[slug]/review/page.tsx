import Pencil from "lucide-react/icons/pencil";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { CommentsPanel } from "@/components/articles/comments-panel";
import { DraftPreview } from "@/components/articles/draft-preview";
import { orNotFound } from "@/components/articles/or-not-found";
import { ReviewFacts } from "@/components/articles/review-facts";
import { ReviewPanel } from "@/components/articles/review-panel";
import { TextChanges } from "@/components/articles/text-changes";
import { TEXT_LANGUAGES } from "@/components/articles/text-language";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { getArticle, getArticleSettings, getDraft } from "@/lib/articles/article-queries";
import { SLUG_FORM } from "@/lib/articles/article-slug";
import { decideApprove } from "@/lib/articles/article-state";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
import { localText } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";

type ReviewPageProps = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("articles"))("review.title") };
}

export default async function ReviewPage({ params }: ReviewPageProps) {
  const actor = await requireActor();
  const { slug } = await params;
  if (!can(actor.role, "article:review") || !SLUG_FORM.test(slug)) notFound();
  const draft = await orNotFound(getDraft(actor, slug));
  const { isReviewRequired } = await getArticleSettings(actor);
  const live = draft.publishedNumber === null ? null : await getArticle(actor, slug);
  const t = await getTranslations("articles");
  const errors = await getTranslations("errors");
  const title = localText({ zh: draft.titleZh, en: draft.titleEn }, await getLocale());
  const standing = { ...draft, isArchived: draft.archivedAt !== null };
  const approval = decideApprove(standing, actor.id, isReviewRequired);
  const texts = {
    zh: { title: draft.titleZh, body: draft.bodyZh },
    en: { title: draft.titleEn, body: draft.bodyEn },
  };
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t("title"), href: routes.articles() },
          { label: title, href: live ? routes.article(slug) : undefined },
          { label: t("review.title") },
        ]}
        actions={
          can(actor.role, "article:write") ? (
            <ButtonLink
              href={routes.editArticle(slug)}
              icon={<Pencil aria-hidden="true" size={14} className="max-sm:hidden" />}
            >
              {t("read.edit")}
            </ButtonLink>
          ) : null
        }
      />
      <div className="grid gap-5 px-5 py-4 lg:grid-cols-[minmax(0,1fr)_340px] max-sm:px-4">
        <div className="lg:col-span-2">
          <ReviewFacts draft={draft} />
        </div>
        <div className="grid content-start gap-4">
          <h2 className="font-semibold text-lg">
            {live ? t("review.changesSince", { number: live.number }) : t("review.firstText")}
          </h2>
          <div className="grid gap-4 xl:grid-cols-2">
            {TEXT_LANGUAGES.map((language) =>
              live ? (
                <TextChanges
                  key={language}
                  language={language}
                  before={{ title: live.title[language], body: live.body[language] }}
                  after={texts[language]}
                />
              ) : (
                <DraftPreview key={language} language={language} {...texts[language]} />
              ),
            )}
          </div>
        </div>
        <div className="grid content-start gap-4">
          {draft.state === "in_review" ? (
            <ReviewPanel draft={draft} refusal={approval.ok ? null : errors(approval.refusal)} />
          ) : null}
          <CommentsPanel slug={slug} bodies={{ zh: draft.bodyZh, en: draft.bodyEn }} />
        </div>
      </div>
    </>
  );
}
