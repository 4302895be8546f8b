import { publishArticle } from "@/lib/articles/article-publish-commands";
import {
  articleParamsSchema,
  publishArticleSchema,
  publishedArticleSchema,
} from "@/lib/articles/article-schema";
import { handle } from "@/lib/http/handle";

export const POST = handle(
  {
    summary: "Publish the draft of an article as its next version; refused where a review is required",
    policy: "article:write",
    params: articleParamsSchema,
    body: publishArticleSchema,
    response: publishedArticleSchema,
    status: 201,
    idempotent: true,
  },
  async ({ actor, params, body, idempotencyKey, now }) =>
    publishArticle(actor, params.slug, body, idempotencyKey, now),
);
