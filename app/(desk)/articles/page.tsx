import FileText from "lucide-react/icons/file-text";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ArticleGroups } from "@/components/articles/article-groups";
import { ArticleSearch } from "@/components/articles/article-search";
import { ArticleViews } from "@/components/articles/article-views";
import { NewArticleButton } from "@/components/articles/new-article-button";
import { ReviewSwitch } from "@/components/articles/review-switch";
import { catalogNames } from "@/components/catalog/catalog-names";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { countArticles, getArticleSettings, listArticles } from "@/lib/articles/article-queries";
import { articleSearchSchema } from "@/lib/articles/article-schema";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
import { getCatalog } from "@/lib/catalog/catalog-queries";
import { routes } from "@/lib/routes";

type ArticlesPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("articles"))("title") };
}

export default async function ArticlesPage({ searchParams }: ArticlesPageProps) {
  const actor = await requireActor();
  if (!can(actor.role, "article:read")) notFound();
  const isEditor = can(actor.role, "article:write");
  const seesDrafts = can(actor.role, "article:review");
  const { q, cursor, view } = await searchParams;
  const asked = articleSearchSchema.safeParse({ q, cursor, view: seesDrafts ? view : undefined });
  const filter = asked.success ? asked.data : {};
  const page = await listArticles(actor, { ...filter, ...(seesDrafts ? { draft: "1" } : {}) });
  const settings = isEditor ? await getArticleSettings(actor) : null;
  const counts = seesDrafts ? await countArticles(actor) : null;
  const { causes } = catalogNames(await getCatalog(actor), await getLocale());
  const t = await getTranslations("articles");
  const icon = <FileText aria-hidden="true" size={28} strokeWidth={1.4} />;
  return (
    <>
      <PageHeader
        crumbs={[{ label: t("title") }]}
        actions={
          isEditor ? (
            <>
              <ButtonLink href={routes.articleFiles()}>{t("files.open")}</ButtonLink>
              <NewArticleButton causeNames={causes} />
            </>
          ) : null
        }
      />
      {counts ? (
        <ArticleViews current={filter.view} counts={counts} isEditor={isEditor} q={filter.q} />
      ) : null}
      <div className="px-5 py-4 max-sm:px-4">
        <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
          <ArticleSearch />
          <span className="flex flex-wrap items-center gap-x-5 gap-y-1">
            {settings ? <ReviewSwitch {...settings} /> : null}
            <span role="status" className="text-muted text-sm">
              {t("list.count", { count: page.items.length })}
            </span>
          </span>
        </div>
        {page.items.length > 0 ? (
          <ArticleGroups items={page.items} causeNames={causes} seesDrafts={seesDrafts} isEditor={isEditor} />
        ) : (
          <section className="rounded-lg border border-line bg-surface">
            {filter.q ? (
              <EmptyState
                icon={icon}
                title={t("list.noMatchTitle", { q: filter.q })}
                action={<ButtonLink href={routes.articles()}>{t("list.clearSearch")}</ButtonLink>}
              >
                {t("list.noMatchHelp")}
              </EmptyState>
            ) : filter.view ? (
              <EmptyState icon={icon} title={t("list.viewEmptyTitle")}>
                {t("list.viewEmptyHelp")}
              </EmptyState>
            ) : (
              <EmptyState
                icon={icon}
                title={t("list.emptyTitle")}
                action={isEditor ? <NewArticleButton causeNames={causes} /> : null}
              >
                {t(isEditor ? "list.emptyAdminHelp" : "list.emptyHelp")}
              </EmptyState>
            )}
          </section>
        )}
        {page.nextCursor ? (
          <p className="mt-4 text-center">
            <ButtonLink href={routes.articles({ q: filter.q, view: filter.view, cursor: page.nextCursor })}>
              {t("list.nextPage")}
            </ButtonLink>
          </p>
        ) : null}
      </div>
    </>
  );
}
