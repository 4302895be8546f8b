import type { TrendQuery } from "./trend-filter";

/** Every key of a report's filter. Here and not beside the schema: the screen needs the keys and not the schema. */
export const TREND_FILTER_KEYS = [
  "weeks",
  "from",
  "to",
  "bucket",
  "causeReading",
  "bank",
  "wallet",
  "cardKind",
  "step",
  "pastStep",
  "channel",
  "region",
  "platform",
  "cause",
  "status",
  "result",
  "certainty",
  "code",
  "agent",
  "assignee",
  "team",
  "model",
  "article",
  "remedy",
  "incident",
  "timeZone",
] as const satisfies readonly (keyof TrendQuery)[];

/** A report's filter as it stands in the address: only what was chosen. */
export type TrendSearch = Partial<Record<(typeof TREND_FILTER_KEYS)[number], string>>;

/** Picks the filter out of an address and leaves out what is empty or not of the filter. */
export function trendSearch(
  values: Readonly<Record<string, string | string[] | null | undefined>>,
): TrendSearch {
  const search: TrendSearch = {};
  for (const key of TREND_FILTER_KEYS) {
    const value = values[key];
    if (typeof value === "string" && value !== "") search[key] = value;
  }
  return search;
}
