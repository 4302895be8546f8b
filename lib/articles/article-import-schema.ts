import { z } from "zod";
import { articleFitShape } from "./article-fit-schema";

const article = z.strictObject({
  causeCode: z.string().nullable(),
  titleZh: z.string(),
  titleEn: z.string(),
  bodyZh: z.string(),
  bodyEn: z.string(),
  ...articleFitShape,
});

const refusal = z.strictObject({
  /** The name of the file inside the archive. */
  file: z.string(),
  code: z.string(),
  /** Why it cannot be used, in the person's language. */
  message: z.string(),
});
export type ImportRefusal = z.infer<typeof refusal>;

/** What an import would do. Nothing is written by asking. */
export const articleImportPlanSchema = z.strictObject({
  /** Send it with the import, which is refused once something else would come of it. */
  plan: z.string(),
  created: z.array(z.strictObject({ slug: z.string(), after: article })),
  changed: z.array(z.strictObject({ slug: z.string(), before: article, after: article })),
  unchanged: z.array(z.string()),
  refused: z.array(refusal),
});
export type ArticleImportPlan = z.infer<typeof articleImportPlanSchema>;

export const articleImportQuerySchema = z.strictObject({
  plan: z.string().regex(/^[\w-]{43}$/, "errors.field.form"),
});

/** What an import did. */
export const articleImportResultSchema = z.strictObject({
  created: z.array(z.string()),
  changed: z.array(z.string()),
  unchanged: z.array(z.string()),
  refused: z.array(refusal),
});
export type ArticleImportResult = z.infer<typeof articleImportResultSchema>;

export const ARTICLE_FILE_TYPES = ["application/octet-stream", "application/zip", "text/markdown"] as const;
