import { CASE_CUTS, type CaseCut } from "./case-cut";
import type { TrendSearch } from "./trend-search";

/** What a breakdown asks the API for. */
export type CutSearch = Omit<TrendSearch, "bucket"> & { by: CaseCut };

/** The cut that an address names, by cause where it names none that there is. */
export const cutOf = (by: string | string[] | null | undefined): CaseCut =>
  CASE_CUTS.find((cut) => cut === by) ?? "cause";

/** The filter of a report cut by something: a cut has no columns of time, so how they are counted is left out. */
export function cutSearchOf({ bucket: _bucket, ...search }: TrendSearch, by: CaseCut): CutSearch {
  return { ...search, by };
}
