import { scheduleArticle } from "@/lib/articles/article-review-commands";
import { scheduleArticleSchema } from "@/lib/articles/article-review-schema";
import { articleDraftSchema, articleParamsSchema } from "@/lib/articles/article-schema";
import { handle } from "@/lib/http/handle";

export const PUT = handle(
  {
    summary: "Publish the draft of an article at a time, or take it off the schedule with null",
    policy: "article:write",
    params: articleParamsSchema,
    body: scheduleArticleSchema,
    response: articleDraftSchema,
  },
  async ({ actor, params, body, now }) => scheduleArticle(actor, params.slug, body, now),
);
