import { z } from "zod";
import { guardedText } from "@/lib/privacy/guarded-text-schema";
import { articleParamsSchema } from "./article-schema";

export const MAX_QUOTE = 300;
export const MAX_COMMENT = 1_000;

const language = z.enum(["zh", "en"], { error: "errors.field.choice" });

/** A remark on a passage of a draft, which is found by its words. */
export const addCommentSchema = z.strictObject({
  language,
  quote: guardedText({ max: MAX_QUOTE, min: 1 }),
  body: guardedText({ max: MAX_COMMENT, min: 1 }),
});
export type AddComment = z.output<typeof addCommentSchema>;
export type AddCommentInput = z.input<typeof addCommentSchema>;

export const resolveCommentSchema = z.strictObject({
  version: z.number().int().min(1),
  isResolved: z.boolean(),
});
export type ResolveComment = z.infer<typeof resolveCommentSchema>;

export const commentParamsSchema = articleParamsSchema.extend({ id: z.uuid("errors.field.form") });

export const articleCommentSchema = z.strictObject({
  id: z.uuid(),
  language,
  quote: z.string(),
  body: z.string(),
  author: z.string().nullable(),
  createdAt: z.iso.datetime(),
  resolvedAt: z.iso.datetime().nullable(),
  version: z.number().int(),
});
export type ArticleComment = z.infer<typeof articleCommentSchema>;

/** Those that are open first, each in the order in which they were made; at most 200. */
export const commentListSchema = z.strictObject({ items: z.array(articleCommentSchema) });
export type CommentList = z.infer<typeof commentListSchema>;
