import { routes } from "@/lib/routes";
import { chooseFiles, oddArticles } from "./article-files";
import { press, type Screen } from "./screen";
import { versionedArticle } from "./screen-data";

export const ARTICLE_SCREENS: readonly Screen[] = [
  { name: "files of articles", role: "admin", address: () => routes.articleFiles() },
];

export const ARTICLE_OVERLAYS: readonly Screen[] = [
  {
    name: "preview of an import of articles",
    role: "admin",
    address: () => routes.articleFiles(),
    arrange: async (page, t) => {
      await chooseFiles(page, t, "backup.zip", oddArticles());
      await page.locator("details").first().locator("summary").click();
    },
  },
  {
    name: "new article",
    role: "admin",
    address: () => routes.articles(),
    arrange: press((t) => t("articles.create.open")),
  },
  {
    name: "publishing an article",
    role: "admin",
    address: async (request) => routes.editArticle(await versionedArticle(request)),
    arrange: press((t) => t("articles.edit.publish")),
  },
];
