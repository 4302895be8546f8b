import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import type { FoundSurge } from "./cause-surge";

/** A surge that was not seen for so long is over. */
const OVER_AFTER_MS = 60 * 60_000;

/**
 * Keeps the surges that a look has found: new ones begin, known ones go on, others end after an hour. One
 * process looks at a time, and what a broken look leaves out the next one does.
 */
export async function keepCauseSurges(actor: Actor, found: readonly FoundSurge[], now: Date): Promise<void> {
  assertCan(actor, "incident:write");
  for (const { causeCode, walletCode, since, observed, expected, bits } of found) {
    const counted = { observed, expected, bits, countedAt: now };
    const running = { causeCode, walletCode, endedAt: null };
    const { count } = await database().causeSurge.updateMany({ where: running, data: counted });
    if (count === 0) await database().causeSurge.create({ data: { ...running, ...counted, since } });
  }
  await database().causeSurge.updateMany({
    where: { endedAt: null, countedAt: { lte: new Date(now.getTime() - OVER_AFTER_MS) } },
    data: { endedAt: now },
  });
}
