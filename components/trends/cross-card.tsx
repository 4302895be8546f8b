"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { CutKey } from "@/lib/trends/case-cut";
import type { CaseCutRow } from "@/lib/trends/case-cut-schema";
import { FEW_CASES } from "@/lib/trends/wilson";
import { CasesLink } from "./cases-link";
import { useCut } from "./cut-context";
import { HATCHED, SHADED } from "./heat-cell";
import { type CrossGrid, crossGrid } from "./pair-grid";
import { Panel } from "./panel";
import { RateText } from "./rate-text";
import { boundText, countText, shareText } from "./trend-format";
import { TwinTable } from "./twin-table";

const SHOWN = ["cases", "resolved", "confirmed"] as const;
type Shown = (typeof SHOWN)[number];

type CellProps = { row: CaseCutRow; shown: Shown; most: number };

function Cell({ row, shown, most }: CellProps) {
  const t = useTranslations("trends.cut.cross");
  const { locale, casesHref, rowName } = useCut();
  const cases = countText(row.cases, locale);
  if (shown === "cases") {
    return (
      <span style={{ ["--rate" as string]: row.cases / most }}>
        <CasesLink
          href={casesHref(row.filter)}
          count={row.cases}
          label={t("cases", { name: rowName(row), n: cases })}
          className={`grid h-7.5 place-items-center rounded-sm ${SHADED}`}
        >
          {cases}
        </CasesLink>
      </span>
    );
  }
  const rate = row[shown];
  const isFew = rate === null || rate.of < FEW_CASES;
  const n = countText(rate?.of ?? 0, locale);
  const label = isFew
    ? t("few", { name: rowName(row), n })
    : t(shown, {
        name: rowName(row),
        n,
        share: shareText(rate.share, locale, 0),
        low: boundText(rate.low),
        high: boundText(rate.high),
      });
  return (
    <span title={label} style={{ ["--rate" as string]: rate?.share ?? 0 }}>
      <CasesLink
        href={casesHref(row.closed > 0 ? { ...row.filter, status: "closed" } : row.filter)}
        count={row.cases}
        label={label}
        className={`grid h-7.5 place-items-center rounded-sm whitespace-nowrap ${isFew ? HATCHED : SHADED}`}
      >
        {isFew ? t("n", { n }) : shareText(rate.share, locale, 0)}
      </CasesLink>
    </span>
  );
}

type GridProps = { grid: CrossGrid<CaseCutRow>; keys: readonly [CutKey, CutKey]; shown: Shown };

function HeatMap({ grid, keys: [rowKey, columnKey], shown }: GridProps) {
  const t = useTranslations("trends.cut");
  const { report, shortName } = useCut();
  const most = Math.max(...report.rows.map(({ cases }) => cases), 1);
  // Where rows were left out, a gap may be one of them and is not said to be empty.
  const gap = report.rest.rows > 0 ? "" : t("cross.none");
  return (
    <section
      aria-label={t("caption", { by: t(`by.${report.by}`) })}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="-mx-4.5 overflow-x-auto px-4.5"
    >
      <table
        style={{ minWidth: `${6 + 3.5 * grid.columns.length}rem` }}
        className="w-full table-fixed border-separate border-spacing-[3px] text-xs"
      >
        <caption className="sr-only">{t("caption", { by: t(`by.${report.by}`) })}</caption>
        <thead>
          <tr>
            <td className="sticky left-0 w-24 bg-surface sm:w-44" />
            {grid.columns.map((column) => (
              <th
                key={column}
                scope="col"
                className="px-1 py-0.5 text-left align-bottom font-medium text-muted"
              >
                {shortName(columnKey, column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map(({ id, cells }) => (
            <tr key={id}>
              <th scope="row" className="sticky left-0 z-10 bg-surface px-1 text-left font-medium text-muted">
                {shortName(rowKey, id)}
              </th>
              {cells.map((row, at) => (
                <td key={grid.columns[at]} className="p-0 text-center">
                  {row ? (
                    <Cell row={row} shown={shown} most={most} />
                  ) : (
                    <span className="text-faint">{gap}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function GridTable({ grid, keys: [rowKey, columnKey], shown }: GridProps) {
  const t = useTranslations("trends.cut");
  const { report, locale, casesHref, shortName } = useCut();
  const text = (row: CaseCutRow): ReactNode =>
    shown === "cases" ? (
      <CasesLink href={casesHref(row.filter)} count={row.cases}>
        {countText(row.cases, locale)}
      </CasesLink>
    ) : (
      <RateText rate={row[shown]} />
    );
  return (
    <TwinTable
      caption={t("caption", { by: t(`by.${report.by}`) })}
      head={[
        { id: "row", content: t(`by.${report.by}`) },
        ...grid.columns.map((column) => ({ id: column, content: shortName(columnKey, column) })),
      ]}
      rows={grid.rows.map(({ id, cells }) => ({
        id,
        cells: [shortName(rowKey, id), ...cells.map((row) => (row ? text(row) : ""))],
      }))}
    />
  );
}

/** Two things against each other: how many cases each pair has, or how they went. */
export function CrossCard({ keys, first }: { keys: readonly [CutKey, CutKey]; first: Shown }) {
  const t = useTranslations("trends.cut");
  const { report, locale, orderOf, shortName } = useCut();
  const [shown, setShown] = useState<Shown>(first);
  const [rowKey, columnKey] = keys;
  const drawnCell = (row: CaseCutRow, of: Shown, most: number) => {
    if (of === "cases") return { share: row.cases / most, text: countText(row.cases, locale) };
    const rate = row[of];
    return rate && rate.of >= FEW_CASES
      ? { share: rate.share, text: shareText(rate.share, locale, 0) }
      : { share: null, text: t("cross.n", { n: countText(rate?.of ?? 0, locale) }) };
  };
  const grid = crossGrid(
    report.rows,
    ({ filter }) => [filter[rowKey] ?? "", filter[columnKey] ?? ""],
    orderOf(rowKey),
    orderOf(columnKey),
  );
  return (
    <div className="flex flex-col gap-2">
      <SegmentedControl<Shown>
        label={t("cross.shown")}
        options={SHOWN.map((id) => ({ id, label: t(`column.${id}`) }))}
        value={shown}
        onChange={setShown}
      />
      <Panel
        title={t("cross.title", { by: t(`by.${report.by}`), shown: t(`column.${shown}`) })}
        hint={shown === "cases" ? undefined : t("cross.hint", { limit: FEW_CASES })}
        chart={() => <HeatMap grid={grid} keys={keys} shown={shown} />}
        table={<GridTable grid={grid} keys={keys} shown={shown} />}
        picture={{
          name: `${report.by.replace("_", "-")}-${shown}`,
          draw: async () => {
            const { gridDrawing } = await import("./picture/grid-drawing");
            const most = Math.max(...report.rows.map(({ cases }) => cases), 1);
            return gridDrawing({
              columns: grid.columns.map((column) => shortName(columnKey, column)),
              rows: grid.rows.map(({ id, cells }) => ({
                name: shortName(rowKey, id),
                cells: cells.map((row) => row && drawnCell(row, shown, most)),
              })),
              emptyText: report.rest.rows > 0 ? "" : t("cross.none"),
            });
          },
        }}
      />
    </div>
  );
}
