import { articleFitSchema } from "@/lib/articles/article-fit-schema";
import { fitArticle } from "@/lib/articles/article-review-commands";
import { articleDraftSchema, articleParamsSchema } from "@/lib/articles/article-schema";
import { handle } from "@/lib/http/handle";

export const PUT = handle(
  {
    summary:
      "Say with which other causes an article helps and for which wallets, banks and steps alone it is",
    policy: "article:write",
    params: articleParamsSchema,
    body: articleFitSchema,
    response: articleDraftSchema,
  },
  async ({ actor, params, body }) => fitArticle(actor, params.slug, body),
);
