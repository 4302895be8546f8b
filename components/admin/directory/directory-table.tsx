"use client";

import Pencil from "lucide-react/icons/pencil";
import { useLocale, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { IconButton } from "@/components/ui/icon-button";
import { Tag } from "@/components/ui/tag";
import { isHotlineStale } from "@/lib/catalog/catalog-entry";
import { localText } from "@/lib/i18n/locale";
import type { Entry } from "./entry-values";

type DirectoryTableProps = {
  caption: string;
  entries: readonly Entry[];
  hasShortName: boolean;
  /** YYYY-MM-DD where the organisation is. */
  today: string;
  onEdit: (entry: Entry) => void;
};

function Hotline({ entry, today }: { entry: Entry; today: string }) {
  const t = useTranslations("admin.directory");
  if (entry.hotline === null) return <span className="text-faint">{t("noHotline")}</span>;
  const { hotlineSeenOn } = entry;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2 gap-y-1">
      <span className="tabular-nums">{entry.hotline}</span>
      <span className="text-muted text-xs">
        {hotlineSeenOn ? t("seenOn", { day: hotlineSeenOn }) : t("neverSeen")}
      </span>
      {isHotlineStale(entry, today) ? <Tag tone="warn">{t("hotlineStale")}</Tag> : null}
    </span>
  );
}

/** A site is opened beside the desk and is told nothing of it. */
const Website = ({ address }: { address: string | null }) =>
  address ? (
    <a href={address} target="_blank" rel="noreferrer noopener" className="text-accent hover:underline">
      {new URL(address).hostname}
    </a>
  ) : null;

export function DirectoryTable({ caption, entries, hasShortName, today, onEdit }: DirectoryTableProps) {
  const t = useTranslations("admin.directory");
  const common = useTranslations("common");
  const locale = useLocale();
  const stateOf = ({ retiredAt }: Entry) =>
    retiredAt === null ? <Tag tone="ok">{t("inUse")}</Tag> : <Tag>{t("retired")}</Tag>;
  const editButton = (entry: Entry) => (
    <IconButton
      label={t("edit", { name: localText(entry.name, locale) })}
      icon={<Pencil aria-hidden="true" size={14} />}
      size="dense"
      onPress={() => onEdit(entry)}
    />
  );
  const shortName: Column<Entry> = {
    id: "shortZh",
    header: t("shortZh"),
    from: "lg",
    cell: (entry) => <span lang="zh-CN">{entry.shortName?.zh}</span>,
  };
  const columns: Column<Entry>[] = [
    {
      id: "nameZh",
      header: t("nameZh"),
      isRowHeader: true,
      cell: ({ name }) => <span lang="zh-CN">{name.zh}</span>,
    },
    ...(hasShortName ? [shortName] : []),
    { id: "nameEn", header: t("nameEn"), cell: ({ name }) => <span lang="en">{name.en}</span> },
    { id: "hotline", header: t("hotline"), cell: (entry) => <Hotline entry={entry} today={today} /> },
    { id: "website", header: t("website"), from: "lg", cell: ({ website }) => <Website address={website} /> },
    {
      id: "code",
      header: t("code"),
      from: "md",
      cell: ({ code }) => <span className="font-mono text-muted text-xs">{code}</span>,
    },
    { id: "state", header: t("state"), cell: stateOf },
    {
      id: "edit",
      header: <span className="sr-only">{common("action.edit")}</span>,
      align: "end",
      width: "56px",
      cell: editButton,
    },
  ];
  return (
    <DataTable
      caption={caption}
      columns={columns}
      rows={entries}
      rowKey={({ code }) => code}
      card={(entry) => (
        <div className="flex items-center gap-2 py-2 pr-1 pl-3">
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap items-center gap-2 font-medium">
              {localText(entry.name, locale)}
              {entry.retiredAt === null ? null : stateOf(entry)}
            </p>
            <p className="mt-1 text-sm">
              <Hotline entry={entry} today={today} />
            </p>
          </div>
          {editButton(entry)}
        </div>
      )}
    />
  );
}
