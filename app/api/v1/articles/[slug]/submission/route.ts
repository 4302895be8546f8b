import { submitArticle } from "@/lib/articles/article-review-commands";
import { submitArticleSchema } from "@/lib/articles/article-review-schema";
import { articleDraftSchema, articleParamsSchema } from "@/lib/articles/article-schema";
import { handle } from "@/lib/http/handle";

export const POST = handle(
  {
    summary: "Send the draft of an article for review",
    policy: "article:write",
    params: articleParamsSchema,
    body: submitArticleSchema,
    response: articleDraftSchema,
  },
  async ({ actor, params, body, now }) => submitArticle(actor, params.slug, body, now),
);
