import "server-only";
import { createHash } from "node:crypto";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { fieldIssues } from "@/lib/http/zod-issues";
import { changeArticle, createArticle } from "./article-commands";
import {
  type Cleaned,
  type ImportChange,
  type ImportPlan,
  type ImportTexts,
  importPlan,
} from "./article-import";
import { changeArticleSchema } from "./article-schema";
import { type RefusedFile, unpackedUpload } from "./article-zip";

/** As every change of a draft is cleaned: blanks at the end off, card numbers masked, too long refused. */
function clean(texts: Partial<ImportTexts>): Cleaned {
  const parsed = changeArticleSchema.safeParse({ version: 1, ...texts });
  if (!parsed.success) return { texts: {}, issues: fieldIssues(parsed.error) };
  const { version: _, isTranslationCurrent: __, ...kept } = parsed.data;
  return { texts: kept, issues: [] };
}

export type TaggedPlan = ImportPlan & {
  /** The same as long as the same would come of it. */
  tag: string;
};

/** What would come of an archive or a single file; nothing is written. Refuses what is neither, and too much. */
export async function planArticleImport(actor: Actor, bytes: Uint8Array): Promise<TaggedPlan> {
  assertCan(actor, "article:write");
  const unpacked = unpackedUpload(bytes);
  if (!unpacked.ok) throw new AppError("invalid", unpacked.refusal);
  const rows = await database().article.findMany({
    select: {
      slug: true,
      version: true,
      archivedAt: true,
      causeCode: true,
      titleZh: true,
      titleEn: true,
      bodyZh: true,
      bodyEn: true,
    },
  });
  const causes = await database().cause.findMany({ select: { code: true } });
  const plan = importPlan(unpacked.value, {
    known: new Map(
      rows.map(({ archivedAt, ...row }) => [row.slug, { ...row, isArchived: archivedAt !== null }]),
    ),
    causes: new Set(causes.map(({ code }) => code)),
    clean,
  });
  return { ...plan, tag: createHash("sha256").update(JSON.stringify(plan)).digest("base64url") };
}

export type ArticleImportDone = {
  created: string[];
  changed: string[];
  unchanged: string[];
  refusals: RefusedFile[];
};

const changedFields = (before: ImportTexts, after: ImportTexts): Partial<ImportTexts> =>
  Object.fromEntries(
    Object.entries(after).filter(([field, value]) => before[field as keyof ImportTexts] !== value),
  );

async function written(actor: Actor, change: Exclude<ImportChange, { kind: "unchanged" }>): Promise<void> {
  if (change.kind === "new") await createArticle(actor, { slug: change.slug, ...change.after }, null);
  else {
    const fields = changedFields(change.before, change.after);
    await changeArticle(actor, change.slug, { ...fields, version: change.version });
  }
}

/**
 * Does what a plan said, each article by itself as if somebody had typed it: only drafts change, nothing is published.
 * Refused as a whole once something else would come of it; an article that a colleague changes meanwhile is left out.
 */
export async function importArticles(
  actor: Actor,
  bytes: Uint8Array,
  tag: string,
): Promise<ArticleImportDone> {
  assertCan(actor, "article:write");
  const plan = await planArticleImport(actor, bytes);
  if (plan.tag !== tag) throw new AppError("conflict", { messageKey: "articleFile.planChanged" });
  const done: ArticleImportDone = { created: [], changed: [], unchanged: [], refusals: [...plan.refusals] };
  for (const change of plan.changes) {
    const { slug } = change;
    if (change.kind === "unchanged") {
      done.unchanged.push(slug);
      continue;
    }
    try {
      await written(actor, change);
      done[change.kind === "new" ? "created" : "changed"].push(slug);
    } catch (thrown) {
      if (!(thrown instanceof AppError)) throw thrown;
      done.refusals.push({ name: slug, messageKey: "articleFile.changedMeanwhile" });
    }
  }
  return done;
}
