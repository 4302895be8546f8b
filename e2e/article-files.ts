import type { Page } from "@playwright/test";
import { type ArticleFile, articleFileName, writeArticleFile } from "@/lib/articles/article-file";
import { writeZip } from "@/lib/articles/article-zip";
import type { Texts } from "./texts";

/** Chooses an archive of these files on the page that imports articles. */
export async function chooseFiles(
  page: Page,
  t: Texts,
  name: string,
  files: Record<string, string>,
): Promise<void> {
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: t("articles.files.choose") }).click();
  const buffer = Buffer.from(writeZip(files));
  await (await choosing).setFiles({ name, mimeType: "application/zip", buffer });
  await page.getByRole("region", { name: t("articles.files.previewOf", { name }) }).waitFor();
}

/** Both files of an article. */
export const filesOf = (article: Omit<ArticleFile, "locale">): Record<string, string> =>
  Object.fromEntries(
    (["zh-CN", "en"] as const).map((locale) => [
      articleFileName(article.slug, locale),
      writeArticleFile({ ...article, locale }),
    ]),
  );

/** A new article, an article without a change, and files that cannot be used. */
export const oddArticles = (): Record<string, string> => ({
  ...filesOf({ slug: "never-imported", title: "Never imported", cause: null, body: "## One\n\nText" }),
  "broken.md": "# No front matter",
  "../out.md": "x",
});
