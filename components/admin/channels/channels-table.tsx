"use client";

import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import Pencil from "lucide-react/icons/pencil";
import { useLocale, useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { type Column, DataTable } from "@/components/ui/data-table";
import { IconButton } from "@/components/ui/icon-button";
import type { Channel } from "@/lib/catalog/catalog-schema";
import { localText } from "@/lib/i18n/locale";

type ChannelsTableProps = {
  /** In their order. */
  channels: readonly Channel[];
  onOffer: (channel: Channel, isOffered: boolean) => void;
  /** The place that it goes to, from one. */
  onMove: (channel: Channel, position: number) => void;
  onEdit: (channel: Channel) => void;
};

type RowProps = Omit<ChannelsTableProps, "channels"> & { channel: Channel };

function RowButtons({ channel, place, last, onMove, onEdit }: RowProps & { place: number; last: number }) {
  const t = useTranslations("admin.channels");
  const name = localText(channel.name, useLocale());
  return (
    <span className="inline-flex">
      <IconButton
        label={t("moveUp", { name })}
        icon={<ArrowUp aria-hidden="true" size={14} />}
        size="dense"
        isDisabled={place === 1}
        onPress={() => onMove(channel, place - 1)}
      />
      <IconButton
        label={t("moveDown", { name })}
        icon={<ArrowDown aria-hidden="true" size={14} />}
        size="dense"
        isDisabled={place === last}
        onPress={() => onMove(channel, place + 1)}
      />
      <IconButton
        label={t("edit", { name })}
        icon={<Pencil aria-hidden="true" size={14} />}
        size="dense"
        onPress={() => onEdit(channel)}
      />
    </span>
  );
}

function OfferBox({
  channel,
  onOffer,
  isNamed,
}: Pick<RowProps, "channel" | "onOffer"> & { isNamed: boolean }) {
  const t = useTranslations("admin.channels");
  const name = localText(channel.name, useLocale());
  return (
    <Checkbox
      label={isNamed ? t("offered") : t("offer", { name })}
      isLabelHidden={!isNamed}
      checked={channel.isOffered}
      onChange={(isOffered) => onOffer(channel, isOffered)}
    />
  );
}

export function ChannelsTable({ channels, ...on }: ChannelsTableProps) {
  const t = useTranslations("admin.channels");
  const locale = useLocale();
  const buttons = (channel: Channel) => (
    <RowButtons {...on} channel={channel} place={channels.indexOf(channel) + 1} last={channels.length} />
  );
  const columns: Column<Channel>[] = [
    {
      id: "nameZh",
      header: t("nameZh"),
      isRowHeader: true,
      cell: ({ name }) => (
        <span lang="zh-CN" className="may-wrap">
          {name.zh}
        </span>
      ),
    },
    {
      id: "nameEn",
      header: t("nameEn"),
      cell: ({ name }) => (
        <span lang="en" className="may-wrap">
          {name.en}
        </span>
      ),
    },
    {
      id: "code",
      header: t("code"),
      from: "md",
      cell: ({ code }) => <span className="font-mono text-muted text-xs">{code}</span>,
    },
    {
      id: "offered",
      header: t("offered"),
      cell: (channel) => <OfferBox channel={channel} onOffer={on.onOffer} isNamed={false} />,
    },
    {
      id: "actions",
      header: <span className="sr-only">{t("actions")}</span>,
      align: "end",
      width: "128px",
      cell: buttons,
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={channels}
      rowKey={({ code }) => code}
      card={(channel) => (
        <div className="flex items-center gap-2 py-2 pr-1 pl-3">
          <div className="min-w-0 flex-1">
            <p className="font-medium">{localText(channel.name, locale)}</p>
            <OfferBox channel={channel} onOffer={on.onOffer} isNamed />
          </div>
          {buttons(channel)}
        </div>
      )}
    />
  );
}
