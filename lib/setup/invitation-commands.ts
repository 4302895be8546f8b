import "server-only";
import { AppError } from "@/lib/app-error";
import { hashPassword } from "@/lib/auth/password";
import { hashOfToken } from "@/lib/auth/token";
import { database } from "@/lib/db/client";
import { findInvited } from "./invitation-queries";
import type { TakeInvitation } from "./invitation-schema";
import { decidePassword } from "./password-rule";

const linkRefused = (): AppError => new AppError("refused", { messageKey: "invitation.link" });

/**
 * Gives the invited user the password. The link is used up in one statement, on whose row racing calls queue: the first
 * finds it open, the others do not. Refuses a weak password by its field and leaves the link open then.
 */
export async function takeInvitation(
  { token, password }: TakeInvitation,
  now: Date,
): Promise<{ login: string }> {
  const invited = await findInvited(token, now);
  if (invited === null) throw linkRefused();
  const decision = decidePassword(password, invited.login);
  if (!decision.ok)
    throw new AppError("invalid", { issues: [{ path: "password", messageKey: decision.refusal }] });
  const passwordHash = await hashPassword(password);
  return database().$transaction(async (transaction) => {
    const tokenHash = hashOfToken(token);
    const [used] = await transaction.invitation.updateManyAndReturn({
      where: { tokenHash, usedAt: null, expiresAt: { gt: now }, user: { disabledAt: null } },
      data: { usedAt: now },
      select: { userId: true },
    });
    if (!used) throw linkRefused();
    return transaction.user.update({
      where: { id: used.userId },
      data: { passwordHash, version: { increment: 1 }, updatedById: used.userId },
      select: { login: true },
    });
  });
}
