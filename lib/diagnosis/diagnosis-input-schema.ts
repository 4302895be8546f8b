import { z } from "zod";
import type { Evidence } from "./evidence";

const name = z.string().trim().min(1).max(80);

const answersSchema = z
  .array(z.strictObject({ checkCode: name, answerCode: name }))
  .max(500)
  .superRefine((answers, context) => {
    const first = new Map<string, string>();
    for (const [index, { checkCode, answerCode }] of answers.entries()) {
      const known = first.get(checkCode);
      if (known === undefined) first.set(checkCode, answerCode);
      else if (known !== answerCode)
        context.addIssue({
          code: "custom",
          path: [index, "checkCode"],
          message: "errors.diagnosis.answeredTwice",
        });
    }
  });

/**
 * What is known of a trouble, with no case behind it. Codes that the model does not know are taken and named in the
 * answer; a check that is answered in two ways is refused, because nobody can say which of them holds.
 */
export const evidenceInputSchema = z.strictObject({
  symptoms: z
    .strictObject({
      codeSystem: z.string().max(40).nullish(),
      errorCode: z.string().max(64).nullish(),
      messageText: z.string().max(4_000).nullish(),
    })
    .default({}),
  answers: answersSchema.default([]),
  /** Where it belongs, by dimension: wallet, bank, cardKind. Chooses the prior. */
  segment: z.record(z.string().min(1).max(40), z.string().min(1).max(80)).default({}),
  deskFacts: z
    .array(z.strictObject({ kind: name, strength: z.number().min(0).max(1).default(1) }))
    .max(50)
    .default([]),
  failedRemedies: z.array(name).max(500).default([]),
  /** Checks that were asked twice and stand. */
  confirmedChecks: z.array(name).max(500).default([]),
});
export type EvidenceInput = z.output<typeof evidenceInputSchema>;

/** Which model diagnoses: at most one of them; none means the published version. */
const modelChoiceShape = {
  modelId: z.uuid("errors.field.form").optional(),
  modelNumber: z.coerce.number().int().min(1).max(1e9).optional(),
  /** A whole model document, for a model that is not stored. */
  document: z.unknown().optional(),
};

export const isOneModel = (choice: { modelId?: string; modelNumber?: number; document?: unknown }): boolean =>
  [choice.modelId, choice.modelNumber, choice.document].filter((one) => one !== undefined).length <= 1;
export const ONE_MODEL = { path: ["modelId"], message: "errors.diagnosis.oneModel" };

export const modelChoiceSchema = z.strictObject(modelChoiceShape).refine(isOneModel, ONE_MODEL);
export type ModelChoice = z.output<typeof modelChoiceSchema>;

export const diagnosisRequestSchema = evidenceInputSchema
  .extend(modelChoiceShape)
  .refine(isOneModel, ONE_MODEL);

/** As the engine takes it. */
export const evidenceOf = ({ answers, ...input }: EvidenceInput): Evidence => ({
  ...input,
  answers: Object.fromEntries(answers.map(({ checkCode, answerCode }) => [checkCode, answerCode])),
});
