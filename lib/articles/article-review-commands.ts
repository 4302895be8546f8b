import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { once } from "@/lib/http/idempotency";
import type { ChangeArticleFit } from "./article-fit-schema";
import { releaseDraft } from "./article-publish-commands";
import { getDraft } from "./article-queries";
import type {
  ArchiveArticle,
  ArticleSettings,
  CareArticle,
  ReviewArticle,
  ScheduleArticle,
  SubmitArticle,
} from "./article-review-schema";
import {
  asConflict,
  assertAllowed,
  changeRow,
  isReviewRequired,
  readRow,
  StaleRow,
  writeRow,
} from "./article-row-commands";
import type { ArticleDraft } from "./article-schema";
import {
  decideApprove,
  decideArchive,
  decideChange,
  decidePublish,
  decideSendBack,
  decideSubmit,
  decideTime,
  decideUnarchive,
  decideUnschedule,
  isOwnText,
} from "./article-state";

type Decide = Parameters<typeof changeRow>[3];

async function changed(actor: Actor, slug: string, version: number, decide: Decide): Promise<ArticleDraft> {
  await asConflict(actor, slug, () =>
    database().$transaction((transaction) => changeRow(actor, transaction, { slug, version }, decide)),
  );
  return getDraft(actor, slug);
}

/** Sends the draft to whoever may review. */
export async function submitArticle(
  actor: Actor,
  slug: string,
  { version }: SubmitArticle,
  now: Date,
): Promise<ArticleDraft> {
  assertCan(actor, "article:write");
  return changed(actor, slug, version, ({ standing }) => {
    assertAllowed(decideSubmit(standing));
    return {
      state: "in_review",
      publishAt: null,
      submittedById: actor.id,
      submittedAt: now,
      decisionNote: null,
    };
  });
}

function assertAhead(publishAt: string, now: Date): Date {
  const at = new Date(publishAt);
  const decision = decideTime(at, now);
  if (!decision.ok)
    throw new AppError("invalid", { issues: [{ path: "publishAt", messageKey: decision.refusal }] });
  return at;
}

/** Publishes a text in review now, or puts it on the schedule. A repeated idempotency key does so once. */
async function approve(
  actor: Actor,
  slug: string,
  { version, publishAt, note }: ReviewArticle,
  idempotencyKey: string | null,
  now: Date,
): Promise<void> {
  const at = publishAt === undefined ? null : assertAhead(publishAt, now);
  const request = ["approve-article", slug, version, publishAt];
  await once(actor, idempotencyKey, request, async (transaction) => {
    const row = await readRow(actor, transaction, slug);
    if (row.version !== version) throw new StaleRow();
    assertAllowed(decideApprove(row.standing, actor.id, await isReviewRequired(actor, transaction)));
    const decision = { decidedById: actor.id, decisionNote: note.trim() || null };
    if (at === null) return releaseDraft(actor, transaction, row, { publishedById: actor.id, now, decision });
    await writeRow(actor, transaction, row, {
      ...decision,
      state: "scheduled",
      publishAt: at,
      decidedAt: now,
    });
    return { version: version + 1 };
  });
}

/**
 * A reviewer's word on a text in review: approved and published, approved for a time, or back to its author with what
 * is to change. Refuses, where two pairs of eyes are required, the approval of one's own text.
 */
export async function reviewArticle(
  actor: Actor,
  slug: string,
  review: ReviewArticle,
  idempotencyKey: string | null,
  now: Date,
): Promise<ArticleDraft> {
  assertCan(actor, "article:review");
  if (review.verdict === "approve") {
    await asConflict(actor, slug, () => approve(actor, slug, review, idempotencyKey, now));
    return getDraft(actor, slug);
  }
  return changed(actor, slug, review.version, ({ standing }) => {
    assertAllowed(decideSendBack(standing));
    return { state: "draft", decidedById: actor.id, decidedAt: now, decisionNote: review.note.trim() };
  });
}

