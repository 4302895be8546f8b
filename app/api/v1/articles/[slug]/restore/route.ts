import { restoreArticle } from "@/lib/articles/article-commands";
import { articleDraftSchema, articleParamsSchema, restoreArticleSchema } from "@/lib/articles/article-schema";
import { handle } from "@/lib/http/handle";

export const POST = handle(
  {
    summary: "Copy an earlier version of an article into its draft",
    policy: "article:write",
    params: articleParamsSchema,
    body: restoreArticleSchema,
    response: articleDraftSchema,
  },
  async ({ actor, params, body }) => restoreArticle(actor, params.slug, body),
);
