import { z } from "zod";
import { causeReadingSchema } from "@/lib/cases/case-filter";
import { guardedText } from "@/lib/privacy/guarded-text-schema";
import { BUCKETS } from "@/lib/trends/buckets";
import { caseCutQuerySchema } from "@/lib/trends/case-cut-schema";
import { trendAddressSchema } from "@/lib/trends/trend-filter";
import { VIEW_PAGES } from "./view-place";

// What is not chosen stays out, so that a view moves on with what is usual.
const causeReading = causeReadingSchema.optional();
const SEARCHES = {
  overview: trendAddressSchema.extend({ bucket: z.enum(BUCKETS).optional(), causeReading }),
  breakdown: caseCutQuerySchema.omit({ format: true }).extend({ causeReading }),
};

/** A page with a filter that this page takes. */
export const viewPlaceSchema = z.discriminatedUnion("page", [
  z.strictObject({ page: z.literal("overview"), search: SEARCHES.overview }),
  z.strictObject({ page: z.literal("breakdown"), search: SEARCHES.breakdown }),
]);

const editable = { name: guardedText({ min: 1, max: 60 }), isShared: z.boolean() };

export const saveViewSchema = z.strictObject({
  ...editable,
  isShared: editable.isShared.default(false),
  place: viewPlaceSchema,
});
export type SaveViewInput = z.input<typeof saveViewSchema>;
export type SaveView = z.output<typeof saveViewSchema>;

export const changeViewSchema = z
  .strictObject({ ...editable, place: viewPlaceSchema })
  .partial()
  .extend({ version: z.number().int().min(1) });
export type ChangeViewInput = z.input<typeof changeViewSchema>;
export type ChangeView = z.output<typeof changeViewSchema>;

export const viewParamsSchema = z.strictObject({ id: z.uuid("errors.field.form") });

export const savedViewSchema = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  place: z.strictObject({ page: z.enum(VIEW_PAGES), search: z.record(z.string(), z.string()) }),
  isShared: z.boolean(),
  owner: z.strictObject({ id: z.uuid(), displayName: z.string() }),
  /** What the reader may do with it. */
  canChange: z.boolean(),
  canRemove: z.boolean(),
  version: z.number().int(),
});
export type SavedView = z.infer<typeof savedViewSchema>;

export const savedViewsSchema = z.strictObject({ items: z.array(savedViewSchema) });
