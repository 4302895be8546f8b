import { z } from "zod";
import { binSchema, last4Schema } from "@/lib/cards/card-digits-schema";
import { cardCheckSchema } from "@/lib/cards/card-facts";
import { cardKindSchema } from "@/lib/cards/card-kind-schema";
import { localeSchema } from "@/lib/i18n/locale-schema";
import { guardedText } from "@/lib/privacy/guarded-text-schema";
import { personSchema, queueRowSchema } from "./case-queue-schema";
import {
  bindingStepSchema,
  certaintySchema,
  channelSchema,
  confirmationMethodSchema,
  platformSchema,
  regionSchema,
  resultSchema,
  statusSchema,
} from "./case-vocabulary-schema";

const catalogCode = z.string().regex(/^[A-Za-z0-9_]{1,40}$/, "errors.field.form");
const MAX_TRIES = 99;

/** What an agent records of a case; every free text passes the card and ID guard. */
const caseFactsShape = {
  walletCode: catalogCode,
  bankCode: catalogCode.nullable(),
  cardKind: cardKindSchema,
  region: regionSchema,
  bin: binSchema,
  last4: last4Schema,
  /** What the browser found when the whole number was typed; the number itself is never sent. */
  cardCheck: cardCheckSchema.nullable(),
  bindingStep: bindingStepSchema,
  codeSystem: catalogCode.nullable(),
  /** Kept as typed, also when no system knows it. */
  errorCode: guardedText({ max: 40 }).nullable(),
  messageText: guardedText({ max: 4_000 }),
  channel: channelSchema,
  platform: platformSchema,
  device: guardedText({ max: 80 }),
  appVersion: guardedText({ max: 40 }),
  province: guardedText({ max: 40 }),
  customerRef: guardedText({ max: 80 }),
  triesIn24h: z.number().int().min(0).max(MAX_TRIES).nullable(),
};

export const logCaseSchema = z.strictObject({
  ...caseFactsShape,
  bankCode: caseFactsShape.bankCode.default(null),
  cardKind: cardKindSchema.default("unknown"),
  region: regionSchema.default("unknown"),
  bin: binSchema.default(null),
  last4: last4Schema.default(null),
  cardCheck: caseFactsShape.cardCheck.default(null),
  bindingStep: bindingStepSchema.default("unknown"),
  codeSystem: caseFactsShape.codeSystem.default(null),
  errorCode: caseFactsShape.errorCode.default(null),
  messageText: caseFactsShape.messageText.default(""),
  channel: channelSchema.default("chat"),
  platform: platformSchema.default("unknown"),
  device: caseFactsShape.device.default(""),
  appVersion: caseFactsShape.appVersion.default(""),
  province: caseFactsShape.province.default(""),
  customerRef: caseFactsShape.customerRef.default(""),
  triesIn24h: caseFactsShape.triesIn24h.default(null),
  /** When the customer wrote or called, for a case that is logged later; a late one is no news of a fault. */
  arrivedAt: z.iso.datetime({ offset: true, error: "errors.field.time" }).nullable().default(null),
  /** Take the case at once; otherwise it waits unassigned. */
  assignToMe: z.boolean().default(true),
});
export type LogCaseInput = z.input<typeof logCaseSchema>;
export type LogCase = z.output<typeof logCaseSchema>;

/** What logging a case answers with; the case itself is read by its id. */
export const loggedCaseSchema = z.strictObject({ id: z.uuid(), code: z.string(), version: z.number().int() });
export type LoggedCase = z.infer<typeof loggedCaseSchema>;

const changeableFacts = z.strictObject(caseFactsShape).partial();
export const changeCaseSchema = changeableFacts.extend({
  version: z.number().int().min(1),
  status: statusSchema.exclude(["closed"]).optional(),
  assigneeId: z.uuid().nullable().optional(),
  /** Takes a closed case up again; its earlier outcome stays in the timeline. */
  reopen: z.literal(true).optional(),
});
export type ChangeCaseInput = z.input<typeof changeCaseSchema>;
export type ChangeCase = z.output<typeof changeCaseSchema>;

