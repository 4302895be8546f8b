import { NO_CAUSE } from "@/lib/cases/case-filter";
import { type CaseCut, CUT_KEYS, isOfPeople } from "./case-cut";
import type { CaseCutReport, CaseCutRow } from "./case-cut-schema";
import { slotMinutes } from "./minute-slots";
import { durationOf, type Histogram } from "./quantile";
import { FEW_CASES, wilson } from "./wilson";

/** More rows than this nobody reads; error codes are free text and may be many. */
export const MAX_ROWS = 500;

const COUNTS = [
  "cases",
  "closed",
  "resolved",
  "confirmed",
  "firstContact",
  "reopened",
  "checksUsed",
  "minutesSpent",
  "timed",
] as const;
type Counts = Record<(typeof COUNTS)[number], number>;

/** What was counted of one row: sums, its key's parts as the filter says them, and resolved cases by slot. */
export type CaseCutCells = Counts & { keys: readonly string[]; name: string | null; slots: Histogram };

type Frame = Omit<CaseCutReport, "totals" | "rows" | "rest">;

const minutesOf = (slots: Histogram): Histogram => slots.map(([slot, cases]) => [slotMinutes(slot), cases]);

const measuresOf = (counts: Counts, slots: Histogram): CaseCutReport["totals"] => ({
  cases: counts.cases,
  closed: counts.closed,
  resolved: wilson(counts.resolved, counts.closed),
  confirmed: wilson(counts.confirmed, counts.closed),
  firstContact: wilson(counts.firstContact, counts.closed),
  reopened: wilson(counts.reopened, counts.cases),
  minutesToResolve: durationOf(minutesOf(slots)),
  checksUsed: counts.cases === 0 ? null : counts.checksUsed / counts.cases,
  minutesSpent:
    counts.timed === 0 ? null : { total: counts.minutesSpent, mean: counts.minutesSpent / counts.timed },
  isSmall: counts.cases < FEW_CASES,
});

function added(cells: readonly CaseCutCells[]): { counts: Counts; slots: Histogram } {
  const counts = Object.fromEntries(
    COUNTS.map((name) => [name, cells.reduce((sum, cell) => sum + cell[name], 0)]),
  ) as Counts;
  const cases = new Map<number, number>();
  for (const [slot, n] of cells.flatMap(({ slots }) => slots)) cases.set(slot, (cases.get(slot) ?? 0) + n);
  return { counts, slots: [...cases].sort(([left], [right]) => left - right) };
}

const byKey = (left: CaseCutCells, right: CaseCutCells): number =>
  left.keys.join("\n") < right.keys.join("\n") ? -1 : 1;
const byCases = (left: CaseCutCells, right: CaseCutCells): number =>
  right.cases - left.cases || byKey(left, right);
/** In the order of code units, so that every machine agrees; whoever has no name comes last. */
const byName = (left: CaseCutCells, right: CaseCutCells): number =>
  left.name === right.name
    ? byKey(left, right)
    : left.name === null || (right.name !== null && left.name > right.name)
      ? 1
      : -1;

/** Puts the cells of a cut together: most cases first, people by name; every share is of all cases of the report. */
export function caseCutReport(cells: readonly CaseCutCells[], frame: Frame): CaseCutReport {
  const { counts, slots } = added(cells);
  const most = [...cells].sort(byCases);
  const shown = most.slice(0, MAX_ROWS);
  const left = most.slice(MAX_ROWS);
  if (isOfPeople(frame.by)) shown.sort(byName);
  return {
    ...frame,
    totals: measuresOf(counts, slots),
    rows: shown.map((cell) => rowOf(frame.by, cell, counts.cases)),
    rest: { rows: left.length, cases: left.reduce((sum, cell) => sum + cell.cases, 0) },
  };
}

function rowOf(by: CaseCut, cell: CaseCutCells, cases: number): CaseCutRow {
  return {
    filter: Object.fromEntries(CUT_KEYS[by].map((key, place) => [key, cell.keys[place] ?? NO_CAUSE])),
    name: cell.name,
    share: wilson(cell.cases, cases),
    ...measuresOf(cell, cell.slots),
  };
}
