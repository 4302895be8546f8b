import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { CutSearch } from "./cut-search";
import { fetchCaseCut, fetchTrendReport } from "./trend-fetchers";
import type { TrendSearch } from "./trend-search";

export const trendKeys = {
  all: ["trends"] as const,
  report: (search: TrendSearch) => [...trendKeys.all, "report", search] as const,
  cut: (search: CutSearch) => [...trendKeys.all, "cut", search] as const,
};

/** A changed filter keeps the old report on screen until the new one is there. */
export const trendOptions = (search: TrendSearch) =>
  queryOptions({
    queryKey: trendKeys.report(search),
    queryFn: ({ signal }) => fetchTrendReport(search, signal),
    placeholderData: keepPreviousData,
  });

/** A changed filter keeps the old rows; another cut has rows of another kind, so it does not. */
export const cutOptions = (search: CutSearch) =>
  queryOptions({
    queryKey: trendKeys.cut(search),
    queryFn: ({ signal }) => fetchCaseCut(search, signal),
    placeholderData: (previous) => (previous?.by === search.by ? previous : undefined),
  });
