import { createArticle } from "@/lib/articles/article-commands";
import { listArticles } from "@/lib/articles/article-queries";
import {
  ARTICLE_BODY_BYTES,
  articleFilterSchema,
  articlePageSchema,
  createArticleSchema,
  createdArticleSchema,
} from "@/lib/articles/article-schema";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  {
    summary: "List the published articles; with draft=1, for admins and supervisors, drafts too",
    policy: "article:read",
    query: articleFilterSchema,
    response: articlePageSchema,
  },
  async ({ actor, query }) => listArticles(actor, query),
);

export const POST = handle(
  {
    summary: "Start an article; nobody but admins sees it until it is published",
    policy: "article:write",
    body: createArticleSchema,
    response: createdArticleSchema,
    status: 201,
    idempotent: true,
    maxBodyBytes: ARTICLE_BODY_BYTES,
  },
  async ({ actor, body, idempotencyKey }) => createArticle(actor, body, idempotencyKey),
);
