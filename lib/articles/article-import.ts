import type { FieldIssue } from "@/lib/app-error";
import { LOCALES, type Locale } from "@/lib/i18n/locale";
import { drawingFaults } from "./article-faults";
import { type ArticleFile, type FileRefusal, readArticleFile } from "./article-file";
import type { RefusedFile, Unpacked } from "./article-zip";

export type ImportTexts = {
  causeCode: string | null;
  titleZh: string;
  titleEn: string;
  bodyZh: string;
  bodyEn: string;
};

/** An article as the desk has it. */
export type KnownArticle = ImportTexts & { slug: string; version: number; isArchived: boolean };

export type ImportChange =
  | { kind: "new"; slug: string; after: ImportTexts }
  | { kind: "changed"; slug: string; version: number; before: ImportTexts; after: ImportTexts }
  | { kind: "unchanged"; slug: string };

export type ImportPlan = { changes: ImportChange[]; refusals: RefusedFile[] };

/** What is kept of a text (masked, without blanks at its end), or why it cannot be kept. */
export type Cleaned = { texts: Partial<ImportTexts>; issues: FieldIssue[] };

type World = {
  known: ReadonlyMap<string, KnownArticle>;
  causes: ReadonlySet<string>;
  clean: (texts: Partial<ImportTexts>) => Cleaned;
};

type Read = ArticleFile & { name: string };

const FIELDS: Record<Locale, { title: "titleZh" | "titleEn"; body: "bodyZh" | "bodyEn" }> = {
  "zh-CN": { title: "titleZh", body: "bodyZh" },
  en: { title: "titleEn", body: "bodyEn" },
};
const localeOf = (path: string): Locale => (path.endsWith("En") ? "en" : "zh-CN");

/** Another editor's line breaks are no change. */
const sameText = (one: string, other: string): boolean =>
  one.replaceAll("\r\n", "\n") === other.replaceAll("\r\n", "\n");

/** What the files say over what the desk has; where only line breaks differ, the desk's text. */
function merged(before: ImportTexts, said: Partial<ImportTexts>): ImportTexts {
  const text = (field: Exclude<keyof ImportTexts, "causeCode">): string => {
    const now = said[field];
    return now === undefined || sameText(now, before[field]) ? before[field] : now;
  };
  return {
    causeCode: said.causeCode === undefined ? before.causeCode : said.causeCode,
    titleZh: text("titleZh"),
    titleEn: text("titleEn"),
    bodyZh: text("bodyZh"),
    bodyEn: text("bodyEn"),
  };
}

const isSame = (one: ImportTexts, other: ImportTexts): boolean =>
  one.causeCode === other.causeCode &&
  Object.values(FIELDS).every(({ title, body }) => one[title] === other[title] && one[body] === other[body]);

const isWhole = (
  texts: Partial<ImportTexts>,
): texts is Partial<ImportTexts> & Omit<ImportTexts, "causeCode"> =>
  Object.values(FIELDS).every(({ title, body }) => texts[title] !== undefined && texts[body] !== undefined);

/** The files of one article that can be used together, and the refused ones. */
function usable(files: readonly Read[], { causes }: World): { files: Read[]; refusals: RefusedFile[] } {
  const refuse = (refused: readonly Read[], messageKey: string, params?: FileRefusal["params"]) =>
    refused.map(({ name }) => ({
      name,
      messageKey: `articleFile.${messageKey}`,
      ...(params ? { params } : {}),
    }));
  const refusals: RefusedFile[] = [];
  let kept: Read[] = [];
  for (const locale of LOCALES) {
    const ofLocale = files.filter((file) => file.locale === locale);
    if (ofLocale.length > 1)
      refusals.push(...refuse(ofLocale, "slugTwice", { slug: ofLocale[0]?.slug ?? "" }));
    else kept.push(...ofLocale);
  }
  const unknown = kept.filter(({ cause }) => cause && !causes.has(cause));
  for (const file of unknown)
    refusals.push(...refuse([file], "unknownCause", { name: (file.cause ?? "").slice(0, 40) }));
  kept = kept.filter((file) => !unknown.includes(file));
  const said = new Set(kept.map(({ cause }) => cause).filter((cause) => cause !== undefined));
  if (said.size > 1) return { files: [], refusals: [...refusals, ...refuse(kept, "causesDiffer")] };
  return { files: kept, refusals };
}

/** Texts of both files, without those that cannot be kept; each of these with its reason. */
function cleaned(
  files: readonly Read[],
  { clean }: World,
): { said: Partial<ImportTexts>; refusals: RefusedFile[] } {
  const said: Partial<ImportTexts> = {};
  const refusals: RefusedFile[] = [];
  for (const { name, locale, title, body, cause } of files) {
    const field = FIELDS[locale];
    const { texts, issues } = clean({ [field.title]: title, [field.body]: body });
    const faults = issues.length > 0 ? issues : drawingFaults(texts);
    const first = faults.find(({ path }) => localeOf(path) === locale);
    if (first) {
      const { messageKey, params } = first;
      refusals.push({ name, messageKey, ...(params ? { params } : {}) });
      continue;
    }
    Object.assign(said, texts, cause === undefined ? {} : { causeCode: cause });
  }
  return { said, refusals };
}

function planned(slug: string, files: readonly Read[], world: World): ImportPlan {
  const found = usable(files, world);
  const { said, refusals } = cleaned(found.files, world);
  const told = [...found.refusals, ...refusals];
  const left = found.files.filter(({ name }) => !refusals.some((refusal) => refusal.name === name));
  const all = (messageKey: string): ImportPlan => ({
    changes: [],
    refusals: [...told, ...left.map(({ name }) => ({ name, messageKey }))],
  });
  if (left.length === 0) return { changes: [], refusals: told };
  const before = world.known.get(slug);
  if (!before) {
    if (!isWhole(said)) return all("articleFile.needsBoth");
    const after = { ...said, causeCode: said.causeCode ?? null };
    return { changes: [{ kind: "new", slug, after }], refusals: told };
  }
  const after = merged(before, said);
  if (isSame(before, after)) return { changes: [{ kind: "unchanged", slug }], refusals: told };
  if (before.isArchived) return all("article.archived");
  const { slug: _, version, isArchived: __, ...texts } = before;
  return { changes: [{ kind: "changed", slug, version, before: texts, after }], refusals: told };
}

/**
 * What importing these files would do, by address: new articles, changed drafts, what is the same already, and each
 * file that cannot be used with one reason. A refused file takes no other with it but its own article's, where that
 * would be new.
 */
export function importPlan({ files, refusals }: Unpacked, world: World): ImportPlan {
  const plan: ImportPlan = { changes: [], refusals: [...refusals] };
  const bySlug = new Map<string, Read[]>();
  for (const { name, text } of files) {
    const file = readArticleFile(text);
    if (!file.ok) {
      plan.refusals.push({ name, ...file.refusal });
      continue;
    }
    const read = { ...file.value, name };
    bySlug.set(read.slug, [...(bySlug.get(read.slug) ?? []), read]);
  }
  for (const slug of [...bySlug.keys()].sort()) {
    const one = planned(slug, bySlug.get(slug) ?? [], world);
    plan.changes.push(...one.changes);
    plan.refusals.push(...one.refusals);
  }
  return plan;
}
