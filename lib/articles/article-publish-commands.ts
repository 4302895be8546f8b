import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database, type Transaction } from "@/lib/db/client";
import { once } from "@/lib/http/idempotency";
import {
  type ArticleRow,
  asConflict,
  assertAllowed,
  isReviewRequired,
  readRow,
  StaleRow,
  writeRow,
} from "./article-row-commands";
import type { PublishArticle, PublishedArticle } from "./article-schema";
import { decidePublish, isDue } from "./article-state";

/** Who is named as the publisher, and when. */
export type Release = {
  publishedById: string | null;
  now: Date;
  decision?: { decidedById: string; decisionNote: string | null };
};

/**
 * The one way in which a draft comes to the agents: copies it into a new immutable version, which they read from then
 * on. The caller has decided that it may. Of two at once one finds the article changed.
 */
export async function releaseDraft(
  actor: Actor,
  transaction: Transaction,
  row: ArticleRow,
  { publishedById, now, decision }: Release,
): Promise<PublishedArticle> {
  assertCan(actor, "article:review");
  const number = (row.publishedNumber ?? 0) + 1;
  await writeRow(actor, transaction, row, {
    publishedNumber: number,
    publishedAt: now,
    state: "draft",
    publishAt: null,
    authorIds: [],
    submittedById: null,
    submittedAt: null,
    decisionNote: null,
    ...(decision ? { ...decision, decidedAt: now } : {}),
  });
  const { id } = await transaction.articleVersion.create({
    data: {
      ...row.texts,
      articleId: row.id,
      number,
      publishedById,
      publishedAt: now,
      zhRevision: row.zhRevision,
      enRevision: row.enRevision,
    },
    select: { id: true },
  });
  return { number, versionId: id, version: row.version + 1 };
}

/**
 * Publishes the draft without a review, where none is required. A repeated idempotency key publishes once. Refuses a
 * draft that was changed since `version`, with the draft as it now is, and one that says nothing new.
 */
export async function publishArticle(
  actor: Actor,
  slug: string,
  { version }: PublishArticle,
  idempotencyKey: string | null,
  now: Date,
): Promise<PublishedArticle> {
  assertCan(actor, "article:write");
  return asConflict(actor, slug, () =>
    once(actor, idempotencyKey, ["publish-article", slug, version], async (transaction) => {
      const row = await readRow(actor, transaction, slug);
      if (row.version !== version) throw new StaleRow();
      assertAllowed(decidePublish(row.standing, await isReviewRequired(actor, transaction)));
      return releaseDraft(actor, transaction, row, { publishedById: actor.id, now });
    }),
  );
}

/** Addresses of what is scheduled and due, the longest due first. */
export async function listDueArticles(actor: Actor, now: Date): Promise<string[]> {
  assertCan(actor, "article:write");
  const rows = await database().article.findMany({
    where: { state: "scheduled", archivedAt: null, publishAt: { lte: now } },
    orderBy: [{ publishAt: "asc" }, { id: "asc" }],
    select: { slug: true },
    take: 100,
  });
  return rows.map(({ slug }) => slug);
}

/**
 * Publishes a scheduled draft whose time has come, in the name of who scheduled it; null when it is not due or another
 * process was quicker.
 */
export async function publishDueArticle(
  actor: Actor,
  slug: string,
  now: Date,
): Promise<PublishedArticle | null> {
  assertCan(actor, "article:write");
  try {
    return await database().$transaction(async (transaction) => {
      const row = await readRow(actor, transaction, slug);
      if (!isDue(row.standing, row.publishAt, now)) return null;
      return releaseDraft(actor, transaction, row, { publishedById: row.decidedById, now });
    });
  } catch (thrown) {
    if (thrown instanceof StaleRow) return null;
    throw thrown;
  }
}
