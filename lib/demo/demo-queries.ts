import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { actAs } from "@/lib/db/act-as";
import { database, type Transaction } from "@/lib/db/client";
import type { DemoState } from "./demo-schema";

/** How many made-up cases the desk holds. */
export async function getDemoState(actor: Actor): Promise<DemoState> {
  assertCan(actor, "demo:remove");
  return { caseCount: await database().supportCase.count({ where: { isDemo: true } }) };
}

/**
 * Ids of at most `size` demo cases, oldest first. Names the actor for the rest of the transaction: a row that is
 * deleted cannot say who deleted it, so the audit reads the name from there.
 */
export async function nextDemoBatch(actor: Actor, transaction: Transaction, size: number): Promise<string[]> {
  assertCan(actor, "demo:remove");
  await actAs(transaction, actor);
  const rows = await transaction.supportCase.findMany({
    where: { isDemo: true },
    orderBy: { id: "asc" },
    take: size,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
