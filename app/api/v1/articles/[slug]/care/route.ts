import { careForArticle } from "@/lib/articles/article-review-commands";
import { careArticleSchema } from "@/lib/articles/article-review-schema";
import { articleDraftSchema, articleParamsSchema } from "@/lib/articles/article-schema";
import { handle } from "@/lib/http/handle";

export const PUT = handle(
  {
    summary: "Name who keeps an article true and the day of its next review",
    policy: "article:write",
    params: articleParamsSchema,
    body: careArticleSchema,
    response: articleDraftSchema,
  },
  async ({ actor, params, body }) => careForArticle(actor, params.slug, body),
);
