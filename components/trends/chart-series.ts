import type { TrendReport } from "@/lib/trends/trend-schema";

/** Causes drawn by themselves; all others are one block. */
const DRAWN = 5;

export type ChartSeries = {
  /** A cause, all the other causes together, or no cause. */
  kind: "cause" | "rest" | "none";
  causes: readonly string[];
};

/** The blocks of a column, from the bottom up: the largest causes of the report, the rest, the undetermined. */
export function chartSeries(
  { causes }: TrendReport,
  isUndetermined: (cause: string) => boolean,
): ChartSeries[] {
  const known = causes.map(({ cause }) => cause).filter((cause) => !isUndetermined(cause));
  // One cause alone is not "the rest".
  const drawn = known.length === DRAWN + 1 ? known : known.slice(0, DRAWN);
  const rest = known.slice(drawn.length);
  const none = causes.map(({ cause }) => cause).filter(isUndetermined);
  return [
    ...drawn.map((cause): ChartSeries => ({ kind: "cause", causes: [cause] })),
    ...(rest.length > 0 ? [{ kind: "rest", causes: rest } as const] : []),
    ...(none.length > 0 ? [{ kind: "none", causes: none } as const] : []),
  ];
}

/** How many cases of each series a bucket has, in the order of the series; together they are the bucket's cases. */
export function seriesCases(
  bucket: Pick<TrendReport["buckets"][number], "causes">,
  series: readonly ChartSeries[],
): number[] {
  const casesOf = new Map(bucket.causes.map(({ cause, cases }) => [cause, cases]));
  return series.map(({ causes }) => causes.reduce((sum, cause) => sum + (casesOf.get(cause) ?? 0), 0));
}
