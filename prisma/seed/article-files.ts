import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const FOLDER = path.join(process.cwd(), "prisma/seed/articles");

/** First line `# title`, the rest is the body. */
function readArticle(slug: string, language: "zh-CN" | "en"): { title: string; body: string } {
  const text = readFileSync(path.join(FOLDER, slug, `${language}.md`), "utf8");
  const [heading = "", ...rest] = text.split("\n");
  if (!heading.startsWith("# ")) throw new Error(`${slug}/${language}.md must begin with "# title"`);
  return { title: heading.slice(2).trim(), body: rest.join("\n").trim() };
}

export type SeedArticle = {
  slug: string;
  causeCode: string | null;
  titleZh: string;
  titleEn: string;
  bodyZh: string;
  bodyEn: string;
};

/** Every article folder; one named after a cause ("phone-mismatch") belongs to it. */
export function seedArticles(causeCodes: ReadonlySet<string>): SeedArticle[] {
  return readdirSync(FOLDER)
    .sort()
    .map((slug) => {
      const [zh, en] = [readArticle(slug, "zh-CN"), readArticle(slug, "en")];
      const causeCode = slug.toUpperCase().replaceAll("-", "_");
      return {
        slug,
        causeCode: causeCodes.has(causeCode) ? causeCode : null,
        titleZh: zh.title,
        titleEn: en.title,
        bodyZh: zh.body,
        bodyEn: en.body,
      };
    });
}
