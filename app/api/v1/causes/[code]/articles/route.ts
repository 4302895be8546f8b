import { AppError } from "@/lib/app-error";
import { listCauseArticles } from "@/lib/articles/article-worth-queries";
import { causeArticleListSchema } from "@/lib/articles/article-worth-schema";
import { causeParamsSchema } from "@/lib/catalog/cause-schema";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  {
    summary:
      "List the published articles that help with a cause, with what became of the cases that used them",
    policy: "article:read",
    params: causeParamsSchema,
    response: causeArticleListSchema,
  },
  async ({ actor, params }) => {
    const items = await listCauseArticles(actor, params.code);
    if (items === null) throw new AppError("not_found");
    return { items };
  },
);
