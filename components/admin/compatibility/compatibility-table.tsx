"use client";

import { useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import type { Option } from "@/components/ui/options";
import type { Compatibility } from "@/lib/catalog/compatibility-schema";
import { type CellPlace, CompatibilityCell } from "./compatibility-cell";

type CompatibilityTableProps = {
  wallets: readonly Option[];
  banks: readonly Option[];
  cellOf: (walletCode: string, bankCode: string) => Compatibility | undefined;
  today: string;
  onEdit: (place: CellPlace, cell: Compatibility | undefined) => void;
};

/** Wallets down, banks across; on a phone one list of banks a wallet. */
export function CompatibilityTable(props: CompatibilityTableProps) {
  const { wallets, banks, cellOf, today, onEdit } = props;
  const t = useTranslations("admin.compatibility");
  const cellButton = (wallet: Option, bank: Option) => {
    const cell = cellOf(wallet.id, bank.id);
    const place = { wallet, bank };
    return <CompatibilityCell place={place} cell={cell} today={today} onEdit={() => onEdit(place, cell)} />;
  };
  const columns: Column<Option>[] = [
    { id: "wallet", header: t("wallet"), isRowHeader: true, cell: ({ label }) => <b>{label}</b> },
    ...banks.map((bank) => ({
      id: bank.id,
      header: <span className="pl-2">{bank.label}</span>,
      // As wide as the others, however long the limits of one bank are.
      width: `${Math.floor(85 / banks.length)}%`,
      cell: (wallet: Option) => cellButton(wallet, bank),
    })),
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={wallets}
      rowKey={({ id }) => id}
      card={(wallet) => (
        <section className="p-3">
          <h2 className="mb-1 font-semibold">{wallet.label}</h2>
          <ul>
            {banks.map((bank) => (
              <li
                key={bank.id}
                className="grid grid-cols-[6rem_1fr] items-center border-line border-t first:border-0"
              >
                <span className="text-muted text-sm">{bank.label}</span>
                {cellButton(wallet, bank)}
              </li>
            ))}
          </ul>
        </section>
      )}
    />
  );
}
