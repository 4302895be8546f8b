import Pencil from "lucide-react/icons/pencil";
import type { Metadata } from "next";
import Link from "next/link";
import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { ArticleFacts } from "@/components/articles/article-facts";
import { ArticleText } from "@/components/articles/article-text";
import { FeedbackBar } from "@/components/articles/feedback-bar";
import { FeedbackFacts } from "@/components/articles/feedback-facts";
import { orNotFound } from "@/components/articles/or-not-found";
import { PublicReading } from "@/components/articles/public-reading";
import { langOf, textLanguage } from "@/components/articles/text-language";
import { TextLanguageLinks } from "@/components/articles/text-language-links";
import { catalogNames } from "@/components/catalog/catalog-names";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { AppError } from "@/lib/app-error";
import { getArticleFeedback } from "@/lib/articles/article-feedback-queries";
import { getArticle, getDraft } from "@/lib/articles/article-queries";
import type { ArticleVersion } from "@/lib/articles/article-schema";
import { SLUG_FORM } from "@/lib/articles/article-slug";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
import { getCatalog } from "@/lib/catalog/catalog-queries";
import { localText } from "@/lib/i18n/locale";
import { messagesOf } from "@/lib/i18n/messages";
import { organisationSettings } from "@/lib/organisation/organisation-queries";
import { routes } from "@/lib/routes";

type ArticlePageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ text?: string | string[] }>;
};

/** The published text; who may see drafts is led to the draft of an article that has none. */
const readArticle = cache(async (slug: string): Promise<ArticleVersion> => {
  const actor = await requireActor();
  if (!SLUG_FORM.test(slug)) notFound();
  try {
    return await getArticle(actor, slug);
  } catch (thrown) {
    if (!(thrown instanceof AppError && thrown.code === "not_found")) throw thrown;
    await orNotFound(getDraft(actor, slug));
    redirect(can(actor.role, "article:write") ? routes.editArticle(slug) : routes.reviewArticle(slug));
  }
});

export async function generateMetadata({ params }: ArticlePageProps): Promise<Metadata> {
  const { title } = await readArticle((await params).slug);
  return { title: localText(title, await getLocale()) };
}

export default async function ArticlePage({ params, searchParams }: ArticlePageProps) {
  const actor = await requireActor();
  const article = await readArticle((await params).slug);
  const locale = await getLocale();
  const language = textLanguage((await searchParams).text, locale);
  const t = await getTranslations("articles");
  const { causes } = catalogNames(await getCatalog(actor), locale);
  const causeName = article.causeCode === null ? null : (causes[article.causeCode] ?? article.causeCode);
  const canWrite = can(actor.role, "article:write");
  const feedback = can(actor.role, "article:review") ? await getArticleFeedback(actor, article.slug) : null;
  const draft = canWrite ? routes.editArticle(article.slug) : routes.reviewArticle(article.slug);
  const { publicReading } = await organisationSettings();
  const canOpen = can(actor.role, "article:public");
  const rowVersion = canOpen ? (await getDraft(actor, article.slug)).version : null;
  return (
    <>
      <PageHeader
        crumbs={[{ label: t("title"), href: routes.articles() }, { label: localText(article.title, locale) }]}
        isHeading={false}
        actions={
          canWrite ? (
            <ButtonLink href={draft} icon={<Pencil aria-hidden="true" size={14} />}>
              {t("read.edit")}
            </ButtonLink>
          ) : null
        }
      />
      <div className="mx-auto grid max-w-260 gap-x-10 gap-y-6 px-5 py-6 lg:grid-cols-[minmax(0,1fr)_220px] max-sm:px-4 max-sm:py-4">
        {article.archivedAt === null ? null : (
          <p role="note" className="rounded-md bg-warn-soft px-3 py-2 text-sm text-warn lg:col-span-2">
            {t("read.archived")}
          </p>
        )}
        {language === "en" && article.isEnglishBehind ? (
          <p role="note" className="rounded-md bg-info-soft px-3 py-2 text-info text-sm lg:col-span-2">
            {t("read.englishBehind")}
          </p>
        ) : null}
        {article.hasDraftChanges ? (
          <p className="rounded-md bg-warn-soft px-3 py-2 text-sm text-warn lg:col-span-2" data-print="hide">
            {t("read.draftWaits")}{" "}
            <Link href={draft} className="font-medium underline underline-offset-2">
              {t("read.openDraft")}
            </Link>
          </p>
        ) : null}
        <div className="min-w-0">
          <ArticleText
            title={article.title[language]}
            body={article.body[language]}
            language={language}
            kicker={
              <>
                <Tag tone={causeName ? "info" : "neutral"}>{causeName ?? t("list.topics")}</Tag>
                <span className="text-muted">{t("version", { number: article.number })}</span>
              </>
            }
            tools={
              <TextLanguageLinks
                current={language}
                hrefs={{
                  zh: routes.article(article.slug, { text: "zh" }),
                  en: routes.article(article.slug, { text: "en" }),
                }}
              />
            }
          />
          <FeedbackBar slug={article.slug} versionId={article.versionId} caseId={null} />
          {feedback ? <FeedbackFacts feedback={feedback} /> : null}
        </div>
        <ArticleFacts article={article} causeName={causeName} language={language}>
          <PublicReading
            article={article}
            places={{ zh: messagesOf("zh-CN").help.places, en: messagesOf("en").help.places }}
            isAllowed={publicReading}
            href={routes.helpArticle(langOf[language], article.slug)}
            version={rowVersion}
          />
        </ArticleFacts>
      </div>
    </>
  );
}
