import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { RelativeTime } from "@/components/ui/relative-time";
import { Tag } from "@/components/ui/tag";
import type { ArticleItem } from "@/lib/articles/article-schema";
import { localText } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";

type ArticleListProps = {
  heading: string;
  items: readonly ArticleItem[];
  /** Names by code; without them the list has no column for causes. */
  causeNames?: Record<string, string>;
  /** Draws what is not published yet. */
  isEditor: boolean;
};

function DraftTag({ item }: { item: ArticleItem }) {
  const t = useTranslations("articles.state");
  if (item.number === null) return <Tag tone="info">{t("unpublished")}</Tag>;
  return item.hasDraftChanges ? <Tag tone="warn">{t("changed")}</Tag> : null;
}

function TitleLink({ item }: { item: ArticleItem }) {
  const locale = useLocale();
  return (
    <Link
      href={item.number === null ? routes.editArticle(item.slug) : routes.article(item.slug)}
      className="font-medium text-fg whitespace-normal hover:text-accent hover:underline"
    >
      {localText(item.title, locale)}
    </Link>
  );
}

function useColumns({ causeNames, isEditor }: ArticleListProps): Column<ArticleItem>[] {
  const t = useTranslations("articles");
  const columns: (Column<ArticleItem> | false)[] = [
    {
      id: "title",
      header: t("list.column.title"),
      cell: (item) => <TitleLink item={item} />,
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
    isEditor && {
      id: "state",
      header: t("list.column.state"),
      cell: (item) => <DraftTag item={item} />,
      width: "150px",
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

function ArticleCard({ item, causeNames }: { item: ArticleItem } & Pick<ArticleListProps, "causeNames">) {
  const t = useTranslations("articles");
  return (
    <div className="flex flex-col gap-1 px-3 py-2.5">
      <TitleLink item={item} />
      <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-muted text-sm">
        {item.causeCode && causeNames ? <span>{causeNames[item.causeCode] ?? item.causeCode}</span> : null}
        {item.number === null ? null : <span>{t("version", { number: item.number })}</span>}
        <DraftTag item={item} />
      </span>
    </div>
  );
}

/** One group of articles: a heading and a table, which is cards on a phone. */
export function ArticleList(props: ArticleListProps) {
  const { heading, items, causeNames } = props;
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
        card={(item) => <ArticleCard item={item} causeNames={causeNames} />}
      />
    </section>
  );
}