export const answerRowSchema = z.strictObject({
  id: z.uuid(),
  checkCode: z.string(),
  answerCode: z.string().nullable(),
  answeredBy: z.string(),
  answeredAt: z.iso.datetime(),
  /** The check that was suggested then; another one than `checkCode` is a departure. Null when none was. */
  suggestedCheckCode: z.string().nullable(),
});
export type AnswerRow = z.infer<typeof answerRowSchema>;

export const remedyTrialSchema = z.strictObject({
  id: z.uuid(),
  remedyCode: z.string(),
  /** Null: the trial before was taken back. */
  helped: z.boolean().nullable(),
  recordedBy: z.string(),
  recordedAt: z.iso.datetime(),
});
export type RemedyTrial = z.infer<typeof remedyTrialSchema>;

export const noteSchema = z.strictObject({
  id: z.uuid(),
  body: z.string(),
  /** A reply is written to the customer, a note to colleagues. */
  kind: z.enum(["note", "reply"]),
  author: z.string(),
  createdAt: z.iso.datetime(),
});

/** What was copied for the customer, with the version of the article that it was built from. */
export const replySchema = z.strictObject({
  id: z.uuid(),
  locale: localeSchema,
  body: z.string(),
  causeCode: z.string().nullable(),
  article: z.strictObject({ slug: z.string(), number: z.number().int() }).nullable(),
  author: z.string(),
  createdAt: z.iso.datetime(),
});

export const outcomeSchema = z.strictObject({
  id: z.uuid(),
  result: resultSchema,
  predictedCauseCode: z.string().nullable(),
  predictedPosterior: z.number().nullable(),
  causeCode: z.string().nullable(),
  causeCertainty: certaintySchema,
  confirmationMethod: confirmationMethodSchema.nullable(),
  articleVersionId: z.uuid().nullable(),
  /** The remedy that solved the case, by its code in the case's model. */
  remedyCode: z.string().nullable(),
  minutesSpent: z.number().int(),
  comment: z.string(),
  recordedBy: z.string(),
  recordedAt: z.iso.datetime(),
});

export const caseDetailSchema = queueRowSchema.extend({
  region: regionSchema,
  bin: z.string().nullable(),
  last4: z.string().nullable(),
  cardCheck: cardCheckSchema.nullable(),
  codeSystem: z.string().nullable(),
  errorCode: z.string().nullable(),
  messageText: z.string(),
  channel: channelSchema,
  platform: platformSchema,
  device: z.string(),
  appVersion: z.string(),
  province: z.string(),
  customerRef: z.string(),
  triesIn24h: z.number().int().nullable(),
  /** Of an imported case: the system that it comes from and its id there. */
  source: z.string().nullable(),
  sourceId: z.string().nullable(),
  modelId: z.uuid(),
  /** When retention took off what leads to the customer, and what was typed. */
  contactRemovedAt: z.iso.datetime().nullable(),
  anonymisedAt: z.iso.datetime().nullable(),
  createdBy: personSchema,
  updatedAt: z.iso.datetime(),
  /** Every answer ever given, oldest first; the latest of a check counts, null takes it back. */
  answers: z.array(answerRowSchema),
  /** Every remedy ever tried, oldest first; the latest of a remedy counts. */
  remedyTrials: z.array(remedyTrialSchema),
  notes: z.array(noteSchema),
  replies: z.array(replySchema),
  outcomes: z.array(outcomeSchema),
});
export type CaseDetail = z.infer<typeof caseDetailSchema>;

export const caseParamsSchema = z.strictObject({ id: z.uuid("errors.field.form") });

export const addNoteSchema = z.strictObject({ body: guardedText({ max: 4_000, min: 1 }) });
export type AddNoteInput = z.input<typeof addNoteSchema>;
