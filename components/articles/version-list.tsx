import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { RelativeTime } from "@/components/ui/relative-time";
import { Tag } from "@/components/ui/tag";
import type { VersionPage } from "@/lib/articles/article-schema";
import { localText } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";

type VersionItem = VersionPage["items"][number];

/** The published versions of an article, the newest on top. */
export function VersionList({ items, caption }: { items: readonly VersionItem[]; caption: string }) {
  const t = useTranslations("articles");
  const locale = useLocale();
  const columns: Column<VersionItem>[] = [
    {
      id: "number",
      header: t("versions.column.number"),
      cell: (item) => (
        <span className="flex items-center gap-2">
          <Link
            href={routes.articleVersion(item.slug, item.number)}
            className="font-medium text-fg hover:text-accent hover:underline"
          >
            {t("version", { number: item.number })}
          </Link>
          {item.isLive ? <Tag tone="ok">{t("state.live")}</Tag> : null}
          {item.number > 1 ? (
            <Link
              href={routes.compareArticle(item.slug, {
                from: String(item.number - 1),
                to: String(item.number),
              })}
              className="text-accent text-sm underline underline-offset-2"
            >
              {t("versions.compare", { number: item.number - 1 })}
            </Link>
          ) : null}
        </span>
      ),
      isRowHeader: true,
      width: "300px",
    },
    {
      id: "title",
      header: t("versions.column.title"),
      cell: (item) => <span className="whitespace-normal">{localText(item.title, locale)}</span>,
    },
    {
      id: "by",
      header: t("versions.column.by"),
      cell: (item) => <span className="text-muted">{item.publishedBy ?? t("read.seeded")}</span>,
      width: "180px",
    },
    {
      id: "published",
      header: t("versions.column.published"),
      cell: (item) => <RelativeTime value={item.publishedAt} className="text-muted" />,
      width: "150px",
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={items}
      rowKey={(item) => item.versionId}
      card={(item) => (
        <div className="flex flex-col gap-1 px-3 py-2.5 text-sm">
          {columns[0]?.cell(item)}
          <span>{localText(item.title, locale)}</span>
          <span className="text-muted">
            {item.publishedBy ?? t("read.seeded")} · <RelativeTime value={item.publishedAt} />
          </span>
        </div>
      )}
    />
  );
}
