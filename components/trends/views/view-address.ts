import { routes } from "@/lib/routes";
import type { ViewPage, ViewPlace } from "@/lib/saved-views/view-place";
import { trendSearch } from "@/lib/trends/trend-search";

const PAGES: Record<ViewPage, (search: Readonly<Record<string, string>>) => string> = {
  overview: routes.trends,
  breakdown: routes.trendsBreakdown,
};

export const viewAddress = ({ page, search }: ViewPlace): string => PAGES[page](search);

/** Where the reader is, in the form in which a view keeps it: what the page does not look at is left out. */
export function placeOf(page: ViewPage, address: Iterable<[string, string]>): ViewPlace {
  const values = Object.fromEntries(address);
  const { bucket, ...search } = trendSearch(values);
  if (page === "breakdown") return { page, search: { ...search, by: values.by ?? "cause" } };
  return { page, search: bucket === undefined ? search : { ...search, bucket } };
}
