import "server-only";
import { createHash } from "node:crypto";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { fieldIssues } from "@/lib/http/zod-issues";
import { changeArticle, createArticle } from "./article-commands";
import {
  type Cleaned,
  type ImportArticle,
  type ImportChange,
  type ImportPlan,
  type ImportTexts,
  importPlan,
} from "./article-import";
import { knownColumns, toKnownArticle } from "./article-import-select";
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

const codesOf = (rows: readonly { code: string }[]) => new Set(rows.map(({ code }) => code));

/** What would come of an archive or a single file; nothing is written. Refuses what is neither, and too much. */
export async function planArticleImport(actor: Actor, bytes: Uint8Array): Promise<TaggedPlan> {
  assertCan(actor, "article:write");
  const unpacked = unpackedUpload(bytes);
  if (!unpacked.ok) throw new AppError("invalid", unpacked.refusal);
  const rows = await database().article.findMany({ select: knownColumns });
  const code = { select: { code: true } } as const;
  const causes = await database().cause.findMany(code);
  const wallets = await database().wallet.findMany(code);
  const banks = await database().bank.findMany(code);
  const plan = importPlan(unpacked.value, {
    known: new Map(rows.map((row) => [row.slug, toKnownArticle(row)])),
    codes: { causes: codesOf(causes), wallets: codesOf(wallets), banks: codesOf(banks) },
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

/** Of an article and what was merged over it, where what stays is the very same. */
const changedFields = (before: ImportArticle, after: ImportArticle): Partial<ImportArticle> =>
  Object.fromEntries(
    Object.entries(after).filter(([field, value]) => before[field as keyof ImportArticle] !== value),
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
