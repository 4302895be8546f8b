import { z } from "zod";
import { bindingStepSchema, resultSchema, statusSchema } from "@/lib/cases/case-vocabulary-schema";
import { localeSchema } from "@/lib/i18n/locale-schema";
import { guardedText } from "@/lib/privacy/guarded-text-schema";
import { MEMBERSHIP_REASONS } from "./membership";

/** Why a run left a case as it was. */
export const RUN_REFUSALS = ["closed", "scam", "no_cause"] as const;
export type RunRefusal = (typeof RUN_REFUSALS)[number];

export const incidentCaseSchema = z.strictObject({
  id: z.uuid(),
  code: z.string(),
  customerRef: z.string(),
  walletCode: z.string(),
  bankCode: z.string().nullable(),
  bindingStep: bindingStepSchema,
  errorCode: z.string().nullable(),
  status: statusSchema,
  leadingCauseCode: z.string().nullable(),
  leadingPosterior: z.number().nullable(),
  createdAt: z.iso.datetime(),
  version: z.number().int(),
  isIn: z.boolean(),
  reason: z.enum(MEMBERSHIP_REASONS),
  /** The text that was stored for its customer in this incident; null before that. */
  reply: z.string().nullable(),
  refusal: z.enum(RUN_REFUSALS).nullable(),
});
export type IncidentCase = z.infer<typeof incidentCaseSchema>;

export const incidentRunSchema = z.strictObject({
  id: z.uuid(),
  kind: z.enum(["reply", "close"]),
  total: z.number().int(),
  /** Cases that it is done with, refused ones among them. */
  done: z.number().int(),
  startedAt: z.iso.datetime(),
  endedAt: z.iso.datetime().nullable(),
});
export type IncidentRun = z.infer<typeof incidentRunSchema>;

export const incidentCasesSchema = z.strictObject({
  /** The newest first, at most 500; the counts are of all. */
  items: z.array(incidentCaseSchema),
  counts: z.strictObject({
    isIn: z.number().int(),
    /** In it and not closed. */
    open: z.number().int(),
    closed: z.number().int(),
    /** In it and without a reply. */
    unreplied: z.number().int(),
  }),
  /** The latest run; null before the first. */
  run: incidentRunSchema.nullable(),
});
export type IncidentCases = z.infer<typeof incidentCasesSchema>;

const MAX_CHOSEN = 500;
export const chooseCasesSchema = z
  .strictObject({
    caseIds: z.array(z.uuid("errors.field.form")).max(MAX_CHOSEN).default([]),
    /** A case by its short code, as typed. */
    code: z.string().max(20).optional(),
    isIn: z.boolean(),
  })
  .refine(({ caseIds, code }) => caseIds.length > 0 || code !== undefined, {
    path: ["caseIds"],
    error: "errors.field.required",
  });
export type ChooseCasesInput = z.input<typeof chooseCasesSchema>;
export type ChooseCases = z.output<typeof chooseCasesSchema>;

const MINUTES_A_DAY = 1_440;
export const closeAllSchema = z.strictObject({
  result: resultSchema.default("referred"),
  /** Of each case. */
  minutesSpent: z.number().int().min(0).max(MINUTES_A_DAY).default(1),
  comment: guardedText({ max: 2_000 }).default(""),
});
export type CloseAllInput = z.input<typeof closeAllSchema>;
export type CloseAll = z.output<typeof closeAllSchema>;

export const replyAllSchema = z.strictObject({});

export const incidentReportSchema = z.strictObject({
  durationMinutes: z.number().int(),
  cases: z.number().int(),
  replied: z.number().int(),
  closed: z.number().int(),
  reopened: z.number().int(),
  minutesSpent: z.number().int(),
  medianMinutesToClose: z.number().int().nullable(),
});

export const replyPreviewSchema = z.strictObject({
  caseId: z.uuid("errors.field.form"),
  /** What is being written; the stored template when it is left out. */
  reply: z.strictObject({ zh: z.string().max(2_000), en: z.string().max(2_000) }).optional(),
  /** The customer's own language when it is left out. */
  locale: localeSchema.optional(),
});
export type ReplyPreviewInput = z.input<typeof replyPreviewSchema>;
export const previewedReplySchema = z.strictObject({ locale: localeSchema, text: z.string() });
export type PreviewedReply = z.infer<typeof previewedReplySchema>;
