import { z } from "zod";
import { caseFilterSchema, causeReadingSchema } from "@/lib/cases/case-filter";
import { BUCKETS } from "./buckets";
import { PRESET_WEEKS } from "./period";

/**
 * The filter of cases with how to count them. `weeks` is a preset that moves on with the days; `from` and `to` are
 * days that stay.
 */
export const trendFilterSchema = caseFilterSchema.extend({
  weeks: z.enum(PRESET_WEEKS).optional(),
  bucket: z.enum(BUCKETS).default("week"),
  causeReading: causeReadingSchema.default("recorded"),
});
export type TrendFilter = z.output<typeof trendFilterSchema>;

export const trendQuerySchema = trendFilterSchema.extend({
  /** For a link, which cannot say `Accept: text/csv`. */
  format: z.enum(["json", "csv"]).optional(),
});

export const TREND_FILTER_KEYS = Object.keys(trendFilterSchema.shape) as (keyof TrendFilter)[];

/** A report's filter as it stands in the address: only what was chosen. */
export type TrendSearch = Partial<Record<keyof TrendFilter, string>>;

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
