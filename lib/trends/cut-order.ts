import type { CaseCutRow } from "./case-cut-schema";

/** Columns of a breakdown that its rows can be put in order by. */
export const CUT_COLUMNS = [
  "cases",
  "closed",
  "confirmed",
  "resolved",
  "firstContact",
  "reopened",
  "median",
  "p90",
  "checksUsed",
  "minutesSpent",
] as const;
export type CutColumn = (typeof CUT_COLUMNS)[number];
export type CutOrder = { column: CutColumn; direction: "ascending" | "descending" };

/** The number that a row is put in order by, null where it has none. */
function figureOf(row: CaseCutRow, column: CutColumn): number | null {
  switch (column) {
    case "cases":
    case "closed":
    case "checksUsed":
      return row[column];
    case "median":
    case "p90":
      return row.minutesToResolve?.[column] ?? null;
    case "minutesSpent":
      return row.minutesSpent?.mean ?? null;
    default:
      return row[column]?.share ?? null;
  }
}

/** Rows in an order, the same figures as they came; a row that has no such figure is last in either direction. */
export function orderedRows(rows: readonly CaseCutRow[], { column, direction }: CutOrder): CaseCutRow[] {
  const sign = direction === "ascending" ? 1 : -1;
  const withFigures = rows.map((row) => ({ row, figure: figureOf(row, column) }));
  withFigures.sort((left, right) =>
    left.figure === null || right.figure === null
      ? Number(left.figure === null) - Number(right.figure === null)
      : sign * (left.figure - right.figure),
  );
  return withFigures.map(({ row }) => row);
}

/** What a press on a column's head asks for: the largest first, and at the second press the smallest. */
export const pressedOrder = (order: CutOrder, column: CutColumn): CutOrder => ({
  column,
  direction: order.column === column && order.direction === "descending" ? "ascending" : "descending",
});

/**
 * Rows with the surest success first, by the lower bound of their resolved share: of few cases a high share is no
 * proof. Rows without a closed case have no share and are left out.
 */
export function bySureness<Row extends Pick<CaseCutRow, "resolved">>(
  rows: readonly Row[],
): (Row & { resolved: NonNullable<Row["resolved"]> })[] {
  const judged = rows.flatMap((row) => (row.resolved ? [{ ...row, resolved: row.resolved }] : []));
  return judged.sort((left, right) => right.resolved.low - left.resolved.low);
}
