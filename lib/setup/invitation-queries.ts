import "server-only";
import { hashOfToken } from "@/lib/auth/token";
import { database } from "@/lib/db/client";
import { setupTokenSchema } from "./setup-schema";

export type Invited = { login: string; displayName: string };

/**
 * Whom the link still lets choose a password, or null. It takes no actor: the token is what the caller proves itself
 * with.
 */
export async function findInvited(token: string, now: Date): Promise<Invited | null> {
  if (!setupTokenSchema.safeParse(token).success) return null;
  const link = await database().invitation.findUnique({
    where: {
      tokenHash: hashOfToken(token),
      usedAt: null,
      expiresAt: { gt: now },
      user: { disabledAt: null },
    },
    select: { user: { select: { login: true, displayName: true } } },
  });
  return link?.user ?? null;
}
