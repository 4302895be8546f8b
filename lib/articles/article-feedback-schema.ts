import { z } from "zod";
import { guardedText } from "@/lib/privacy/guarded-text-schema";

/** Why an article did not help. */
export const FEEDBACK_REASONS = ["outdated", "unclear", "wrong_for_case", "steps_missing", "other"] as const;
export type FeedbackReason = (typeof FEEDBACK_REASONS)[number];
export const MAX_FEEDBACK = 500;

const reason = z.enum(FEEDBACK_REASONS, { error: "errors.field.choice" });

/** Whether a published version helped, where it did not with a reason; "other" says in words what it is. */
export const giveFeedbackSchema = z
  .strictObject({
    versionId: z.uuid("errors.field.form"),
    caseId: z.uuid("errors.field.form").nullable().default(null),
    isHelpful: z.boolean(),
    reason: reason.nullable().default(null),
    text: guardedText({ max: MAX_FEEDBACK }).default(""),
  })
  .refine(({ isHelpful, reason: why }) => isHelpful === (why === null), {
    path: ["reason"],
    error: "errors.text.required",
  })
  .refine(({ reason: why, text }) => why !== "other" || text.trim() !== "", {
    path: ["text"],
    error: "errors.text.required",
  });
export type GiveFeedback = z.output<typeof giveFeedbackSchema>;
export type GiveFeedbackInput = z.input<typeof giveFeedbackSchema>;

export const givenFeedbackSchema = z.strictObject({ id: z.uuid() });
export type GivenFeedback = z.infer<typeof givenFeedbackSchema>;

/** What people say of the published version: of each person the latest; at most 200 are listed, newest first. */
export const articleFeedbackSchema = z.strictObject({
  number: z.number().int(),
  helpful: z.number().int(),
  notHelpful: z.number().int(),
  reasons: z.array(z.strictObject({ reason, people: z.number().int() })),
  items: z.array(
    z.strictObject({
      id: z.uuid(),
      reason,
      text: z.string(),
      person: z.string(),
      caseCode: z.string().nullable(),
      recordedAt: z.iso.datetime(),
    }),
  ),
});
export type ArticleFeedback = z.infer<typeof articleFeedbackSchema>;
