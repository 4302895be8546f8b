import { z } from "zod";
import { exportArticles } from "@/lib/articles/article-export-queries";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  {
    summary: "Every article's draft as a ZIP of Markdown files with front matter, which an import reads",
    policy: "article:write",
    response: z.looseObject({}),
    alternatives: ["application/zip"],
  },
  async ({ actor, now }) =>
    new Response(Buffer.from(await exportArticles(actor)), {
      headers: {
        "content-type": "application/zip",
        "content-disposition": `attachment; filename="articles-${now.toISOString().slice(0, 10)}.zip"`,
        "cache-control": "no-store",
      },
    }),
);
