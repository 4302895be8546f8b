import { z } from "zod";
import { plainText } from "@/lib/privacy/guarded-text-schema";
import { learningReportSchema } from "./learning-report-schema";

export const modelStatusSchema = z.enum(["draft", "published", "retired"]);
export type ModelStatus = z.infer<typeof modelStatusSchema>;
/** Who wrote a version: it came with the desk, was uploaded, learned from cases, or edited on a screen. */
export const modelOriginSchema = z.enum(["shipped", "imported", "learned", "edited"]);

export const modelVersionSchema = z.strictObject({
  id: z.uuid(),
  number: z.int(),
  status: modelStatusSchema,
  origin: modelOriginSchema,
  note: z.string(),
  basedOnNumber: z.int().nullable(),
  publishedAt: z.iso.datetime().nullable(),
  createdAt: z.iso.datetime(),
  /** Who touched it last; null: the desk itself. */
  updatedBy: z.string().nullable(),
  version: z.int(),
  /** Cases that were logged with it. */
  caseCount: z.int(),
  learning: z.strictObject({ n: z.int(), isSuspicious: z.boolean() }).nullable(),
});
export type ModelVersion = z.infer<typeof modelVersionSchema>;

export const modelVersionDetailSchema = modelVersionSchema.extend({
  /** Null for a version that people wrote. */
  report: learningReportSchema.nullable(),
  size: z.strictObject({
    causes: z.int(),
    checks: z.int(),
    codes: z.int(),
    messages: z.int(),
    remedies: z.int(),
    segments: z.int(),
    dependences: z.int(),
  }),
});
export type ModelVersionDetail = z.infer<typeof modelVersionDetailSchema>;

export const modelParamsSchema = z.strictObject({ id: z.uuid("errors.field.form") });

export const MAX_NOTE = 500;
/** Thirty times the shipped document. */
export const MAX_DOCUMENT_BYTES = 2 * 1024 * 1024;
const version = z.int().min(1);

export const createModelSchema = z.strictObject({
  /** The model document; checked as a whole by the command. */
  document: z.unknown(),
  note: plainText({ max: MAX_NOTE }).default(""),
  /** The number of the version that it was made from. */
  basedOnNumber: z.int().min(1).nullable().default(null),
});
export type CreateModelInput = z.input<typeof createModelSchema>;
export type CreateModel = z.output<typeof createModelSchema>;

export const validateModelSchema = z.strictObject({ document: z.unknown() });

const problem = z.strictObject({ path: z.string(), reason: z.string() });
export const validatedModelSchema = z.strictObject({ isValid: z.boolean(), problems: z.array(problem) });
export type ValidatedModel = z.infer<typeof validatedModelSchema>;

export const publishModelSchema = z.strictObject({
  version,
  /** Why; it stays with the version. */
  note: plainText({ max: MAX_NOTE, min: 1 }),
  /** Says that the warnings of a suspicious learning report were read. */
  acknowledgesWarnings: z.boolean().default(false),
});
export type PublishModelInput = z.input<typeof publishModelSchema>;
export type PublishModel = z.output<typeof publishModelSchema>;

export const rollBackModelSchema = z.strictObject({ version });
export type RollBackModel = z.output<typeof rollBackModelSchema>;

export const learningRequestSchema = z.strictObject({
  /** Made-up cases too; left out: only where the desk runs as a trial. */
  withDemo: z.boolean().optional(),
});

/** What a run of learning came to. */
export const learningRunSchema = z.strictObject({
  /** `unchanged`: the same cases made an earlier draft already, which is the one named. */
  result: z.enum(["drafted", "unchanged", "too_few"]),
  model: modelVersionSchema.nullable(),
  n: z.int(),
  minCases: z.int(),
});
export type LearningRun = z.infer<typeof learningRunSchema>;
