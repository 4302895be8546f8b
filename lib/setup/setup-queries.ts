import "server-only";
import { hashOfToken } from "@/lib/auth/token";
import { database, type Transaction } from "@/lib/db/client";
import { setupTokenSchema } from "./setup-schema";

type Client = Pick<Transaction, "setupLink" | "user">;

export const hasActiveAdmin = async (client: Pick<Client, "user"> = database()): Promise<boolean> =>
  (await client.user.findFirst({ where: { role: "admin", disabledAt: null }, select: { id: true } })) !==
  null;

/**
 * Whether the link can still make the first admin. It takes no actor: nobody has an account yet, the token is what
 * the caller proves itself with.
 */
export async function isSetupLinkOpen(token: string, now: Date): Promise<boolean> {
  if (!setupTokenSchema.safeParse(token).success) return false;
  const link = await database().setupLink.findUnique({
    where: { tokenHash: hashOfToken(token) },
    select: { usedAt: true, expiresAt: true },
  });
  if (!link || link.usedAt !== null || link.expiresAt <= now) return false;
  return !(await hasActiveAdmin());
}
