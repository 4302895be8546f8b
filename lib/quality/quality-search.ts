import type { QualityFilter } from "./quality-filter";

/** Every key of the filter. Here and not beside the schema: the screen needs the keys and not the schema. */
export const QUALITY_FILTER_KEYS = [
  "weeks",
  "from",
  "to",
  "bank",
  "wallet",
  "cardKind",
  "cause",
  "model",
] as const satisfies readonly (keyof QualityFilter)[];

/** The filter as it stands in the address: only what was chosen. */
export type QualitySearch = Partial<Record<(typeof QUALITY_FILTER_KEYS)[number], string>>;

/** Picks the filter out of an address and leaves out what is empty or not of the filter. */
export function qualitySearch(
  values: Readonly<Record<string, string | string[] | null | undefined>>,
): QualitySearch {
  const search: QualitySearch = {};
  for (const key of QUALITY_FILTER_KEYS) {
    const value = values[key];
    if (typeof value === "string" && value !== "") search[key] = value;
  }
  return search;
}

/**
 * The search of the case list behind a number of the report. The list knows no model versions: null when the report
 * is narrowed to one, because the list would hold other cases too.
 */
export function judgedCasesSearch(
  { weeks: _weeks, model, ...filter }: QualitySearch,
  { from, to }: { from: string; to: string },
  cut: Partial<Record<"bank" | "wallet", string>> = {},
): Record<string, string | undefined> | null {
  if (model !== undefined) return null;
  return {
    queue: "all",
    status: "closed",
    certainty: "confirmed",
    ...filter,
    from,
    to,
    ...cut,
    causeReading: filter.cause ? "confirmed" : undefined,
  };
}
