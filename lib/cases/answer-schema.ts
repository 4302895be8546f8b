import { z } from "zod";

const code = z.string().regex(/^[A-Za-z0-9_]{1,40}$/, "errors.field.form");

export const answerParamsSchema = z.strictObject({ id: z.uuid("errors.field.form"), check: code });

export const answerCheckSchema = z.strictObject({
  /** A code of the check's own, "unknown", "skipped", or null to take the latest answer back. */
  answerCode: code.nullable(),
  /** The answer that the agent saw when giving this one; a newer one is a conflict. */
  replaces: z.uuid().nullable(),
  /** The check that was suggested to whoever answers; answering another one is recorded as a departure, never refused. */
  suggestedCheckCode: code.nullable().default(null),
});
export type AnswerCheckInput = z.input<typeof answerCheckSchema>;
export type AnswerCheck = z.output<typeof answerCheckSchema>;
