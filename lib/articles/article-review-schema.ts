import { z } from "zod";
import { guardedText } from "@/lib/privacy/guarded-text-schema";

const version = z.number().int().min(1);
const time = z.iso.datetime({ offset: true, error: "errors.field.time" });

export const MAX_NOTE = 1_000;

/** Sends the draft to whoever may review. */
export const submitArticleSchema = z.strictObject({ version });
export type SubmitArticle = z.infer<typeof submitArticleSchema>;

/** What a reviewer says: approved means published now, or at a time. */
export const reviewArticleSchema = z
  .strictObject({
    version,
    verdict: z.enum(["approve", "send_back"], { error: "errors.field.choice" }),
    note: guardedText({ max: MAX_NOTE }).default(""),
    publishAt: time.optional(),
  })
  .refine(({ verdict, note }) => verdict === "approve" || note.trim() !== "", {
    path: ["note"],
    error: "errors.text.required",
  })
  .refine(({ verdict, publishAt }) => verdict === "approve" || publishAt === undefined, {
    path: ["publishAt"],
    error: "errors.field.choice",
  });
export type ReviewArticleInput = z.input<typeof reviewArticleSchema>;
export type ReviewArticle = z.output<typeof reviewArticleSchema>;

/** A time to publish without a review; null takes the draft off the schedule. */
export const scheduleArticleSchema = z.strictObject({ version, publishAt: time.nullable() });
export type ScheduleArticle = z.infer<typeof scheduleArticleSchema>;

export const archiveArticleSchema = z.strictObject({ version, isArchived: z.boolean() });
export type ArchiveArticle = z.infer<typeof archiveArticleSchema>;

/** Who keeps an article true, and the day by which they look at it again. */
export const careArticleSchema = z.strictObject({
  version,
  ownerId: z.uuid("errors.field.choice").nullable(),
  reviewBy: z.iso.date({ error: "errors.field.day" }).nullable(),
});
export type CareArticle = z.infer<typeof careArticleSchema>;

/** Whether everybody may read what the article tells the customer. */
export const publicReadingSchema = z.strictObject({ version, isPublic: z.boolean() });
export type PublicReading = z.infer<typeof publicReadingSchema>;

export const articleSettingsSchema = z.strictObject({ isReviewRequired: z.boolean() });
export type ArticleSettings = z.infer<typeof articleSettingsSchema>;
