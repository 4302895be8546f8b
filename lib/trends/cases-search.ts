import { ORDERED_STEPS } from "@/lib/cases/binding-steps";
import type { CaseFilter } from "@/lib/cases/case-filter";
import type { DayRange } from "./buckets";
import type { CutKey } from "./case-cut";
import type { TrendSearch } from "./trend-search";

/** What a mark of a report stands for beyond the report's filter. */
export type CasesCut = Partial<
  Record<CutKey | keyof Pick<CaseFilter, "status" | "result" | "certainty" | "pastStep">, string>
> &
  Partial<DayRange>;

/** The later of two steps: whoever is past it is past the other one too. */
const laterStep = (...steps: (string | undefined)[]): string | undefined =>
  ORDERED_STEPS.findLast((step) => steps.includes(step));

/**
 * The search of the case list behind a mark: the report's filter, its days and the mark's own cut, in the words of
 * the list. The days are those of the report, because a preset in the search does not name them; a zone of the reader's
 * own goes along, because they are days of it.
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
    pastStep: laterStep(filter.pastStep, cut.pastStep),
    // A reading without a cause would be a filter that filters nothing.
    causeReading: chosen.cause ? (causeReading ?? "recorded") : undefined,
  };
}
