import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { isForeignKeyViolation } from "@/lib/db/constraint";
import { once } from "@/lib/http/idempotency";
import type { GiveFeedback, GivenFeedback } from "./article-feedback-schema";

/**
 * Records whether a published version of the article helped, beside a case or not. Whoever says it again says it anew:
 * the latest counts. A repeated idempotency key records once.
 */
export async function giveFeedback(
  actor: Actor,
  slug: string,
  { versionId, caseId, isHelpful, reason, text }: GiveFeedback,
  idempotencyKey: string | null,
): Promise<GivenFeedback> {
  assertCan(actor, "case:write");
  const request = ["article-feedback", slug, versionId, caseId, isHelpful, reason, text];
  try {
    return await once(actor, idempotencyKey, request, async (transaction) => {
      const version = await transaction.articleVersion.findFirst({
        where: { id: versionId, article: { slug } },
        select: { id: true },
      });
      if (!version) throw new AppError("not_found");
      return transaction.articleFeedback.create({
        data: {
          articleVersionId: version.id,
          caseId,
          recordedById: actor.id,
          helpful: isHelpful,
          reason,
          text: text.trim(),
        },
        select: { id: true },
      });
    });
  } catch (thrown) {
    if (isForeignKeyViolation(thrown, "case"))
      throw new AppError("invalid", { issues: [{ path: "caseId", messageKey: "field.choice" }] });
    throw thrown;
  }
}
