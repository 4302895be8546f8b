import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ArticleFacts } from "@/components/articles/article-facts";
import { ArticleText } from "@/components/articles/article-text";
import { orNotFound } from "@/components/articles/or-not-found";
import { RestoreVersion } from "@/components/articles/restore-version";
import { textLanguage } from "@/components/articles/text-language";
import { TextLanguageLinks } from "@/components/articles/text-language-links";
import { catalogNames } from "@/components/catalog/catalog-names";
import { PageHeader } from "@/components/ui/page-header";
import { Tag } from "@/components/ui/tag";
import { getArticle, getDraft } from "@/lib/articles/article-queries";
import { articleVersionParamsSchema } from "@/lib/articles/article-schema";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
import { getCatalog } from "@/lib/catalog/catalog-queries";
import { localText } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";

type VersionPageProps = {
  params: Promise<{ slug: string; number: string }>;
  searchParams: Promise<{ text?: string | string[] }>;
};

export async function generateMetadata({ params }: VersionPageProps): Promise<Metadata> {
  const t = await getTranslations("articles");
  return { title: t("version", { number: (await params).number }) };
}

export default async function VersionPage({ params, searchParams }: VersionPageProps) {
  const actor = await requireActor();
  const asked = articleVersionParamsSchema.safeParse(await params);
  if (!asked.success) notFound();
  const { slug, number } = asked.data;
  const article = await orNotFound(getArticle(actor, slug, number));
  const draft = can(actor.role, "article:write") ? await getDraft(actor, slug) : null;
  const locale = await getLocale();
  const language = textLanguage((await searchParams).text, locale);
  const t = await getTranslations("articles");
  const { causes } = catalogNames(await getCatalog(actor), locale);
  const causeName = article.causeCode === null ? null : (causes[article.causeCode] ?? article.causeCode);
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t("title"), href: routes.articles() },
          { label: localText(article.title, locale), href: routes.article(slug) },
          { label: t("version", { number }) },
        ]}
        isHeading={false}
        actions={draft ? <RestoreVersion draft={draft} number={number} /> : null}
      />
      <div className="mx-auto grid max-w-260 gap-x-10 gap-y-6 px-5 py-6 lg:grid-cols-[minmax(0,1fr)_220px] max-sm:px-4 max-sm:py-4">
        {article.isLive ? null : (
          <p className="rounded-md bg-info-soft px-3 py-2 text-info text-sm lg:col-span-2">
            {t("versions.oldNotice", { number })}{" "}
            <Link href={routes.article(slug)} className="font-medium underline underline-offset-2">
              {t("versions.openLive")}
            </Link>
          </p>
        )}
        <ArticleText
          title={article.title[language]}
          body={article.body[language]}
          language={language}
          kicker={
            <>
              <Tag>{t("version", { number })}</Tag>
              {article.isLive ? <Tag tone="ok">{t("state.live")}</Tag> : null}
            </>
          }
          tools={
            <TextLanguageLinks
              current={language}
              hrefs={{
                zh: routes.articleVersion(slug, number, { text: "zh" }),
                en: routes.articleVersion(slug, number, { text: "en" }),
              }}
            />
          }
        />
        <ArticleFacts article={article} causeName={causeName} language={language} />
      </div>
    </>
  );
}
