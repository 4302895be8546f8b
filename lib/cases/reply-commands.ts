import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { isForeignKeyViolation } from "@/lib/db/constraint";
import { once } from "@/lib/http/idempotency";
import { getCase } from "./case-queries";
import type { AddReply } from "./reply-schema";

/**
 * Keeps a reply that was copied for the customer on its case, closed or not; its text has passed the guard. Rows are
 * only ever added. A repeated idempotency key adds it once. Refuses a version of an article that does not exist.
 */
export async function addReply(
  actor: Actor,
  caseId: string,
  reply: AddReply,
  idempotencyKey: string | null,
  now: Date,
): Promise<{ id: string }> {
  assertCan(actor, "case:write");
  await getCase(actor, { id: caseId });
  const { text, ...pinned } = reply;
  try {
    return await once(actor, idempotencyKey, ["add-reply", caseId, reply], (transaction) =>
      transaction.caseReply.create({
        data: { ...pinned, caseId, body: text, authorId: actor.id, createdAt: now },
        select: { id: true },
      }),
    );
  } catch (thrown) {
    if (isForeignKeyViolation(thrown, "article")) {
      throw new AppError("invalid", { issues: [{ path: "articleVersionId", messageKey: "field.choice" }] });
    }
    throw thrown;
  }
}
