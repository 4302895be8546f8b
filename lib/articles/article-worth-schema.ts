import { z } from "zod";
import { localTextSchema } from "@/lib/i18n/locale-schema";
import { articleFitShape } from "./article-fit-schema";

/** How many closed cases named the article, in any of its versions, and how many of them were closed as bound. */
const usesSchema = z.strictObject({ used: z.number().int(), bound: z.number().int() });

/** A published article that helps with a cause, with all by which it is ranked for a case. */
export const causeArticleSchema = z.strictObject({
  slug: z.string(),
  causeCode: z.string().nullable(),
  ...articleFitShape,
  number: z.number().int(),
  versionId: z.uuid(),
  title: localTextSchema,
  body: localTextSchema,
  uses: usesSchema,
});
export type CauseArticle = z.infer<typeof causeArticleSchema>;

export const causeArticleListSchema = z.strictObject({ items: z.array(causeArticleSchema) });
export type CauseArticleList = z.infer<typeof causeArticleListSchema>;
