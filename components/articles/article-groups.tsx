import { useTranslations } from "next-intl";
import type { ArticleItem } from "@/lib/articles/article-schema";
import { ArticleList } from "./article-list";

type ArticleGroupsProps = {
  items: readonly ArticleItem[];
  /** In the order of the catalogue. */
  causeNames: Record<string, string>;
  seesDrafts: boolean;
  isEditor: boolean;
};

/** First the articles of causes, in the order of the catalogue, then those of topics. */
export function ArticleGroups({ items, causeNames, ...rights }: ArticleGroupsProps) {
  const t = useTranslations("articles.list");
  const order = Object.keys(causeNames);
  const rank = ({ causeCode }: ArticleItem) => order.indexOf(causeCode ?? "");
  const ofCauses = items.filter(({ causeCode }) => causeCode !== null).sort((a, b) => rank(a) - rank(b));
  const ofTopics = items.filter(({ causeCode }) => causeCode === null);
  return (
    <div className="space-y-6">
      {ofCauses.length > 0 ? (
        <ArticleList heading={t("causes")} items={ofCauses} causeNames={causeNames} {...rights} />
      ) : null}
      {ofTopics.length > 0 ? <ArticleList heading={t("topics")} items={ofTopics} {...rights} /> : null}
    </div>
  );
}
