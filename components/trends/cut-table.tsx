"use client";

import ArrowDown from "lucide-react/icons/arrow-down";
import ArrowUp from "lucide-react/icons/arrow-up";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { isOfPeople } from "@/lib/trends/case-cut";
import {
  CUT_COLUMNS,
  type CutColumn,
  type CutOrder,
  orderedRows,
  pressedOrder,
} from "@/lib/trends/cut-order";
import { FEW_CASES } from "@/lib/trends/wilson";
import { useCut } from "./cut-context";
import { CutFigure } from "./cut-figures";
import { type CutLine, cutLines } from "./cut-lines";
import { countText } from "./trend-format";

type HeadProps = { column: CutColumn; order: CutOrder | null; onPress: (column: CutColumn) => void };

function Head({ column, order, onPress }: HeadProps) {
  const t = useTranslations("trends.cut");
  const name = t(`column.${column}`);
  if (!order) return <span title={t(`columnHelp.${column}`)}>{name}</span>;
  const Arrow = order.direction === "ascending" ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      title={t(`columnHelp.${column}`)}
      onClick={() => onPress(column)}
      className="inline-flex h-8 items-center gap-1 hover:text-fg hover:underline"
    >
      {order.column === column ? <Arrow aria-hidden="true" size={12} /> : null}
      {name}
    </button>
  );
}

function LineCard({ line }: { line: CutLine }) {
  const t = useTranslations("trends.cut");
  return (
    <div className="px-3.5 py-2.5">
      <p className="flex items-baseline justify-between gap-3">
        <span className="min-w-0 font-medium wrap-anywhere">{line.name}</span>
        <span className="shrink-0">
          <CutFigure line={line} column="cases" />
        </span>
      </p>
      <dl className="mt-1 grid grid-cols-2 gap-x-4 text-sm">
        {CUT_COLUMNS.slice(1).map((column) => (
          <div key={column} className="flex min-h-7 items-center justify-between gap-2">
            <dt className="text-muted text-xs">{t(`column.${column}`)}</dt>
            <dd className="m-0 text-right">
              <CutFigure line={line} column={column} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** Every row of the breakdown with every measure. People are in the order of their names and in no other. */
export function CutTable() {
  const t = useTranslations("trends.cut");
  const { report, locale, rowName } = useCut();
  const [order, setOrder] = useState<CutOrder>({ column: "cases", direction: "descending" });
  const isRanked = !isOfPeople(report.by);
  const rows = isRanked ? orderedRows(report.rows, order) : report.rows;
  const lines = cutLines({ rows, totals: report.totals }, rowName, t("total"));
  const columns: Column<CutLine>[] = [
    {
      id: "name",
      header: t(`by.${report.by}`),
      isRowHeader: true,
      cell: ({ name }) => (
        <span title={name} className="line-clamp-2 max-w-72 whitespace-normal leading-4.5">
          {name}
        </span>
      ),
    },
    ...CUT_COLUMNS.map(
      (column): Column<CutLine> => ({
        id: column,
        align: "end",
        sort: isRanked && order.column === column ? order.direction : undefined,
        header: (
          <Head
            column={column}
            order={isRanked ? order : null}
            onPress={(pressed) => setOrder(pressedOrder(order, pressed))}
          />
        ),
        cell: (line) => <CutFigure line={line} column={column} />,
      }),
    ),
  ];
  const hasFew = report.rows.some(({ isSmall }) => isSmall);
  return (
    <section aria-label={t("caption", { by: t(`by.${report.by}`) })} className="flex flex-col gap-2">
      <DataTable
        caption={t("caption", { by: t(`by.${report.by}`) })}
        columns={columns}
        rows={lines}
        rowKey={({ id }) => id}
        rowClassName={({ isTotal, isSmall }) =>
          isTotal ? "[&>*]:font-semibold!" : isSmall ? "text-faint" : undefined
        }
        card={(line) => <LineCard line={line} />}
      />
      <div className="flex flex-wrap gap-x-4 gap-y-1 text-muted text-xs">
        {report.rest.rows > 0 ? (
          <p>
            {t("rest", {
              rows: countText(report.rest.rows, locale),
              cases: countText(report.rest.cases, locale),
            })}
          </p>
        ) : null}
        {hasFew ? <p>{t("few", { limit: FEW_CASES })}</p> : null}
        <p>{t("interval")}</p>
      </div>
    </section>
  );
}
