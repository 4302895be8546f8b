import { z } from "zod";
import { localTextSchema } from "@/lib/i18n/locale-schema";

const share = z.number().min(0).max(1).nullable();
const change = z.enum(["added", "removed", "changed"]);
const part = z.enum([
  "checks",
  "codes",
  "codeSystems",
  "messages",
  "remedies",
  "segments",
  "dependences",
  "contradictions",
  "deskFacts",
  "comparison",
]);

/** Where one version differs from another; every list is the biggest differences first, and at most 200 long. */
export const modelDifferencesSchema = z.strictObject({
  before: z.int(),
  after: z.int(),
  /** Shares of all cases; null where a version does not know the cause. */
  causes: z.array(
    z.strictObject({ causeCode: z.string(), name: localTextSchema.nullable(), before: share, after: share }),
  ),
  /** P(answer | cause) where both versions ask; `default` stands for every cause without a row of its own. */
  answers: z.array(
    z.strictObject({
      checkCode: z.string(),
      question: localTextSchema,
      answerCode: z.string(),
      answer: localTextSchema,
      causeCode: z.string(),
      before: share,
      after: share,
    }),
  ),
  /** P(the remedy helps | cause). */
  remedies: z.array(
    z.strictObject({
      remedyCode: z.string(),
      label: localTextSchema,
      causeCode: z.string(),
      before: share,
      after: share,
    }),
  ),
  numbers: z.array(
    z.strictObject({
      name: z.enum(["answerNoise", "temperature", "codeStrength", "segmentWeight", "referralMinutes"]),
      before: z.number(),
      after: z.number(),
    }),
  ),
  /** Whole entries that came, went or say something else. */
  parts: z.array(z.strictObject({ part, ref: z.string(), label: localTextSchema.nullable(), change })),
  /** How many differences were left out of the lists. */
  leftOut: z.int(),
});
export type ModelDifferences = z.infer<typeof modelDifferencesSchema>;
export type ModelPart = z.infer<typeof part>;

export const differencesQuerySchema = z.strictObject({ from: z.uuid("errors.field.form") });
