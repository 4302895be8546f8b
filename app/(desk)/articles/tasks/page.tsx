import { QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { ArticleViews } from "@/components/articles/article-views";
import { TaskScreen } from "@/components/articles/tasks/task-screen";
import { catalogNames } from "@/components/catalog/catalog-names";
import { CatalogNamesProvider } from "@/components/catalog/catalog-names-context";
import { PrefetchedQueries } from "@/components/layout/prefetched-queries";
import { PageHeader } from "@/components/ui/page-header";
import { countArticles } from "@/lib/articles/article-queries";
import { listArticleTasks } from "@/lib/articles/article-task-queries";
import { articleTasksOptions } from "@/lib/articles/article-task-query-options";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
import { getCatalog } from "@/lib/catalog/catalog-queries";
import { organisationSettings } from "@/lib/organisation/organisation-queries";
import { routes } from "@/lib/routes";

type TasksPageProps = { searchParams: Promise<{ whose?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("articles"))("tasks.title") };
}

export default async function ArticleTasksPage({ searchParams }: TasksPageProps) {
  const actor = await requireActor();
  if (!can(actor.role, "article:write")) notFound();
  const isMine = (await searchParams).whose === "mine";
  const { timeZone } = await organisationSettings();
  const [tasks, counts, catalog, locale, t] = await Promise.all([
    listArticleTasks(actor, timeZone, new Date()),
    countArticles(actor),
    getCatalog(actor),
    getLocale(),
    getTranslations("articles"),
  ]);
  const queryClient = new QueryClient();
  queryClient.setQueryData(articleTasksOptions().queryKey, tasks);
  return (
    <>
      <PageHeader crumbs={[{ label: t("title"), href: routes.articles() }, { label: t("tasks.title") }]} />
      <CatalogNamesProvider names={catalogNames(catalog, locale)}>
        <PrefetchedQueries client={queryClient}>
          <ArticleViews current={isMine ? "mine" : "tasks"} counts={counts} isEditor />
          <TaskScreen isMine={isMine} actorId={actor.id} />
        </PrefetchedQueries>
      </CatalogNamesProvider>
    </>
  );
}
