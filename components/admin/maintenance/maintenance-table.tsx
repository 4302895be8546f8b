"use client";

import Pencil from "lucide-react/icons/pencil";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import type { Option } from "@/components/ui/options";
import { Tag, type Tone } from "@/components/ui/tag";
import type { MaintenanceWindow } from "@/lib/catalog/maintenance-schema";
import { type MaintenanceState, maintenanceState } from "@/lib/catalog/maintenance-window";
import { localText } from "@/lib/i18n/locale";

type MaintenanceTableProps = {
  windows: readonly MaintenanceWindow[];
  banks: readonly Option[];
  wallets: readonly Option[];
  now: Date;
  isEnding: boolean;
  onEdit: (window: MaintenanceWindow) => void;
  onEnd: (window: MaintenanceWindow) => void;
};

const TONES: Record<MaintenanceState, Tone> = { planned: "info", open: "warn", over: "neutral" };
const TIME = {
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
} as const;

export function MaintenanceTable(props: MaintenanceTableProps) {
  const { windows, banks, wallets, now, isEnding, onEdit, onEnd } = props;
  const t = useTranslations("admin.maintenance");
  const common = useTranslations("common");
  const format = useFormatter();
  const locale = useLocale();
  const nameOf = (options: readonly Option[], id: string | null) =>
    id === null ? null : (options.find((option) => option.id === id)?.label ?? id);
  const placeOf = (window: MaintenanceWindow) =>
    [nameOf(banks, window.bankCode), nameOf(wallets, window.walletCode)]
      .filter((name) => name !== null)
      .join(" → ");
  const time = (instant: string) => format.dateTime(Date.parse(instant), TIME);
  const endOf = ({ endsAt }: MaintenanceWindow) => (endsAt ? time(endsAt) : t("endUnknown"));
  const stateOf = (window: MaintenanceWindow) => {
    const state = maintenanceState(window, now);
    return <Tag tone={TONES[state]}>{t(`state.${state}`)}</Tag>;
  };
  const actionsOf = (window: MaintenanceWindow) => (
    <span className="inline-flex items-center gap-1">
      {maintenanceState(window, now) === "open" ? (
        <Button size="dense" isDisabled={isEnding} onPress={() => onEnd(window)}>
          {t("endNow")}
        </Button>
      ) : null}
      <IconButton
        label={t("edit", { place: placeOf(window) })}
        icon={<Pencil aria-hidden="true" size={14} />}
        size="dense"
        onPress={() => onEdit(window)}
      />
    </span>
  );
  const columns: Column<MaintenanceWindow>[] = [
    { id: "place", header: t("place"), isRowHeader: true, cell: placeOf },
    { id: "state", header: t("stateHeader"), cell: stateOf },
    { id: "startsAt", header: t("startsAt"), cell: ({ startsAt }) => time(startsAt) },
    { id: "endsAt", header: t("endsAt"), cell: endOf },
    {
      id: "note",
      header: t("note"),
      from: "lg",
      cell: ({ note }) => (
        <span className="block max-w-80 truncate" title={localText(note, locale)}>
          {localText(note, locale)}
        </span>
      ),
    },
    {
      id: "source",
      header: t("source"),
      from: "xl",
      cell: ({ source }) => (
        <span className="block max-w-60 truncate text-muted" title={source}>
          {source}
        </span>
      ),
    },
    {
      id: "actions",
      header: <span className="sr-only">{common("action.edit")}</span>,
      align: "end",
      width: "140px",
      cell: actionsOf,
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={windows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t("none")}>{t("noneHelp")}</EmptyState>}
      card={(window) => (
        <div className="flex items-center gap-2 py-2 pr-1 pl-3">
          <div className="min-w-0 flex-1">
            <p className="font-medium">{placeOf(window)}</p>
            <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-muted text-xs">
              {stateOf(window)}
              <span>
                {time(window.startsAt)} – {endOf(window)}
              </span>
            </p>
            {localText(window.note, locale) ? (
              <p className="mt-1 text-sm">{localText(window.note, locale)}</p>
            ) : null}
          </div>
          {actionsOf(window)}
        </div>
      )}
    />
  );
}
