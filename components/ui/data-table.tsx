import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type Column<Row> = {
  id: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  align?: "start" | "end";
  /** A CSS width; columns without one share the rest. */
  width?: string;
  /** Names the row for screen readers. One column of a table has it. */
  isRowHeader?: boolean;
  sort?: "ascending" | "descending";
  /** Left out on narrower screens. */
  from?: "md" | "lg" | "xl" | "2xl";
};

type DataTableProps<Row> = {
  /** Says what the table holds; read aloud, not drawn. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  isSelected?: (row: Row) => boolean;
  rowClassName?: (row: Row) => string | undefined;
  /** In place of the rows when there are none. */
  empty?: ReactNode;
  /** On a phone each row becomes this card; without it the table scrolls sideways. */
  card?: (row: Row) => ReactNode;
  /** Totals under the rows: <tr> elements. */
  foot?: ReactNode;
  isBusy?: boolean;
};

const shownFrom = { md: "max-md:hidden", lg: "max-lg:hidden", xl: "max-xl:hidden", "2xl": "max-2xl:hidden" };

/** Said once of all cells: written on each of them these classes would be half of a long list's bytes. */
const tableClass = classNames(
  "w-full border-separate border-spacing-0 text-sm",
  "[&_tr>*]:px-2.5 [&_tr>*:first-child]:pl-4 [&_tr>*:last-child]:pr-4",
  "[&_tbody_tr>*]:h-[37px] [&_tbody_tr>*]:py-1 [&_tbody_tr>*]:text-left [&_tbody_tr>*]:font-normal [&_tbody_tr>*]:whitespace-nowrap",
  "[&_tbody_tr>*]:border-line [&_tbody_tr>*]:border-b [&_tbody_tr:last-child>*]:border-0",
  "[&_tr.group:not([data-selected])]:hover:bg-bg [&_tr.group:not([data-selected])]:has-focus-visible:bg-bg",
  "[&_tr[data-selected]]:bg-accent-soft",
);

function cellClass<Row>(column: Column<Row>): string {
  return classNames(column.align === "end" && "text-right!", column.from && shownFrom[column.from]);
}

function Head<Row>({ columns, isIdle }: { columns: readonly Column<Row>[]; isIdle: boolean }) {
  return (
    <thead className={isIdle ? "max-sm:hidden" : undefined}>
      <tr>
        {columns.map((column) => (
          <th
            key={column.id}
            scope="col"
            aria-sort={column.sort}
            style={column.width ? { width: column.width } : undefined}
            className={classNames(
              cellClass(column),
              "z-10 h-9 border-line border-b bg-bg text-left font-medium text-muted text-xs whitespace-nowrap first:rounded-tl-lg last:rounded-tr-lg xl:sticky xl:top-(--top-bar)",
            )}
          >
            {column.header}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function BodyRow<Row>({ row, props }: { row: Row; props: DataTableProps<Row> }) {
  const isSelected = props.isSelected?.(row) ?? false;
  return (
    <tr data-selected={isSelected || undefined} className={classNames("group", props.rowClassName?.(row))}>
      {props.columns.map((column) => {
        const className = classNames(cellClass(column)) || undefined;
        return column.isRowHeader ? (
          <th key={column.id} scope="row" className={className}>
            {column.cell(row)}
          </th>
        ) : (
          <td key={column.id} className={className}>
            {column.cell(row)}
          </td>
        );
      })}
    </tr>
  );
}

/** A semantic table with a head that stays in sight. Selection, sorting and paging belong to the screen. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, empty, card, foot, isBusy } = props;
  const hasCards = card !== undefined;
  return (
    <div aria-busy={isBusy || undefined}>
      {card && rows.length > 0 ? (
        <ul aria-label={caption} className="flex flex-col gap-2 sm:hidden">
          {rows.map((row) => (
            <li key={rowKey(row)} className="rounded-lg border border-line bg-surface">
              {card(row)}
            </li>
          ))}
        </ul>
      ) : null}
      <div
        className={classNames(
          "relative rounded-lg border border-line bg-surface max-xl:overflow-x-auto print:overflow-visible",
          hasCards && rows.length > 0 && "max-sm:hidden",
        )}
      >
        <table className={tableClass}>
          <caption className="sr-only">{caption}</caption>
          <Head columns={columns} isIdle={rows.length === 0} />
          <tbody>
            {rows.map((row) => (
              <BodyRow key={rowKey(row)} row={row} props={props} />
            ))}
            {rows.length === 0 ? (
              <tr>
                <td colSpan={columns.length} className="whitespace-normal!">
                  {empty}
                </td>
              </tr>
            ) : null}
          </tbody>
          {foot ? <tfoot className="font-medium">{foot}</tfoot> : null}
        </table>
      </div>
    </div>
  );
}
