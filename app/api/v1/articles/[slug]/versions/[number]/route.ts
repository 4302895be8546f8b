import { getArticle } from "@/lib/articles/article-queries";
import { articleVersionParamsSchema, articleVersionSchema } from "@/lib/articles/article-schema";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  {
    summary: "Read one published version of an article",
    policy: "article:read",
    params: articleVersionParamsSchema,
    response: articleVersionSchema,
  },
  async ({ actor, params }) => getArticle(actor, params.slug, params.number),
);
