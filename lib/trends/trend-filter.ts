import { z } from "zod";
import { caseFilterSchema, causeReadingSchema } from "@/lib/cases/case-filter";
import { BUCKETS } from "./buckets";
import { isTimeZone } from "./days";
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

export const timeZoneSchema = z.string().refine(isTimeZone, "errors.field.timeZone");

/** A report as its address asks for it. */
export const trendAddressSchema = trendFilterSchema.extend({
  /** Whose days are meant; by default the organisation's. */
  timeZone: timeZoneSchema.optional(),
});

export const trendQuerySchema = trendAddressSchema.extend({
  /** For a link, which cannot say `Accept: text/csv`. */
  format: z.enum(["json", "csv"]).optional(),
});
export type TrendQuery = z.output<typeof trendQuerySchema>;
