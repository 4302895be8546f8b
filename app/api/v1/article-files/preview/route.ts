import { planArticleImport } from "@/lib/articles/article-import-commands";
import { ARTICLE_FILE_TYPES, articleImportPlanSchema } from "@/lib/articles/article-import-schema";
import { toImportPlan } from "@/lib/articles/article-import-select";
import { articleUpload } from "@/lib/articles/article-upload";
import { handle } from "@/lib/http/handle";
import { problemTranslator } from "@/lib/http/problem";
import { wholeUpload } from "@/lib/http/whole-upload";

export const POST = handle(
  {
    summary: "Say what importing a ZIP of Markdown files, or one such file, would do; nothing is written",
    policy: "article:write",
    upload: ARTICLE_FILE_TYPES,
    response: articleImportPlanSchema,
  },
  async ({ actor, request }) =>
    toImportPlan(
      await planArticleImport(actor, await wholeUpload(request, articleUpload)),
      problemTranslator(request),
    ),
);
