import { isMap, isScalar, parseDocument, stringify } from "yaml";
import type { Locale } from "@/lib/i18n/locale";
import { LOCALES } from "@/lib/i18n/locale";
import { allowed, type Result, refused } from "@/lib/result";
import { SLUG_FORM } from "./article-slug";

/** One language of an article as a file: what can be imported again. */
export type ArticleFile = {
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
  const told = { slug, locale, title, ...(cause === undefined ? {} : { cause: cause ?? "" }), ...facts };
  return `---\n${stringify(told, { lineWidth: 0 })}---\n\n${body}\n`;
}

const OPENING = /^\uFEFF?---[ \t]*\r?\n/;
// Not by the flag `m`, to which U+2028 in a title ends a line.
const CLOSING = /(?<=^|\n)---[ \t]*(?:\r?\n|$)/;

function parts(text: string): { front: string; body: string } | null {
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) return null;
  const rest = text.slice(opening.length);
  const closing = CLOSING.exec(rest);
  if (!closing) return null;
  const body = rest
    .slice(closing.index + closing[0].length)
    .replace(/^\r?\n/, "")
    .replace(/\r?\n$/, "");
  return { front: rest.slice(0, closing.index), body };
}

/** Every plain value as the text that stands there: a title may be `yes`, `null` or `1e3`. */
function frontMatter(front: string): Result<Map<string, string>, FileRefusal> {
  const document = parseDocument(front, { schema: "failsafe", uniqueKeys: true, logLevel: "silent" });
  const [error] = document.errors;
  if (error) return fault("brokenYaml", { line: (error.linePos?.[0].line ?? 1) + 1 });
  const values = new Map<string, string>();
  if (document.contents === null) return allowed(values);
  if (!isMap(document.contents)) return fault("brokenYaml", { line: 2 });
  for (const { key, value } of document.contents.items) {
    // Lists and maps of other tools are theirs.
    if (isScalar(key) && (value === null || isScalar(value)))
      values.set(String(key.value), value === null ? "" : String(value.value ?? ""));
  }
  return allowed(values);
}

/** The file that a text is, or in one sentence why it is none. */
export function readArticleFile(text: string): Result<ArticleFile, FileRefusal> {
  const found = parts(text);
  if (!found) return fault("noFrontMatter");
  const front = frontMatter(found.front);
  if (!front.ok) return front;
  const slug = front.value.get("slug") ?? "";
  if (!SLUG_FORM.test(slug)) return fault("slug");
  const locale = LOCALES.find((known) => known === front.value.get("locale"));
  if (!locale) return fault("locale");
  const title = front.value.get("title") ?? "";
  if (title.trim() === "") return fault("title");
  const cause = front.value.get("cause");
  return allowed({
    slug,
    locale,
    title,
    ...(cause === undefined ? {} : { cause: cause === "" ? null : cause }),
    body: found.body,
  });
}
