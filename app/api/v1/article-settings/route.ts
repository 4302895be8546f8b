import { getArticleSettings } from "@/lib/articles/article-queries";
import { changeArticleSettings } from "@/lib/articles/article-review-commands";
import { articleSettingsSchema } from "@/lib/articles/article-review-schema";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  {
    summary: "Read what holds for every article of the desk",
    policy: "article:review",
    response: articleSettingsSchema,
  },
  async ({ actor }) => getArticleSettings(actor),
);

export const PATCH = handle(
  {
    summary: "Say whether nobody may publish what the same person wrote",
    policy: "article:write",
    body: articleSettingsSchema,
    response: articleSettingsSchema,
  },
  async ({ actor, body }) => changeArticleSettings(actor, body),
);
