"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { usePhoneWidth } from "@/components/ui/use-phone-width";
import type { QueueRow } from "@/lib/cases/case-queue-schema";
import { QueueCard } from "./queue-card";
import {
  AssigneeCell,
  CardCell,
  CauseCell,
  CodeCell,
  CustomerCell,
  StatusCell,
  StepCell,
  WhenCell,
} from "./queue-cells";

type QueueTableProps = {
  rows: readonly QueueRow[];
  actorId: string;
  sort: "due" | "closed" | "created";
  empty: ReactNode;
  isBusy: boolean;
  /** What the server took the window for. */
  isPhoneGuess: boolean;
};

/** Open cases have a due time, closed ones their end; a list by time logged holds both. */
const WHEN = { due: "due", closed: "closed", created: "dueOrClosed" } as const;

export function QueueTable({ rows, actorId, sort, empty, isBusy, isPhoneGuess }: QueueTableProps) {
  const t = useTranslations("cases.queue");
  const isPhone = usePhoneWidth(isPhoneGuess);
  if (isPhone && rows.length > 0) {
    return (
      <ul aria-label={t("table")} aria-busy={isBusy || undefined} className="flex flex-col gap-2">
        {rows.map((row) => (
          <li key={row.id} className="rounded-lg border border-line bg-surface">
            <QueueCard row={row} actorId={actorId} />
          </li>
        ))}
      </ul>
    );
  }
  const columns: Column<QueueRow>[] = [
    { id: "code", header: t("column.code"), cell: (row) => <CodeCell row={row} />, isRowHeader: true },
    { id: "customer", header: t("column.customer"), cell: (row) => <CustomerCell row={row} /> },
    { id: "card", header: t("column.card"), cell: (row) => <CardCell row={row} /> },
    { id: "cause", header: t("column.cause"), cell: (row) => <CauseCell row={row} />, width: "412px" },
    { id: "step", header: t("column.step"), cell: (row) => <StepCell row={row} />, from: "xl" },
    { id: "status", header: t("column.status"), cell: (row) => <StatusCell row={row} /> },
    {
      id: "when",
      header: t(`column.${WHEN[sort]}`),
      cell: (row) => <WhenCell row={row} />,
    },
    {
      id: "assignee",
      header: t("column.assignee"),
      cell: (row) => <AssigneeCell row={row} actorId={actorId} />,
      from: "md",
    },
  ];
  return (
    <DataTable
      caption={t("table")}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowClassName={() => "relative"}
      empty={empty}
      isBusy={isBusy}
    />
  );
}
