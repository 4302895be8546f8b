import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { orNotFound } from "@/components/articles/or-not-found";
import { VersionList } from "@/components/articles/version-list";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { getArticle, listVersions } from "@/lib/articles/article-queries";
import { versionsQuerySchema } from "@/lib/articles/article-schema";
import { SLUG_FORM } from "@/lib/articles/article-slug";
import { requireActor } from "@/lib/auth/require-actor";
import { localText } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";

type VersionsPageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ before?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("articles"))("versions.title") };
}

export default async function VersionsPage({ params, searchParams }: VersionsPageProps) {
  const actor = await requireActor();
  const { slug } = await params;
  if (!SLUG_FORM.test(slug)) notFound();
  const asked = versionsQuerySchema.safeParse({ before: (await searchParams).before });
  const article = await orNotFound(getArticle(actor, slug));
  const page = await listVersions(actor, slug, asked.success ? asked.data.before : undefined);
  const locale = await getLocale();
  const t = await getTranslations("articles");
  const title = localText(article.title, locale);
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t("title"), href: routes.articles() },
          { label: title, href: routes.article(slug) },
          { label: t("versions.title") },
        ]}
      />
      <div className="px-5 py-4 max-sm:px-4">
        <VersionList items={page.items} caption={t("versions.of", { title })} />
        {page.nextCursor ? (
          <p className="mt-4 text-center">
            <ButtonLink href={routes.articleVersions(slug, { before: String(page.nextCursor) })}>
              {t("versions.older")}
            </ButtonLink>
          </p>
        ) : null}
      </div>
    </>
  );
}
