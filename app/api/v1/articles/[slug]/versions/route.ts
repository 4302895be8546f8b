import { listVersions } from "@/lib/articles/article-queries";
import { articleParamsSchema, versionPageSchema, versionsQuerySchema } from "@/lib/articles/article-schema";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  {
    summary: "List the published versions of an article, newest first",
    policy: "article:read",
    params: articleParamsSchema,
    query: versionsQuerySchema,
    response: versionPageSchema,
  },
  async ({ actor, params, query }) => listVersions(actor, params.slug, query.before),
);
