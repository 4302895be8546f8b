import { stringify } from "yaml";
import type { Locale } from "@/lib/i18n/locale";
import { LOCALES } from "@/lib/i18n/locale";
import { allowed, type Result, refused } from "@/lib/result";
import { type FileFit, fitLists, readFit } from "./article-file-fit";
import { SLUG_FORM } from "./article-slug";
import { readFrontMatter, splitFile } from "./front-matter";

/** One language of an article as a file: what can be imported again. */
export type ArticleFile = FileFit & {
  slug: string;
  locale: Locale;
  title: string;
  /** Null for an article of no cause; undefined where the file does not say. */
  cause?: string | null;
  body: string;
};

/** What a file tells besides; it is read by people and changes nothing when it is imported. */
export type ArticleFileFacts = {
  state: string;
  "published-version": string;
  "published-at": string;
  archived: string;
  public: string;
  owner: string;
  "review-by": string;
};

/** A message key of `errors.articleFile`, or another of `errors`, with its parameters. */
export type FileRefusal = { messageKey: string; params?: Record<string, string | number> };

const fault = (name: string, params?: FileRefusal["params"]): { ok: false; refusal: FileRefusal } =>
  refused({ messageKey: `articleFile.${name}`, ...(params ? { params } : {}) });

export const articleFileName = (slug: string, locale: Locale): string => `${slug}.${locale}.md`;

/** Front matter in YAML, a blank line, the text as it is, and a line break at the end of the file. */
export function writeArticleFile(file: ArticleFile, facts: Partial<ArticleFileFacts> = {}): string {
  const { slug, locale, title, cause, body } = file;
  const told = {
    slug,
    locale,
    title,
    ...(cause === undefined ? {} : { cause: cause ?? "" }),
    ...fitLists(file),
    ...facts,
  };
  return `---\n${stringify(told, { lineWidth: 0 })}---\n\n${body}\n`;
}

/** The file that a text is, or in one sentence why it is none. */
export function readArticleFile(text: string): Result<ArticleFile, FileRefusal> {
  const found = splitFile(text);
  if (!found) return fault("noFrontMatter");
  const front = readFrontMatter(found.front);
  if (!front.ok) return fault("brokenYaml", front.refusal);
  const said = (key: string): string | undefined => front.value.get(key)?.text;
  const slug = said("slug") ?? "";
  if (!SLUG_FORM.test(slug)) return fault("slug");
  const locale = LOCALES.find((known) => known === said("locale"));
  if (!locale) return fault("locale");
  const title = said("title") ?? "";
  if (title.trim() === "") return fault("title");
  const fit = readFit(front.value);
  if (!fit.ok) return fault("fitList", fit.refusal);
  const cause = said("cause");
  return allowed({
    slug,
    locale,
    title,
    ...(cause === undefined ? {} : { cause: cause === "" ? null : cause }),
    ...fit.value,
    body: found.body,
  });
}
