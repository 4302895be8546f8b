"use client";

import Pencil from "lucide-react/icons/pencil";
import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { type Option, optionById } from "@/components/ui/options";
import type { Compatibility } from "@/lib/catalog/compatibility-schema";
import type { CellPlace } from "./compatibility-cell";
import { SupportMark } from "./support-mark";

type OverdueTableProps = {
  cells: readonly Compatibility[];
  wallets: readonly Option[];
  banks: readonly Option[];
  /** Kind and region in words. */
  aboutText: (cell: Compatibility) => string;
  onEdit: (place: CellPlace, cell: Compatibility) => void;
};

/** Every cell that should have been checked by now. A retired wallet or bank is named by its code. */
export function OverdueTable({ cells, wallets, banks, aboutText, onEdit }: OverdueTableProps) {
  const t = useTranslations("admin.compatibility");
  const common = useTranslations("common");
  const optionOf = (options: readonly Option[], code: string): Option =>
    optionById(options, code) ?? { id: code, label: code };
  const placeOf = ({ walletCode, bankCode }: Compatibility): CellPlace => ({
    wallet: optionOf(wallets, walletCode),
    bank: optionOf(banks, bankCode),
  });
  const titleOf = (cell: Compatibility): string => {
    const { wallet, bank } = placeOf(cell);
    return t("title", { wallet: wallet.label, bank: bank.label });
  };
  const since = ({ verifyBy }: Compatibility) => (
    <span className="text-warn">{t("overdueSince", { day: verifyBy ?? "" })}</span>
  );
  const editButton = (cell: Compatibility) => {
    const { wallet, bank } = placeOf(cell);
    return (
      <IconButton
        label={t("edit", { wallet: wallet.label, bank: bank.label })}
        icon={<Pencil aria-hidden="true" size={14} />}
        size="dense"
        onPress={() => onEdit(placeOf(cell), cell)}
      />
    );
  };
  const columns: Column<Compatibility>[] = [
    { id: "pair", header: t("wallet"), isRowHeader: true, cell: titleOf },
    { id: "about", header: t("about"), cell: aboutText },
    { id: "support", header: t("support"), cell: ({ support }) => <SupportMark support={support} /> },
    { id: "verifyBy", header: t("verifyBy"), cell: since },
    {
      id: "source",
      header: t("source"),
      from: "lg",
      cell: ({ source }) => (
        <span className="block max-w-80 truncate text-muted" title={source}>
          {source}
        </span>
      ),
    },
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
      caption={t("overdueCaption")}
      columns={columns}
      rows={cells}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t("noneOverdue")}>{t("noneOverdueHelp")}</EmptyState>}
      card={(cell) => (
        <div className="flex items-center gap-2 py-2 pr-1 pl-3">
          <div className="min-w-0 flex-1">
            <p className="font-medium">{titleOf(cell)}</p>
            <p className="text-muted text-xs">{aboutText(cell)}</p>
            <p className="mt-1 flex flex-wrap gap-x-2 text-xs">
              <SupportMark support={cell.support} /> {since(cell)}
            </p>
          </div>
          {editButton(cell)}
        </div>
      )}
    />
  );
}
