import { NO_CAUSE } from "@/lib/cases/case-filter";
import type { CaseCutReport, CaseCutRow } from "./case-cut-schema";
import { jointReach } from "./normal-quantile";
import { differenceInterval, FEW_CASES, wilson } from "./wilson";

/** How far the resolution rate of a row lies below that of all other cases, from -1 to 0, with its interval. */
export type SeldomWorks = { row: CaseCutRow; difference: number; low: number; high: number };

/**
 * The articles of a cut by article whose closed cases are resolved less often than all others, by more than chance
 * would let them be; the most used first. Compared are those with 20 closed cases or more, and the intervals are widened
 * for all that was compared.
 */
export function seldomWorks({ rows, totals }: Pick<CaseCutReport, "rows" | "totals">): {
  compared: number;
  seldom: SeldomWorks[];
} {
  const compared = rows.filter(({ filter, closed }) => filter.article !== NO_CAUSE && closed >= FEW_CASES);
  const reach = jointReach(compared.length);
  const seldom = compared.flatMap((row): SeldomWorks[] => {
    const resolved = row.resolved?.count ?? 0;
    const own = wilson(resolved, row.closed, reach);
    const rest = wilson((totals.resolved?.count ?? 0) - resolved, totals.closed - row.closed, reach);
    if (own === null || rest === null) return [];
    const { low, high } = differenceInterval(own, rest);
    return high < 0 ? [{ row, difference: own.share - rest.share, low, high }] : [];
  });
  seldom.sort((left, right) => right.row.closed - left.row.closed);
  return { compared: compared.length, seldom };
}
