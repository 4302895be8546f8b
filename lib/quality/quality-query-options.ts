import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { fetchQualityReport } from "./quality-fetchers";
import type { QualitySearch } from "./quality-search";

export const qualityKeys = {
  all: ["quality"] as const,
  report: (search: QualitySearch) => [...qualityKeys.all, "report", search] as const,
};

/** A changed filter keeps the old report on screen until the new one is there. */
export const qualityOptions = (search: QualitySearch) =>
  queryOptions({
    queryKey: qualityKeys.report(search),
    queryFn: ({ signal }) => fetchQualityReport(search, signal),
    placeholderData: keepPreviousData,
  });
