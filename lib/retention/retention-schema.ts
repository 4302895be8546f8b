import { z } from "zod";
import { ANONYMISE_DAYS, CONTACT_DAYS, RUN_KINDS } from "./retention-kinds";

type Limits = { least: number; most: number };
const count = z.number().int().min(0);
const runCountsSchema = z.strictObject(
  Object.fromEntries(RUN_KINDS.map((kind) => [kind, count])) as Record<
    (typeof RUN_KINDS)[number],
    typeof count
  >,
);

export const retentionRunSchema = z.strictObject({
  id: z.uuid(),
  contactDays: z.number().int(),
  anonymiseDays: z.number().int(),
  /** Steps as counted at the start and done so far. */
  total: count,
  done: count,
  counts: runCountsSchema,
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
  isByClock: z.boolean(),
});
export type RetentionRun = z.infer<typeof retentionRunSchema>;

export const retentionSchema = z.strictObject({
  isOn: z.boolean(),
  contactDays: z.number().int(),
  anonymiseDays: z.number().int(),
  version: z.number().int(),
  /** The newest runs first. */
  runs: z.array(retentionRunSchema),
});
export type Retention = z.infer<typeof retentionSchema>;

const bounded = (days: z.ZodNumber | z.ZodCoercedNumber, { least, most }: Limits, messageKey: string) =>
  days.int("errors.field.form").min(least, messageKey).max(most, messageKey);

const daysShape = (days: z.ZodNumber | z.ZodCoercedNumber) => ({
  contactDays: bounded(days, CONTACT_DAYS, "errors.retention.contactDays"),
  anonymiseDays: bounded(days, ANONYMISE_DAYS, "errors.retention.anonymiseDays"),
});

type Days = { contactDays: number; anonymiseDays: number };
const inOrder = (days: Days): boolean => days.contactDays <= days.anonymiseDays;
const ORDER = { error: "errors.retention.order", path: ["anonymiseDays"] };

export const retentionDaysSchema = z.strictObject(daysShape(z.coerce.number())).refine(inOrder, ORDER);
export type RetentionDays = z.output<typeof retentionDaysSchema>;

/** What a run would take off now; nothing is changed by asking. */
export const retentionPreviewSchema = z.strictObject({
  counts: runCountsSchema.omit({ auditEntries: true }),
  /** Codes of a few cases that would change, to look at. */
  contactCodes: z.array(z.string()),
  anonymisedCodes: z.array(z.string()),
});
export type RetentionPreview = z.infer<typeof retentionPreviewSchema>;

export const changeRetentionSchema = z
  .strictObject({
    version: z.number().int().min(1),
    isOn: z.boolean(),
    ...daysShape(z.number()),
    /** How many cases and texts somebody was shown and said yes to; wanted where retention is or stays on. */
    confirmed: z
      .strictObject({ contactCases: count, anonymisedCases: count, looseTexts: count.default(0) })
      .optional(),
  })
  .refine(inOrder, ORDER);
export type ChangeRetentionInput = z.input<typeof changeRetentionSchema>;
export type ChangeRetention = z.output<typeof changeRetentionSchema>;
