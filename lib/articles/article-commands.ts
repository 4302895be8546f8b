import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { isForeignKeyViolation, isUniqueViolation } from "@/lib/db/constraint";
import { once } from "@/lib/http/idempotency";
import { drawingFaults } from "./article-faults";
import type { Fit } from "./article-fit-schema";
import { getDraft } from "./article-queries";
import {
  type ArticleRow,
  type ArticleTexts,
  asConflict,
  assertAllowed,
  changeRow,
  TEXTS,
} from "./article-row-commands";
import type {
  ArticleDraft,
  ChangeArticle,
  CreateArticle,
  CreatedArticle,
  RestoreArticle,
} from "./article-schema";
import { decideChange, revisionsAfter } from "./article-state";

/** A write that broke a rule of the database as the field that is to blame. */
function asFieldIssue(thrown: unknown): unknown {
  if (isUniqueViolation(thrown, "slug")) {
    return new AppError("invalid", { issues: [{ path: "slug", messageKey: "article.slugTaken" }] });
  }
  if (isForeignKeyViolation(thrown, "cause")) {
    return new AppError("invalid", { issues: [{ path: "causeCode", messageKey: "field.choice" }] });
  }
  return thrown;
}

/** Refuses what cannot be drawn as it is meant, with the field and the place in it. */
function assertDrawable(texts: Partial<ArticleTexts>): void {
  const issues = drawingFaults(texts);
  if (issues.length > 0) throw new AppError("invalid", { issues });
}

/** Makes an article that agents do not see until it is published. Refuses an address that is taken. */
export async function createArticle(
  actor: Actor,
  article: CreateArticle & Partial<Fit>,
  idempotencyKey: string | null,
): Promise<CreatedArticle> {
  assertCan(actor, "article:write");
  assertDrawable(article);
  try {
    return await once(actor, idempotencyKey, ["create-article", article], (transaction) =>
      transaction.article.create({
        data: { ...article, updatedById: actor.id, authorIds: [actor.id], ownerId: actor.id },
        select: { slug: true, version: true },
      }),
    );
  } catch (thrown) {
    throw asFieldIssue(thrown);
  }
}

/** What goes with changed texts: they are a draft again that nobody has looked at, and one more person wrote it. */
export function afterWriting(
  { texts, standing, zhRevision, enRevision }: ArticleRow,
  changes: Partial<ArticleTexts>,
  { writerId, isTranslationCurrent }: { writerId: string; isTranslationCurrent: boolean },
) {
  const isNew = (text: keyof ArticleTexts) => changes[text] !== undefined && changes[text] !== texts[text];
  const zh = isNew("titleZh") || isNew("bodyZh");
  const en = isNew("titleEn") || isNew("bodyEn");
  const revisions = revisionsAfter({ zhRevision, enRevision }, { zh, en, isTranslationCurrent });
  if (!zh && !en) return revisions;
  const authorIds = [...new Set([...standing.authorIds, writerId])];
  // What a reviewer asked for stays to be seen while one works on it; what they said of another text does not.
  const note = standing.state === "draft" ? {} : { decisionNote: null };
  return { ...revisions, ...note, authorIds, state: "draft" as const, publishAt: null };
}

/**
 * Changes the draft; other texts take it out of review and off the schedule. Of two writers of one version the second
 * is refused with the draft as it now is.
 */
export async function changeArticle(
  actor: Actor,
  slug: string,
  { version, isTranslationCurrent: saysCurrent, ...changes }: ChangeArticle & Partial<Fit>,
): Promise<ArticleDraft> {
  assertCan(actor, "article:write");
  assertDrawable(changes);
  try {
    await asConflict(actor, slug, () =>
      database().$transaction((transaction) =>
        changeRow(actor, transaction, { slug, version }, (row) => {
          assertAllowed(decideChange(row.standing));
          const isTranslationCurrent = saysCurrent === true;
          return { ...changes, ...afterWriting(row, changes, { writerId: actor.id, isTranslationCurrent }) };
        }),
      ),
    );
  } catch (thrown) {
    throw asFieldIssue(thrown);
  }
  return getDraft(actor, slug);
}

/** Copies an earlier version's texts into the draft; agents go on reading the live one until it is published. */
export async function restoreArticle(
  actor: Actor,
  slug: string,
  { number, version }: RestoreArticle,
): Promise<ArticleDraft> {
  assertCan(actor, "article:write");
  const earlier = await database().articleVersion.findFirst({
    where: { number, article: { slug } },
    select: { ...TEXTS, zhRevision: true, enRevision: true },
  });
  if (!earlier) throw new AppError("not_found");
  const { zhRevision, enRevision, ...texts } = earlier;
  const isTranslationCurrent = zhRevision === enRevision ? true : undefined;
  return changeArticle(actor, slug, { ...texts, version, isTranslationCurrent });
}
