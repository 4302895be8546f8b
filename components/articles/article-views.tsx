import { useTranslations } from "next-intl";
import { LinkTabs } from "@/components/ui/link-tabs";
import { ARTICLE_VIEWS, type ArticleCounts, type ArticleView } from "@/lib/articles/article-schema";
import { routes } from "@/lib/routes";

type ArticleViewsProps = { current: ArticleView | undefined; counts: ArticleCounts; q?: string };

/** The list by what waits to be done, for whoever sees drafts. */
export function ArticleViews({ current, counts, q }: ArticleViewsProps) {
  const t = useTranslations("articles.view");
  return (
    <LinkTabs
      label={t("label")}
      tabs={[
        { href: routes.articles({ q }), label: t("all"), isCurrent: current === undefined },
        ...ARTICLE_VIEWS.map((view) => ({
          href: routes.articles({ view, q }),
          label: t(view),
          count: counts[view],
          isCurrent: view === current,
        })),
      ]}
    />
  );
}
