import { importArticles } from "@/lib/articles/article-import-commands";
import {
  ARTICLE_FILE_TYPES,
  articleImportQuerySchema,
  articleImportResultSchema,
} from "@/lib/articles/article-import-schema";
import { toImportResult } from "@/lib/articles/article-import-select";
import { articleUpload } from "@/lib/articles/article-upload";
import { handle } from "@/lib/http/handle";
import { problemTranslator } from "@/lib/http/problem";
import { wholeUpload } from "@/lib/http/whole-upload";

export const POST = handle(
  {
    summary: "Write what a preview said into drafts; nothing is published by it",
    policy: "article:write",
    query: articleImportQuerySchema,
    upload: ARTICLE_FILE_TYPES,
    response: articleImportResultSchema,
  },
  async ({ actor, query, request }) =>
    toImportResult(
      await importArticles(actor, await wholeUpload(request, articleUpload), query.plan),
      problemTranslator(request),
    ),
);
