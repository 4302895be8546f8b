import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { nextDemoBatch } from "./demo-queries";
import type { DemoRemoved } from "./demo-schema";

// With its answers, notes and outcomes, and an audit entry for each row, a batch stays far below the statement limit.
const BATCH = 200;

/**
 * Removes every demo case with what hangs on it, batch by batch, so that no lock is held for long. Broken off half
 * way it has removed whole cases only, and the next call goes on.
 */
export async function removeDemoCases(actor: Actor): Promise<DemoRemoved> {
  assertCan(actor, "demo:remove");
  let removedCases = 0;
  for (;;) {
    const { found, removed } = await database().$transaction(async (transaction) => {
      const ids = await nextDemoBatch(actor, transaction, BATCH);
      const { count } = await transaction.supportCase.deleteMany({
        where: { id: { in: ids }, isDemo: true },
      });
      return { found: ids.length, removed: count };
    });
    removedCases += removed;
    if (found < BATCH) return { removedCases };
  }
}
