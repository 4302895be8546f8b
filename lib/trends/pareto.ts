/** One cause with its share of all cases, and the share of it and all before it; both from 0 to 1. */
export type ParetoRow = { cause: string; cases: number; share: number; cumulativeShare: number };

/**
 * Causes by falling number of cases, ties by code, with cumulative shares. `last` (no cause known) is no cause that
 * could be worked on: it closes the list however large it is. Causes without cases are left out.
 */
export function paretoOf(casesByCause: ReadonlyMap<string, number>, last: string): ParetoRow[] {
  const counted = [...casesByCause].filter(([, cases]) => cases > 0);
  const total = counted.reduce((sum, [, cases]) => sum + cases, 0);
  counted.sort(
    ([left, a], [right, b]) =>
      Number(left === last) - Number(right === last) || b - a || (left < right ? -1 : 1),
  );
  let soFar = 0;
  return counted.map(([cause, cases]) => {
    soFar += cases;
    return { cause, cases, share: cases / total, cumulativeShare: soFar / total };
  });
}
