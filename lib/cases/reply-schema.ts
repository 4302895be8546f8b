import { z } from "zod";
import { localeSchema } from "@/lib/i18n/locale-schema";
import { guardedText } from "@/lib/privacy/guarded-text-schema";
import { REPLY_CERTAINTIES } from "@/lib/replies/reply";

export const replyQuerySchema = z.strictObject({
  /** The customer's language, as far as the message tells, where none is asked for. */
  locale: localeSchema.optional(),
});

const pinnedArticleSchema = z.strictObject({
  versionId: z.uuid(),
  slug: z.string(),
  title: z.string(),
  /** Of the published version from which the message is built. */
  number: z.number().int(),
});

/** A message that nobody has sent or kept yet. */
export const replyDraftSchema = z.strictObject({
  locale: localeSchema,
  text: z.string(),
  causeCode: z.string().nullable(),
  certainty: z.enum(REPLY_CERTAINTIES),
  article: pinnedArticleSchema.nullable(),
  /** Steps of the article that this case has behind it. */
  doneCount: z.number().int(),
});
export type ReplyDraft = z.infer<typeof replyDraftSchema>;

/** As it was copied; card and ID numbers in it are masked before it is kept. */
export const addReplySchema = z.strictObject({
  locale: localeSchema,
  text: guardedText({ max: 4_000, min: 1 }),
  causeCode: z
    .string()
    .regex(/^[A-Za-z0-9_]{1,40}$/, "errors.field.form")
    .nullable(),
  articleVersionId: z.uuid("errors.field.form").nullable(),
});
export type AddReplyInput = z.input<typeof addReplySchema>;
export type AddReply = z.output<typeof addReplySchema>;
