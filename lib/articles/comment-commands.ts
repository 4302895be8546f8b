import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { once } from "@/lib/http/idempotency";
import { listComments } from "./comment-queries";
import type { AddComment, CommentList, ResolveComment } from "./comment-schema";

/** Remarks on a passage of the draft. A repeated idempotency key remarks once. */
export async function addComment(
  actor: Actor,
  slug: string,
  comment: AddComment,
  idempotencyKey: string | null,
): Promise<CommentList> {
  assertCan(actor, "article:review");
  await once(actor, idempotencyKey, ["add-article-comment", slug, comment], async (transaction) => {
    const article = await transaction.article.findUnique({ where: { slug }, select: { id: true } });
    if (!article) throw new AppError("not_found");
    return transaction.articleComment.create({
      data: { ...comment, articleId: article.id, authorId: actor.id },
      select: { id: true },
    });
  });
  return listComments(actor, slug);
}

/** Says that a remark is dealt with, or that it is not. Of two at once the second is refused with all as it now is. */
export async function resolveComment(
  actor: Actor,
  slug: string,
  id: string,
  { version, isResolved }: ResolveComment,
  now: Date,
): Promise<CommentList> {
  assertCan(actor, "article:review");
  const { count } = await database().articleComment.updateMany({
    where: { id, version, article: { slug } },
    data: { resolvedAt: isResolved ? now : null, version: { increment: 1 }, updatedById: actor.id },
  });
  const current = await listComments(actor, slug);
  if (count === 1) return current;
  throw current.items.some((comment) => comment.id === id)
    ? new AppError("conflict", { current })
    : new AppError("not_found");
}
