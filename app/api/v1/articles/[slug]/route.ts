import { z } from "zod";
import { changeArticle } from "@/lib/articles/article-commands";
import { getArticle, getDraft } from "@/lib/articles/article-queries";
import {
  ARTICLE_BODY_BYTES,
  articleDraftSchema,
  articleParamsSchema,
  articleQuerySchema,
  articleVersionSchema,
  changeArticleSchema,
} from "@/lib/articles/article-schema";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  {
    summary: "Read the published text of an article; with draft=1, for admins and supervisors, its draft",
    policy: "article:read",
    params: articleParamsSchema,
    query: articleQuerySchema,
    response: z.union([articleVersionSchema, articleDraftSchema]),
  },
  async ({ actor, params, query }) =>
    query.draft ? getDraft(actor, params.slug) : getArticle(actor, params.slug),
);

export const PATCH = handle(
  {
    summary: "Change the draft of an article",
    policy: "article:write",
    params: articleParamsSchema,
    body: changeArticleSchema,
    response: articleDraftSchema,
    maxBodyBytes: ARTICLE_BODY_BYTES,
  },
  async ({ actor, params, body }) => changeArticle(actor, params.slug, body),
);
