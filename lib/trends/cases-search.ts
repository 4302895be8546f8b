import type { CaseFilter } from "@/lib/cases/case-filter";
import type { DayRange } from "./buckets";
import type { TrendSearch } from "./trend-filter";

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
 * the list. `search.from` and `search.to` are the days of the report, which a preset does not name itself.
 */
export function casesSearch(
  { weeks: _weeks, bucket: _bucket, causeReading, ...filter }: TrendSearch,
  days: DayRange,
  cut: CasesCut = {},
): Record<string, string | undefined> {
  const chosen = { ...filter, ...days, ...cut };
  return {
    queue: "all",
    ...chosen,
    status: chosen.status ?? "any",
    // A reading without a cause would be a filter that filters nothing.
    causeReading: chosen.cause ? (causeReading ?? "recorded") : undefined,
  };
}
