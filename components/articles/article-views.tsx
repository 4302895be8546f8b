import { useTranslations } from "next-intl";
import { LinkTabs } from "@/components/ui/link-tabs";
import { ARTICLE_VIEWS, type ArticleCounts, type ArticleView } from "@/lib/articles/article-schema";
import { routes } from "@/lib/routes";
import { TaskCount } from "./task-count";

type ArticleViewsProps = {
  current: ArticleView | "tasks" | "mine" | undefined;
  counts: ArticleCounts;
  /** Whether they are shown what needs a look. */
  isEditor: boolean;
  q?: string;
};

/** The list by what waits to be done, for whoever sees drafts. */
export function ArticleViews({ current, counts, isEditor, q }: ArticleViewsProps) {
  const t = useTranslations("articles");
  const taskTabs = isEditor
    ? [
        {
          href: routes.articleTasks(),
          label: t("tasks.title"),
          count: <TaskCount whose="all" />,
          isCurrent: current === "tasks",
        },
        {
          href: routes.articleTasks({ whose: "mine" }),
          label: t("tasks.mine"),
          count: <TaskCount whose="mine" />,
          isCurrent: current === "mine",
        },
      ]
    : [];
  return (
    <LinkTabs
      label={t("view.label")}
      tabs={[
        { href: routes.articles({ q }), label: t("view.all"), isCurrent: current === undefined },
        ...taskTabs,
        ...ARTICLE_VIEWS.map((view) => ({
          href: routes.articles({ view, q }),
          label: t(`view.${view}`),
          count: counts[view],
          isCurrent: view === current,
        })),
      ]}
    />
  );
}
