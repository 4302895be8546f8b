import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { hashPassword } from "@/lib/auth/password";
import { assertOwnPassword } from "@/lib/auth/reauthenticate";
import { database } from "@/lib/db/client";
import { decidePassword } from "@/lib/setup/password-rule";
import type { ChangePassword } from "./user-schema";

/**
 * Changes one's own password and ends all other sessions. Refuses by its field a wrong password so far, which counts as
 * a failed sign-in does, and a weak new one.
 */
export async function changeOwnPassword(
  actor: Actor,
  { current, password }: ChangePassword,
  now: Date,
): Promise<void> {
  assertCan(actor, "self:manage");
  const login = await assertOwnPassword(actor, current, "current", now);
  const decision = decidePassword(password, login);
  if (!decision.ok)
    throw new AppError("invalid", { issues: [{ path: "password", messageKey: decision.refusal }] });
  const newHash = await hashPassword(password);
  await database().$transaction(async (transaction) => {
    await transaction.user.update({
      where: { id: actor.id },
      data: { passwordHash: newHash, version: { increment: 1 }, updatedById: actor.id },
      select: { id: true },
    });
    await transaction.session.updateMany({
      where: { userId: actor.id, endedAt: null, id: { not: actor.sessionId } },
      data: { endedAt: now },
    });
  });
}
