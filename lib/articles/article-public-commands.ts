import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database, type Transaction } from "@/lib/db/client";
import { getDraft } from "./article-queries";
import type { PublicReading } from "./article-review-schema";
import { asConflict, assertAllowed, readRow, StaleRow, writeRow } from "./article-row-commands";
import type { ArticleDraft } from "./article-schema";
import { decidePublicReading } from "./article-state";
import { customerSection } from "./sections";

/** Whether the version that agents read tells the customer anything, in either language. */
async function hasCustomerText(
  transaction: Transaction,
  articleId: string,
  number: number,
): Promise<boolean> {
  const live = await transaction.articleVersion.findUnique({
    where: { articleId_number: { articleId, number } },
    select: { bodyZh: true, bodyEn: true },
  });
  return [live?.bodyZh, live?.bodyEn].some((body) => customerSection(body ?? "")?.body);
}

/**
 * Chooses an article for public reading, or takes it back. Everybody then reads the customer's part of whatever version
 * is live, as long as the desk allows public reading. Refuses what has nothing for the customer.
 */
export async function openArticle(
  actor: Actor,
  slug: string,
  { version, isPublic }: PublicReading,
): Promise<ArticleDraft> {
  assertCan(actor, "article:public");
  await asConflict(actor, slug, () =>
    database().$transaction(async (transaction) => {
      const row = await readRow(actor, transaction, slug);
      if (row.version !== version) throw new StaleRow();
      const hasText =
        row.publishedNumber !== null && (await hasCustomerText(transaction, row.id, row.publishedNumber));
      assertAllowed(decidePublicReading(row.standing, isPublic, hasText));
      await writeRow(actor, transaction, row, { isPublic });
    }),
  );
  return getDraft(actor, slug);
}
