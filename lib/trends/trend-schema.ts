import { z } from "zod";
import { causeReadingSchema } from "@/lib/cases/case-filter";
import { bindingStepSchema } from "@/lib/cases/case-vocabulary-schema";
import { BUCKETS } from "./buckets";

const day = z.iso.date();
const count = z.number().int().nonnegative();
const share = z.number().min(0).max(1);
/** A code, or NONE where the case has none. */
const code = z.string();

/** How many out of how many, with the Wilson 95 % interval of the share; null when there are no cases. */
export const proportionSchema = z
  .strictObject({ count, of: count, share, low: share, high: share })
  .nullable();

export const durationSchema = z.strictObject({ median: z.number(), p90: z.number() }).nullable();

const countsSchema = z.strictObject({ cases: count, closed: count, bound: count, boundOtherCard: count });

/** `resolved` is bound or bound with another card, of the closed cases; `confirmed` is of the closed ones too. */
export const trendTotalsSchema = countsSchema.extend({
  resolved: proportionSchema,
  confirmed: proportionSchema,
  /** From logging to closing, of the resolved cases; null when none is resolved. */
  minutesToResolve: durationSchema,
});
export type TrendTotals = z.infer<typeof trendTotalsSchema>;

export const trendBucketSchema = z.strictObject({
  from: day,
  to: day,
  isWhole: z.boolean(),
  isCurrent: z.boolean(),
  cases: count,
  /** The same days of the period before; null where the desk had no case yet, which is not the same as none. */
  earlier: z.strictObject({ from: day, to: day, cases: count.nullable() }),
  causes: z.array(z.strictObject({ cause: code, cases: count })),
});
export type TrendBucket = z.infer<typeof trendBucketSchema>;

export const trendPairSchema = countsSchema.extend({ bank: code, wallet: code, resolved: proportionSchema });
export type TrendPair = z.infer<typeof trendPairSchema>;

/** One reading of the database: every part counts the same cases. Days are those of `timeZone`, ends included. */
export const trendReportSchema = z.strictObject({
  timeZone: z.string(),
  today: day,
  from: day,
  to: day,
  bucket: z.enum(BUCKETS),
  causeReading: causeReadingSchema,
  totals: trendTotalsSchema,
  previous: z.strictObject({ from: day, to: day, totals: trendTotalsSchema }),
  buckets: z.array(trendBucketSchema),
  causes: z.array(z.strictObject({ cause: code, cases: count, share, cumulativeShare: share })),
  pairs: z.array(trendPairSchema),
  steps: z.array(z.strictObject({ step: bindingStepSchema, cases: count, share })),
});
export type TrendReport = z.infer<typeof trendReportSchema>;
