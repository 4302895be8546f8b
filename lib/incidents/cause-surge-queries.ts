import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import type { CauseSurge } from "./cause-surge-schema";

/** The causes that surge now, the clearest first. */
export async function listCauseSurges(actor: Actor): Promise<CauseSurge[]> {
  assertCan(actor, "incident:read");
  const rows = await database().causeSurge.findMany({
    where: { endedAt: null },
    orderBy: [{ bits: "desc" }, { id: "asc" }],
    select: {
      id: true,
      causeCode: true,
      walletCode: true,
      since: true,
      observed: true,
      expected: true,
      bits: true,
      countedAt: true,
    },
  });
  return rows.map(({ since, countedAt, ...row }) => ({
    ...row,
    since: since.toISOString(),
    countedAt: countedAt.toISOString(),
  }));
}