/** Puts the draft on the schedule without a review, where none is required, or takes it off. */
export async function scheduleArticle(
  actor: Actor,
  slug: string,
  { version, publishAt }: ScheduleArticle,
  now: Date,
): Promise<ArticleDraft> {
  assertCan(actor, "article:write");
  const at = publishAt === null ? null : assertAhead(publishAt, now);
  await asConflict(actor, slug, () =>
    database().$transaction(async (transaction) => {
      const isRequired = await isReviewRequired(actor, transaction);
      await changeRow(actor, transaction, { slug, version }, ({ standing }) => {
        assertAllowed(at === null ? decideUnschedule(standing) : decidePublish(standing, isRequired));
        return at === null
          ? { state: "draft", publishAt: null, decisionNote: null }
          : { state: "scheduled", publishAt: at, decidedById: actor.id, decidedAt: now, decisionNote: null };
      });
    }),
  );
  return getDraft(actor, slug);
}

/** Takes an article from the agents, with its draft and all its versions kept, or gives it back to them. */
export async function archiveArticle(
  actor: Actor,
  slug: string,
  { version, isArchived }: ArchiveArticle,
  now: Date,
): Promise<ArticleDraft> {
  assertCan(actor, "article:write");
  return changed(actor, slug, version, ({ standing }) => {
    assertAllowed(isArchived ? decideArchive(standing) : decideUnarchive(standing));
    return { archivedAt: isArchived ? now : null, state: "draft", publishAt: null };
  });
}

/** Names who keeps the article true and the day by which they look at it again. Refuses a person who is not here. */
export async function careForArticle(
  actor: Actor,
  slug: string,
  { version, ownerId, reviewBy }: CareArticle,
): Promise<ArticleDraft> {
  assertCan(actor, "article:write");
  if (ownerId !== null) {
    const owner = await database().user.findUnique({ where: { id: ownerId }, select: { disabledAt: true } });
    if (!owner || owner.disabledAt !== null)
      throw new AppError("invalid", { issues: [{ path: "ownerId", messageKey: "field.choice" }] });
  }
  return changed(actor, slug, version, ({ standing }) => {
    assertAllowed(decideChange(standing));
    return { ownerId, reviewBy: reviewBy === null ? null : new Date(reviewBy) };
  });
}

/** Says with which other causes the article helps and where alone it fits; it counts at once, without publishing. */
export async function fitArticle(
  actor: Actor,
  slug: string,
  { version, ...fit }: ChangeArticleFit,
): Promise<ArticleDraft> {
  assertCan(actor, "article:write");
  return changed(actor, slug, version, ({ standing }) => {
    assertAllowed(decideChange(standing));
    return fit;
  });
}

/**
 * Says whether nobody may publish what the same person wrote. Once it is so, texts that one of their authors has
 * scheduled are drafts again: the clock would publish them without a second pair of eyes.
 */
export async function changeArticleSettings(
  actor: Actor,
  { isReviewRequired: reviewRequired }: ArticleSettings,
): Promise<ArticleSettings> {
  assertCan(actor, "article:write");
  await database().$transaction(async (transaction) => {
    await transaction.organisation.updateMany({
      data: { reviewRequired, version: { increment: 1 }, updatedById: actor.id },
    });
    if (!reviewRequired) return;
    const scheduled = await transaction.article.findMany({
      where: { state: "scheduled" },
      select: { id: true, authorIds: true, submittedById: true, decidedById: true },
    });
    const unseen = scheduled.filter((row) => isOwnText(row, row.decidedById));
    await transaction.article.updateMany({
      where: { id: { in: unseen.map(({ id }) => id) }, state: "scheduled" },
      data: { state: "draft", publishAt: null, version: { increment: 1 }, updatedById: actor.id },
    });
  });
  return { isReviewRequired: reviewRequired };
}
