import { z } from "zod";
import { guardedText } from "@/lib/privacy/guarded-text-schema";
import { outcomeContradiction } from "./case-decisions";
import { certaintySchema, confirmationMethodSchema, resultSchema } from "./case-vocabulary-schema";

const MINUTES_A_DAY = 1_440;

export const recordOutcomeSchema = z
  .strictObject({
    version: z.number().int().min(1),
    result: resultSchema,
    causeCode: z.string().max(40).nullable().default(null),
    causeCertainty: certaintySchema,
    confirmationMethod: confirmationMethodSchema.nullable().default(null),
    articleVersionId: z.uuid().nullable().default(null),
    /** The remedy that solved the case, by its code in the case's model. */
    remedyCode: z.string().max(40).nullable().default(null),
    minutesSpent: z.number().int().min(0).max(MINUTES_A_DAY),
    comment: guardedText({ max: 2_000 }).default(""),
  })
  .superRefine((outcome, context) => {
    const contradiction = outcomeContradiction(outcome);
    if (contradiction) {
      context.addIssue({
        code: "custom",
        path: [contradiction.path],
        message: `errors.${contradiction.messageKey}`,
      });
    }
  });
export type RecordOutcomeInput = z.input<typeof recordOutcomeSchema>;
export type RecordOutcome = z.output<typeof recordOutcomeSchema>;
