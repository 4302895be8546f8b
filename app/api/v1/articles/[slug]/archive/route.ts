import { archiveArticle } from "@/lib/articles/article-review-commands";
import { archiveArticleSchema } from "@/lib/articles/article-review-schema";
import { articleDraftSchema, articleParamsSchema } from "@/lib/articles/article-schema";
import { handle } from "@/lib/http/handle";

export const PUT = handle(
  {
    summary: "Take an article from the agents, or give it back to them",
    policy: "article:write",
    params: articleParamsSchema,
    body: archiveArticleSchema,
    response: articleDraftSchema,
  },
  async ({ actor, params, body, now }) => archiveArticle(actor, params.slug, body, now),
);
