import { openArticle } from "@/lib/articles/article-public-commands";
import { publicReadingSchema } from "@/lib/articles/article-review-schema";
import { articleDraftSchema, articleParamsSchema } from "@/lib/articles/article-schema";
import { handle } from "@/lib/http/handle";

export const PUT = handle(
  {
    summary: "Let everybody read what an article tells the customer, without signing in, or end that",
    policy: "article:public",
    params: articleParamsSchema,
    body: publicReadingSchema,
    response: articleDraftSchema,
  },
  async ({ actor, params, body }) => openArticle(actor, params.slug, body),
);
