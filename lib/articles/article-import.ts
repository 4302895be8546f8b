import type { FieldIssue } from "@/lib/app-error";
import { LOCALES, type Locale } from "@/lib/i18n/locale";
import { drawingFaults } from "./article-faults";
import { type ArticleFile, type FileRefusal, readArticleFile } from "./article-file";
import { FIT_FIELDS, type FileFit } from "./article-file-fit";
import type { Fit } from "./article-fit-schema";
import { disputedKey, fitFault, type KnownCodes, mergedFit, NO_FIT, shownCode } from "./article-import-fit";
import type { RefusedFile, Unpacked } from "./article-zip";

export type ImportTexts = {
  causeCode: string | null;
  titleZh: string;
  titleEn: string;
  bodyZh: string;
  bodyEn: string;
};

/** What a file can say of an article. */
export type ImportArticle = ImportTexts & Fit;

/** An article as the desk has it. */
export type KnownArticle = ImportArticle & { slug: string; version: number; isArchived: boolean };

export type ImportChange =
  | { kind: "new"; slug: string; after: ImportArticle }
  | { kind: "changed"; slug: string; version: number; before: ImportArticle; after: ImportArticle }
  | { kind: "unchanged"; slug: string };

export type ImportPlan = { changes: ImportChange[]; refusals: RefusedFile[] };

/** What is kept of a text (masked, without blanks at its end), or why it cannot be kept. */
export type Cleaned = { texts: Partial<ImportTexts>; issues: FieldIssue[] };

type World = {
  known: ReadonlyMap<string, KnownArticle>;
  codes: KnownCodes;
  clean: (texts: Partial<ImportTexts>) => Cleaned;
};

type Read = ArticleFile & { name: string; text: string };
type Said = Partial<ImportTexts> & FileFit;

const FIELDS: Record<Locale, { title: "titleZh" | "titleEn"; body: "bodyZh" | "bodyEn" }> = {
  "zh-CN": { title: "titleZh", body: "bodyZh" },
  en: { title: "titleEn", body: "bodyEn" },
};
const localeOf = (path: string): Locale => (path.endsWith("En") ? "en" : "zh-CN");

/** Another editor's line breaks are no change. */
const sameText = (one: string, other: string): boolean =>
  one.replaceAll("\r\n", "\n") === other.replaceAll("\r\n", "\n");

/** What the files say over what the desk has; where only line breaks differ, the desk's text. */
function merged(before: ImportArticle, said: Said): ImportArticle {
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
    ...mergedFit(before, said),
  };
}

/** Whether merging changed nothing. */
const isSame = (one: ImportArticle, other: ImportArticle): boolean =>
  one.causeCode === other.causeCode &&
  FIT_FIELDS.every((field) => one[field] === other[field]) &&
  Object.values(FIELDS).every(({ title, body }) => one[title] === other[title] && one[body] === other[body]);

const isWhole = (texts: Said): texts is Said & Omit<ImportTexts, "causeCode"> =>
  Object.values(FIELDS).every(({ title, body }) => texts[title] !== undefined && texts[body] !== undefined);

/** Why a file names what this desk does not have. */
function unknownCode({ codes, known }: World, file: Read): FileRefusal | null {
  const { cause } = file;
  if (cause && !codes.causes.has(cause))
    return { messageKey: "articleFile.unknownCause", params: { name: shownCode(cause) } };
  return fitFault(file, known.get(file.slug), codes);
}

/** On what the files of one article disagree. */
function dispute(files: readonly Read[]): FileRefusal | null {
  const causes = new Set(files.map(({ cause }) => cause).filter((cause) => cause !== undefined));
  if (causes.size > 1) return { messageKey: "articleFile.causesDiffer" };
  const key = disputedKey(files);
  return key === null ? null : { messageKey: "articleFile.fitsDiffer", params: { key } };
}

/** The files of one article that can be used together, and the refused ones. */
function usable(files: readonly Read[], world: World): { files: Read[]; refusals: RefusedFile[] } {
  const refusals: RefusedFile[] = [];
  const kept: Read[] = [];
  for (const locale of LOCALES) {
    const ofLocale = files.filter((file) => file.locale === locale);
    for (const file of ofLocale) {
      const slugTwice = { messageKey: "articleFile.slugTwice", params: { slug: file.slug } };
      const refusal = ofLocale.length > 1 ? slugTwice : unknownCode(world, file);
      if (refusal === null) kept.push(file);
      else refusals.push({ name: file.name, ...refusal });
    }
  }
  const disputed = dispute(kept);
  if (disputed === null) return { files: kept, refusals };
  return { files: [], refusals: [...refusals, ...kept.map(({ name }) => ({ name, ...disputed }))] };
}

/** Texts of both files, without those that cannot be kept; each of these with its reason. */
function cleaned(files: readonly Read[], { clean }: World): { said: Said; refusals: RefusedFile[] } {
  const said: Said = {};
  const refusals: RefusedFile[] = [];
  for (const file of files) {
    const { name, locale, title, body, cause } = file;
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
    for (const one of FIT_FIELDS) if (file[one] !== undefined) said[one] = file[one];
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
    const after = { ...said, causeCode: said.causeCode ?? null, ...mergedFit(NO_FIT, said) };
    return { changes: [{ kind: "new", slug, after }], refusals: told };
  }
  const after = merged(before, said);
  if (isSame(before, after)) return { changes: [{ kind: "unchanged", slug }], refusals: told };
  if (before.isArchived) return all("article.archived");
  const { slug: _, version, isArchived: __, ...shown } = before;
  return { changes: [{ kind: "changed", slug, version, before: shown, after }], refusals: told };
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
    const read = { ...file.value, name, text };
    bySlug.set(read.slug, [...(bySlug.get(read.slug) ?? []), read]);
  }
  for (const slug of [...bySlug.keys()].sort()) {
    const one = planned(slug, bySlug.get(slug) ?? [], world);
    plan.changes.push(...one.changes);
    plan.refusals.push(...one.refusals);
  }
  return plan;
}
