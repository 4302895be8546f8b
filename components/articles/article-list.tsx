import Link from "next/link";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ArticleItem } from "@/lib/articles/article-schema";
import { localText } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import { StateTags } from "./state-tags";

type ArticleListProps = {
  heading: string;
  items: readonly ArticleItem[];
  /** Names by code; without them the list has no column for causes. */
  causeNames?: Record<string, string>;
  /** Draws where drafts stand. */
  seesDrafts: boolean;
  isEditor: boolean;
};

const tagsOf = ({ standing, number, hasDraftChanges }: ArticleItem) =>
  standing ? (
    <StateTags {...standing} isPublished={number !== null} hasDraftChanges={hasDraftChanges ?? false} />
  ) : null;

/** Where an article is opened: what waits for a reviewer before him, a draft before its author, else the text. */
function hrefOf({ slug, number, standing }: ArticleItem, isEditor: boolean): string {
  if (standing?.state === "in_review") return routes.reviewArticle(slug);
  if (number !== null) return routes.article(slug);
  return isEditor ? routes.editArticle(slug) : routes.reviewArticle(slug);
}

function TitleLink({ item, isEditor }: { item: ArticleItem; isEditor: boolean }) {
  const locale = useLocale();
  return (
    <Link
      href={hrefOf(item, isEditor)}
      className="font-medium text-fg whitespace-normal hover:text-accent hover:underline"
    >
      {localText(item.title, locale)}
    </Link>
  );
}

function Care({ standing }: ArticleItem) {
  const format = useFormatter();
  if (!standing) return null;
  const { owner, reviewBy } = standing;
  return (
    <span className="text-muted">
      {owner ?? "–"}
      {reviewBy
        ? ` · ${format.dateTime(new Date(reviewBy), { dateStyle: "medium", timeZone: "UTC" })}`
        : null}
    </span>
  );
}

function useColumns({ causeNames, seesDrafts, isEditor }: ArticleListProps): Column<ArticleItem>[] {
  const t = useTranslations("articles");
  const columns: (Column<ArticleItem> | false)[] = [
    {
      id: "title",
      header: t("list.column.title"),
      cell: (item) => <TitleLink item={item} isEditor={isEditor} />,
      isRowHeader: true,
    },
    causeNames !== undefined && {
      id: "cause",
      header: t("list.column.cause"),
      cell: (item) => (
        <span className="text-muted">{causeNames[item.causeCode ?? ""] ?? item.causeCode}</span>
      ),
      width: "26%",
      from: "md",
    },
    seesDrafts && {
      id: "state",
      header: t("list.column.state"),
      cell: tagsOf,
      width: "190px",
    },
    seesDrafts && {
      id: "care",
      header: t("list.column.care"),
      cell: (item) => <Care {...item} />,
      width: "180px",
      from: "lg",
    },
    {
      id: "version",
      header: t("list.column.version"),
      cell: (item) => (item.number === null ? "–" : t("version", { number: item.number })),
      width: "110px",
    },
    {
      id: "published",
      header: t("list.column.published"),
      cell: (item) =>
        item.publishedAt ? <RelativeTime value={item.publishedAt} className="text-muted" /> : "–",
      width: "130px",
    },
  ];
  return columns.filter((column) => column !== false);
}

type ArticleCardProps = { item: ArticleItem } & Pick<ArticleListProps, "causeNames" | "isEditor">;

function ArticleCard({ item, causeNames, isEditor }: ArticleCardProps) {
  const t = useTranslations("articles");
  return (
    <div className="flex flex-col gap-1 px-3 py-2.5">
      <TitleLink item={item} isEditor={isEditor} />
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-muted text-sm">
        {item.causeCode && causeNames ? <span>{causeNames[item.causeCode] ?? item.causeCode}</span> : null}
        {item.number === null ? null : <span>{t("version", { number: item.number })}</span>}
        {tagsOf(item)}
      </span>
    </div>
  );
}

/** One group of articles: a heading and a table, which is cards on a phone. */
export function ArticleList(props: ArticleListProps) {
  const { heading, items, causeNames, isEditor } = props;
  const columns = useColumns(props);
  return (
    <section>
      <h2 className="mb-2 font-semibold text-muted text-sm">
        {heading} <span className="font-normal text-faint">{items.length}</span>
      </h2>
      <DataTable
        caption={heading}
        columns={columns}
        rows={items}
        rowKey={(item) => item.slug}
        card={(item) => <ArticleCard item={item} causeNames={causeNames} isEditor={isEditor} />}
      />
    </section>
  );
}
