import { z } from "zod";
import { causeReadingSchema } from "@/lib/cases/case-filter";
import { CASE_CUTS } from "./case-cut";
import { timeZoneSchema, trendFilterSchema } from "./trend-filter";
import { durationSchema, proportionSchema } from "./trend-schema";

const day = z.iso.date();
const count = z.number().int().nonnegative();

export const caseCutQuerySchema = trendFilterSchema.omit({ bucket: true }).extend({
  by: z.enum(CASE_CUTS),
  timeZone: timeZoneSchema.optional(),
  /** For a link, which cannot say `Accept: text/csv`. */
  format: z.enum(["json", "csv"]).optional(),
});

const measures = {
  cases: count,
  closed: count,
  /** Of the closed cases: this card or another one was bound. */
  resolved: proportionSchema,
  /** Of the closed cases: the cause was confirmed. */
  confirmed: proportionSchema,
  /** Of the closed cases: resolved, never taken up again, and never waited for anybody. */
  firstContact: proportionSchema,
  /** Of all cases: taken up again after a closing. */
  reopened: proportionSchema,
  /** From logging to closing, of the resolved cases; null when none is resolved. */
  minutesToResolve: durationSchema,
  /** Checks that stand answered, a case; null when there are no cases. */
  checksUsed: z.number().nonnegative().nullable(),
  /** What people said they had spent, of the closed cases; null when nobody said. */
  minutesSpent: z.strictObject({ total: count, mean: z.number().nonnegative() }).nullable(),
  /** Too few cases for a rate to mean much. */
  isSmall: z.boolean(),
};

export const caseCutRowSchema = z.strictObject({
  /** The filters that pick out the cases of this row, NONE where they have none. */
  filter: z.record(z.string(), z.string()),
  /** A person, or an article with its version's number; null where the filter says it all. */
  name: z.string().nullable(),
  /** Of all cases of the report. */
  share: proportionSchema,
  ...measures,
});
export type CaseCutRow = z.infer<typeof caseCutRowSchema>;

/** Rows are one reading of the database and together all its cases, but for those that `rest` counts. */
export const caseCutReportSchema = z.strictObject({
  by: z.enum(CASE_CUTS),
  timeZone: z.string(),
  today: day,
  from: day,
  to: day,
  causeReading: causeReadingSchema,
  totals: z.strictObject(measures),
  rows: z.array(caseCutRowSchema),
  /** What is left out beyond the rows with the most cases. */
  rest: z.strictObject({ rows: count, cases: count }),
});
export type CaseCutReport = z.infer<typeof caseCutReportSchema>;
