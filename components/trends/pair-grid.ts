import type { TrendPair } from "@/lib/trends/trend-schema";

/** Cells in rows and columns; null where there is none. */
export type CrossGrid<Cell> = { columns: string[]; rows: { id: string; cells: (Cell | null)[] }[] };

/** The codes that occur, in the order of the catalogue; what it does not know comes last. */
function inOrder(codes: readonly string[], order: readonly string[]): string[] {
  const place = (code: string) => (order.includes(code) ? order.indexOf(code) : order.length);
  return [...new Set(codes)].sort((left, right) => place(left) - place(right));
}

/** Cells as a grid by the two codes of each, rows and columns that occur alone, in the order of the catalogue. */
export function crossGrid<Cell>(
  cells: readonly Cell[],
  placeOf: (cell: Cell) => readonly [row: string, column: string],
  rowOrder: readonly string[],
  columnOrder: readonly string[],
): CrossGrid<Cell> {
  const places = cells.map((cell) => [placeOf(cell), cell] as const);
  const cellAt = new Map(places.map(([[row, column], cell]) => [`${row}\n${column}`, cell]));
  const columns = inOrder(
    places.map(([[, column]]) => column),
    columnOrder,
  );
  const rows = inOrder(
    places.map(([[row]]) => row),
    rowOrder,
  );
  return {
    columns,
    rows: rows.map((id) => ({
      id,
      cells: columns.map((column) => cellAt.get(`${id}\n${column}`) ?? null),
    })),
  };
}

/** Pairs as a grid of banks by wallets. */
export const pairGrid = (
  pairs: readonly TrendPair[],
  bankOrder: readonly string[],
  walletOrder: readonly string[],
): CrossGrid<TrendPair> => crossGrid(pairs, ({ bank, wallet }) => [bank, wallet], bankOrder, walletOrder);
