import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { orNotFound } from "@/components/articles/or-not-found";
import { TextChanges } from "@/components/articles/text-changes";
import { TEXT_LANGUAGES } from "@/components/articles/text-language";
import { VersionChoice } from "@/components/articles/version-choice";
import { PageHeader } from "@/components/ui/page-header";
import { getArticle, listVersions } from "@/lib/articles/article-queries";
import { articleVersionParamsSchema, compareQuerySchema } from "@/lib/articles/article-schema";
import { requireActor } from "@/lib/auth/require-actor";
import { localText } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";

type ComparePageProps = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<{ from?: string | string[]; to?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("articles"))("compare.title") };
}

export default async function ComparePage({ params, searchParams }: ComparePageProps) {
  const actor = await requireActor();
  const { from, to } = await searchParams;
  const asked = compareQuerySchema.safeParse({ from, to });
  const place = articleVersionParamsSchema.safeParse({ slug: (await params).slug, number: 1 });
  if (!asked.success || !place.success) notFound();
  const { slug } = place.data;
  const before = await orNotFound(getArticle(actor, slug, asked.data.from));
  const after = await orNotFound(getArticle(actor, slug, asked.data.to));
  const { items } = await listVersions(actor, slug);
  const t = await getTranslations("articles");
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t("title"), href: routes.articles() },
          { label: localText(after.title, await getLocale()), href: routes.article(slug) },
          { label: t("versions.title"), href: routes.articleVersions(slug) },
          { label: t("compare.title") },
        ]}
      />
      <div className="grid gap-4 px-5 py-4 max-sm:px-4">
        <VersionChoice
          slug={slug}
          numbers={[...new Set([...items.map(({ number }) => number), asked.data.from, asked.data.to])]}
          {...asked.data}
        />
        <div className="grid gap-4 lg:grid-cols-2">
          {TEXT_LANGUAGES.map((language) => (
            <TextChanges
              key={language}
              language={language}
              before={{ title: before.title[language], body: before.body[language] }}
              after={{ title: after.title[language], body: after.body[language] }}
            />
          ))}
        </div>
      </div>
    </>
  );
}
