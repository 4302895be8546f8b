import { reviewArticle } from "@/lib/articles/article-review-commands";
import { reviewArticleSchema } from "@/lib/articles/article-review-schema";
import { articleDraftSchema, articleParamsSchema } from "@/lib/articles/article-schema";
import { handle } from "@/lib/http/handle";

export const POST = handle(
  {
    summary: "Approve a draft in review, now or for a time, or send it back with what is to change",
    policy: "article:review",
    params: articleParamsSchema,
    body: reviewArticleSchema,
    response: articleDraftSchema,
    idempotent: true,
  },
  async ({ actor, params, body, idempotencyKey, now }) =>
    reviewArticle(actor, params.slug, body, idempotencyKey, now),
);
