import { z } from "zod";
import { cardKindSchema } from "@/lib/cards/card-kind-schema";
import { stopFlagSchema } from "@/lib/diagnosis/stop-flag-schema";
import { timeZoneSchema } from "@/lib/trends/trend-filter";
import { caseFilterSchema } from "./case-filter";
import { bindingStepSchema, certaintySchema, resultSchema, statusSchema } from "./case-vocabulary-schema";

export const QUEUES = ["mine", "unassigned", "all"] as const;
/** Age since the case was logged. */
export const AGES = ["under_1d", "1d_3d", "3d_7d", "over_7d"] as const;

const MAX_ROWS = 200;

export const queueFilterSchema = caseFilterSchema.extend({
  queue: z.enum(QUEUES).default("mine"),
  age: z.enum(AGES).optional(),
  /** A case code or a customer reference, whole. */
  q: z.string().trim().max(80).optional(),
  /** The import that a case came with. */
  import: z.uuid("errors.field.form").optional(),
  /** Whose days `from` and `to` are; by default the organisation's. */
  timeZone: timeZoneSchema.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(MAX_ROWS).default(50),
});

export const exportFilterSchema = queueFilterSchema.omit({ cursor: true, limit: true }).extend({
  format: z.enum(["csv", "jsonl"]).default("csv"),
});
export type ExportFilter = Omit<z.output<typeof exportFilterSchema>, "format">;

export type QueueFilter = z.output<typeof queueFilterSchema>;

export const personSchema = z.strictObject({ id: z.uuid(), displayName: z.string() });

export const queueRowSchema = z.strictObject({
  id: z.uuid(),
  code: z.string(),
  customerRef: z.string(),
  walletCode: z.string(),
  bankCode: z.string().nullable(),
  cardKind: cardKindSchema,
  bindingStep: bindingStepSchema,
  status: statusSchema,
  stopFlags: z.array(stopFlagSchema),
  leadingCauseCode: z.string().nullable(),
  /** 0…1 */
  leadingPosterior: z.number().nullable(),
  causeCode: z.string().nullable(),
  causeCertainty: certaintySchema.nullable(),
  result: resultSchema.nullable(),
  dueAt: z.iso.datetime(),
  createdAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  assignee: personSchema.nullable(),
  isDemo: z.boolean(),
  version: z.number().int(),
});
export type QueueRow = z.infer<typeof queueRowSchema>;

export const queuePageSchema = z.strictObject({
  items: z.array(queueRowSchema),
  nextCursor: z.string().nullable(),
});
export type QueuePage = z.infer<typeof queuePageSchema>;

/** Open cases by queue; `total` is how many the filter that was sent along matches, counted up to 10,000. */
export const queueCountsSchema = z.strictObject({
  mine: z.number().int(),
  unassigned: z.number().int(),
  all: z.number().int(),
  total: z.number().int(),
});
export type QueueCounts = z.infer<typeof queueCountsSchema>;
