import type { CaseFilter } from "@/lib/cases/case-filter";
import type { DayRange } from "./buckets";
import type { TrendSearch } from "./trend-search";

/** What a mark of a report stands for beyond the report's filter. */
export type CasesCut = Partial<
  Record<
    keyof Pick<CaseFilter, "cause" | "wallet" | "bank" | "status" | "result" | "certainty" | "step">,
    string
  >
> &
  Partial<DayRange>;

/**
 * The search of the case list behind a mark: the report's filter, its days and the mark's own cut, in the words of
 * the list. The days are those of the report, because a preset in the search does not name them.
 */
export function casesSearch(
  { weeks: _weeks, bucket: _bucket, causeReading, ...filter }: TrendSearch,
  { from, to }: DayRange,
  cut: CasesCut = {},
): Record<string, string | undefined> {
  const chosen = { ...filter, from, to, ...cut };
  return {
    queue: "all",
    ...chosen,
    status: chosen.status ?? "any",
    // A reading without a cause would be a filter that filters nothing.
    causeReading: chosen.cause ? (causeReading ?? "recorded") : undefined,
  };
}
