import { randomUUID } from "node:crypto";
import { createArticle } from "@/lib/articles/article-commands";
import { publishArticle } from "@/lib/articles/article-publish-commands";
import { type CreateArticleInput, createArticleSchema } from "@/lib/articles/article-schema";
import type { Actor } from "@/lib/auth/actor";

/** An article that was never published, made by an admin; answers with its address. */
export async function testArticle(
  admin: Actor,
  fields: Partial<CreateArticleInput> = {},
): Promise<{ slug: string; version: number }> {
  const slug = fields.slug ?? `article-${randomUUID().slice(0, 8)}`;
  const texts = {
    titleZh: "标题",
    titleEn: "Title",
    bodyZh: "## 一\n\n正文",
    bodyEn: "## One\n\nText",
  };
  return createArticle(admin, createArticleSchema.parse({ ...texts, ...fields, slug }), null);
}

/** An article in its first published version. */
export async function testPublishedArticle(
  admin: Actor,
  fields: Partial<CreateArticleInput> = {},
): Promise<{ slug: string; version: number; versionId: string }> {
  const { slug, version } = await testArticle(admin, fields);
  const published = await publishArticle(admin, slug, { version }, null, new Date());
  return { slug, version: published.version, versionId: published.versionId };
}
