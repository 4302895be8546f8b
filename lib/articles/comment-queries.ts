import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import type { ArticleComment, CommentList } from "./comment-schema";

const MOST = 200;

type CommentRow = Omit<ArticleComment, "createdAt" | "resolvedAt"> & {
  createdAt: Date;
  resolvedAt: Date | null;
};

/** The remarks on the draft of an article. Throws for an unknown address. */
export async function listComments(actor: Actor, slug: string): Promise<CommentList> {
  assertCan(actor, "article:review");
  const article = await database().article.findUnique({ where: { slug }, select: { id: true } });
  if (!article) throw new AppError("not_found");
  const rows = await database().$queryRaw<CommentRow[]>`
    SELECT c.id, c.language, c.quote, c.body, u.display_name AS author, c.created_at AS "createdAt",
      c.resolved_at AS "resolvedAt", c.version
    FROM article_comments c LEFT JOIN users u ON u.id = c.author_id
    WHERE c.article_id = ${article.id}::uuid
    ORDER BY c.resolved_at IS NOT NULL, c.created_at, c.id
    LIMIT ${MOST}`;
  return {
    items: rows.map((row) => ({
      ...row,
      createdAt: row.createdAt.toISOString(),
      resolvedAt: row.resolvedAt?.toISOString() ?? null,
    })),
  };
}
