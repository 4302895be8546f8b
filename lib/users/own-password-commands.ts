import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { hashPassword, verifyPassword } from "@/lib/auth/password";
import { isWaiting, rememberAttempt } from "@/lib/auth/sign-in";
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
  const { login, passwordHash } = await database().user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { login: true, passwordHash: true },
  });
  if (await isWaiting(login, now)) throw new AppError("too_many");
  const isRight = await verifyPassword(passwordHash, current);
  await rememberAttempt(login, "own password", isRight, now);
  if (!isRight)
    throw new AppError("invalid", { issues: [{ path: "current", messageKey: "password.current" }] });
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
