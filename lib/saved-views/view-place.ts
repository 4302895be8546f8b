/** The pages that a view can be of. */
export const VIEW_PAGES = ["overview", "breakdown"] as const;
export type ViewPage = (typeof VIEW_PAGES)[number];

/** Where a view leads: a page and its filter as they stand in the address. */
export type ViewPlace = { page: ViewPage; search: Readonly<Record<string, string>> };

/** Whether two places show the same, in whatever order their filters are written. */
export function isSamePlace(left: ViewPlace, right: ViewPlace): boolean {
  const keys = new Set([...Object.keys(left.search), ...Object.keys(right.search)]);
  return left.page === right.page && [...keys].every((key) => left.search[key] === right.search[key]);
}
