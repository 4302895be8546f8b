import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { fetchTrendReport } from "./trend-fetchers";
import type { TrendSearch } from "./trend-search";

export const trendKeys = {
  all: ["trends"] as const,
  report: (search: TrendSearch) => [...trendKeys.all, "report", search] as const,
};

/** A changed filter keeps the old report on screen until the new one is there. */
export const trendOptions = (search: TrendSearch) =>
  queryOptions({
    queryKey: trendKeys.report(search),
    queryFn: ({ signal }) => fetchTrendReport(search, signal),
    placeholderData: keepPreviousData,
  });
