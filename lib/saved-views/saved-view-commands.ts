import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { actAs } from "@/lib/db/act-as";
import { database } from "@/lib/db/client";
import { isUniqueViolation } from "@/lib/db/constraint";
import { once } from "@/lib/http/idempotency";
import { getSavedView } from "./saved-view-queries";
import type { ChangeView, SavedView, SaveView } from "./saved-view-schema";
import { savedViewSelect, toSavedView } from "./saved-view-select";

/** A name that this person already has for another view, as the field that is wrong. */
const nameTaken = (thrown: unknown): AppError | null =>
  isUniqueViolation(thrown, "name")
    ? new AppError("invalid", { issues: [{ path: "name", messageKey: "view.nameTaken" }] })
    : null;

/** Keeps a filter under a name. A repeated idempotency key keeps it once. Refuses a name that the owner has given already. */
export async function saveView(
  actor: Actor,
  { name, isShared, place }: SaveView,
  idempotencyKey: string | null,
): Promise<SavedView> {
  assertCan(actor, "trends:read");
  try {
    return await once(
      actor,
      idempotencyKey,
      ["save-view", { name, isShared, place }],
      async (transaction) => {
        const row = await transaction.savedView.create({
          data: { name, isShared, ...place, ownerId: actor.id, updatedById: actor.id },
          select: savedViewSelect,
        });
        return toSavedView(actor, row);
      },
    );
  } catch (thrown) {
    throw nameTaken(thrown) ?? thrown;
  }
}

/** Renames, shares or moves a view of one's own. Refuses a stale version with the view as it now is. */
export async function changeView(
  actor: Actor,
  id: string,
  { version, place, ...changes }: ChangeView,
): Promise<SavedView> {
  assertCan(actor, "trends:read");
  try {
    return await database().$transaction(async (transaction) => {
      const current = await getSavedView(actor, id, transaction);
      if (!current.canChange) throw new AppError("forbidden");
      if (current.version !== version) throw new AppError("conflict", { current });
      const { count } = await transaction.savedView.updateMany({
        where: { id, version },
        data: { ...changes, ...place, version: { increment: 1 }, updatedById: actor.id },
      });
      const now = await getSavedView(actor, id, transaction);
      if (count === 0) throw new AppError("conflict", { current: now });
      return now;
    });
  } catch (thrown) {
    throw nameTaken(thrown) ?? thrown;
  }
}

/** Removes a view; the audit trail keeps it and who removed it. */
export async function removeView(actor: Actor, id: string): Promise<{ id: string }> {
  assertCan(actor, "trends:read");
  return database().$transaction(async (transaction) => {
    const current = await getSavedView(actor, id, transaction);
    if (!current.canRemove) throw new AppError("forbidden");
    await actAs(transaction, actor);
    const { count } = await transaction.savedView.deleteMany({ where: { id } });
    if (count === 0) throw new AppError("not_found");
    return { id };
  });
}
