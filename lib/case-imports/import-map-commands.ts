import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { actAs } from "@/lib/db/act-as";
import { database } from "@/lib/db/client";
import type { SavedMap, SaveMap } from "./case-import-schema";
import { savedMapSelect, toSavedMap } from "./case-import-select";

/** Keeps a map under a name, in place of the one that has that name. */
export async function saveMap(actor: Actor, { name, map }: SaveMap): Promise<SavedMap> {
  assertCan(actor, "case:import");
  const row = await database().importMap.upsert({
    where: { name },
    create: { name, document: map, updatedById: actor.id },
    update: { document: map, updatedById: actor.id, version: { increment: 1 } },
    select: savedMapSelect,
  });
  return toSavedMap(row);
}

/** Refuses with not_found. The audit trail keeps the map and who removed it. */
export async function removeMap(actor: Actor, id: string): Promise<{ id: string }> {
  assertCan(actor, "case:import");
  return database().$transaction(async (transaction) => {
    await actAs(transaction, actor);
    const { count } = await transaction.importMap.deleteMany({ where: { id } });
    if (count === 0) throw new AppError("not_found");
    return { id };
  });
}
