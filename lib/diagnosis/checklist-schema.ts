import { z } from "zod";
import { localTextSchema } from "@/lib/i18n/locale-schema";
import { CHECK_SOURCES } from "./model-vocabulary";

/** The checks of a model version as people see them, without its numbers. */
export const checklistSchema = z.strictObject({
  modelId: z.uuid(),
  modelNumber: z.number().int(),
  codeSystems: z.array(z.strictObject({ code: z.string(), name: localTextSchema })),
  /** What can be tried, in the words of the model. */
  remedies: z.array(z.strictObject({ code: z.string(), label: localTextSchema })),
  checks: z.array(
    z.strictObject({
      code: z.string(),
      number: z.number().int(),
      question: localTextSchema,
      how: localTextSchema,
      minutes: z.number(),
      source: z.enum(CHECK_SOURCES),
      answers: z.array(
        z.strictObject({
          code: z.string(),
          label: localTextSchema,
          tone: z.enum(["good", "bad", "neutral"]),
        }),
      ),
    }),
  ),
});
export type Checklist = z.infer<typeof checklistSchema>;
export type ChecklistItem = Checklist["checks"][number];

export const checklistQuerySchema = z.strictObject({ model: z.uuid("errors.field.form").optional() });
