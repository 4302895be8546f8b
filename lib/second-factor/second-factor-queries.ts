import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import type { SecondFactor } from "./second-factor-schema";

/** Whether the desk wants a second factor of people of the actor's role. */
export async function isSecondFactorRequired(actor: Actor): Promise<boolean> {
  assertCan(actor, "self:manage");
  if (actor.role === "agent") return false;
  const row = await database().organisation.findFirstOrThrow({ select: { secondFactorRequired: true } });
  return row.secondFactorRequired;
}

/** One's own; one that was begun and not confirmed is off. */
export async function getOwnSecondFactor(actor: Actor): Promise<SecondFactor> {
  assertCan(actor, "self:manage");
  const factor = await database().secondFactor.findUnique({
    where: { userId: actor.id, confirmedAt: { not: null } },
    select: { confirmedAt: true, _count: { select: { recoveryCodes: { where: { usedAt: null } } } } },
  });
  return {
    onSince: factor?.confirmedAt?.toISOString() ?? null,
    recoveryCodesLeft: factor?._count.recoveryCodes ?? 0,
    isRequired: await isSecondFactorRequired(actor),
  };
}
