"use client";

import Pencil from "lucide-react/icons/pencil";
import Trash from "lucide-react/icons/trash-2";
import { useTranslations } from "next-intl";
import { useCatalogNames } from "@/components/catalog/catalog-names-context";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { Tag, type Tone } from "@/components/ui/tag";
import type { PrefixRow } from "@/lib/catalog/card-prefix-schema";

type PrefixTableProps = {
  rows: readonly PrefixRow[];
  /** Prefixes that take part in a conflict. */
  conflicting: ReadonlySet<string>;
  onEdit: (row: PrefixRow) => void;
  onRemove: (row: PrefixRow) => void;
};

const TONES: Record<PrefixRow["status"], Tone> = { agreed: "ok", single: "neutral", conflict: "warn" };

export function PrefixTable({ rows, conflicting, onEdit, onRemove }: PrefixTableProps) {
  const t = useTranslations("admin.prefixes");
  const word = useTranslations("admin.prefixes.kindName");
  const common = useTranslations("common");
  const { bankName } = useCatalogNames();
  const prefixOf = ({ prefix }: PrefixRow) => (
    <span className="inline-flex items-center gap-2">
      <span className="font-mono">{prefix}</span>
      {conflicting.has(prefix) ? <Tag tone="warn">{t("conflictTag")}</Tag> : null}
    </span>
  );
  const statusOf = ({ status }: PrefixRow) => <Tag tone={TONES[status]}>{t(`statusName.${status}`)}</Tag>;
  const actionsOf = (row: PrefixRow) => (
    <span className="inline-flex items-center gap-1">
      <IconButton
        label={t("edit", { prefix: row.prefix })}
        icon={<Pencil aria-hidden="true" size={14} />}
        size="dense"
        onPress={() => onEdit(row)}
      />
      <IconButton
        label={t("remove", { prefix: row.prefix })}
        icon={<Trash aria-hidden="true" size={14} />}
        size="dense"
        onPress={() => onRemove(row)}
      />
    </span>
  );
  const columns: Column<PrefixRow>[] = [
    { id: "prefix", header: t("prefix"), isRowHeader: true, cell: prefixOf },
    { id: "bank", header: t("bankCode"), cell: ({ bankCode }) => bankName(bankCode) },
    { id: "kind", header: t("cardKind"), cell: ({ cardKind }) => word(cardKind) },
    { id: "length", header: t("length"), align: "end", cell: ({ length }) => length },
    { id: "status", header: t("status"), from: "md", cell: statusOf },
    {
      id: "sources",
      header: t("sources"),
      from: "xl",
      cell: ({ sources }) => (
        <span className="block max-w-80 truncate text-muted" title={sources}>
          {sources}
        </span>
      ),
    },
    {
      id: "actions",
      header: <span className="sr-only">{common("action.edit")}</span>,
      align: "end",
      width: "96px",
      cell: actionsOf,
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t("none")}>{t("noneHelp")}</EmptyState>}
      card={(row) => (
        <div className="flex items-center gap-2 py-2 pr-1 pl-3">
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap items-center gap-2 font-medium">
              {prefixOf(row)} {bankName(row.bankCode)}
            </p>
            <p className="mt-1 flex flex-wrap items-center gap-2 text-muted text-xs">
              {word(row.cardKind)} · {t("digits", { count: row.length })} {statusOf(row)}
            </p>
          </div>
          {actionsOf(row)}
        </div>
      )}
    />
  );
}
