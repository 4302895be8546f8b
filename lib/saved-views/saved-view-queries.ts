import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database, type Transaction } from "@/lib/db/client";
import type { SavedView } from "./saved-view-schema";
import { savedViewSelect, toSavedView } from "./saved-view-select";

/** More than anybody looks through in a menu. */
const LISTED = 200;

/** As canSeeView says it, for the database. */
const seenBy = (actor: Actor) => ({ OR: [{ ownerId: actor.id }, { isShared: true }] });

/** The reader's own views and those that are shared, by name, at most 200. */
export async function listSavedViews(actor: Actor): Promise<SavedView[]> {
  assertCan(actor, "trends:read");
  const rows = await database().savedView.findMany({
    where: seenBy(actor),
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: LISTED,
    select: savedViewSelect,
  });
  return rows.map((row) => toSavedView(actor, row));
}

/** One view by its id. Refuses with not_found, also what somebody else keeps to themselves. */
export async function getSavedView(
  actor: Actor,
  id: string,
  client: Pick<Transaction, "savedView"> = database(),
): Promise<SavedView> {
  assertCan(actor, "trends:read");
  const row = await client.savedView.findFirst({ where: { id, ...seenBy(actor) }, select: savedViewSelect });
  if (!row) throw new AppError("not_found");
  return toSavedView(actor, row);
}
