import "server-only";
import { AppError } from "@/lib/app-error";
import { hashPassword } from "@/lib/auth/password";
import { hashOfToken, newToken } from "@/lib/auth/token";
import { database } from "@/lib/db/client";
import { isUniqueViolation } from "@/lib/db/constraint";
import type { PrismaClient } from "@/lib/db/generated/client";
import { env } from "@/lib/env";
import { routes } from "@/lib/routes";
import { hasActiveAdmin, isSetupLinkOpen } from "./setup-queries";
import type { Setup } from "./setup-schema";

const LINK_MINUTES = 30;

const linkRefused = (): AppError => new AppError("refused", { messageKey: "setup.link" });

/**
 * A link that makes the first admin, once, within 30 minutes; null where there is an active admin. Whoever starts
 * the desk sees it on the console and nowhere else. The seed brings its own connection, which it closes.
 */
export async function createSetupLink(now: Date, client: PrismaClient = database()): Promise<string | null> {
  if (await hasActiveAdmin(client)) return null;
  const token = newToken();
  await client.setupLink.create({
    data: {
      tokenHash: hashOfToken(token),
      createdAt: now,
      expiresAt: new Date(now.getTime() + LINK_MINUTES * 60_000),
    },
    select: { id: true },
  });
  return env().APP_ORIGIN + routes.setup(token);
}

/**
 * Makes the first admin. Every open link is used up in one statement, on whose rows all racing calls queue: the
 * first finds its link among them, the others find none, also those that came by another link.
 */
export async function setUp({ token, password, ...person }: Setup, now: Date): Promise<{ login: string }> {
  if (!(await isSetupLinkOpen(token, now))) throw linkRefused();
  const passwordHash = await hashPassword(password);
  const tokenHash = hashOfToken(token);
  try {
    return await database().$transaction(async (transaction) => {
      const usedUp = await transaction.setupLink.updateManyAndReturn({
        where: { usedAt: null, expiresAt: { gt: now } },
        data: { usedAt: now },
        select: { tokenHash: true },
      });
      if (!usedUp.some((link) => link.tokenHash === tokenHash)) throw linkRefused();
      if (await hasActiveAdmin(transaction)) throw linkRefused();
      return transaction.user.create({
        data: { ...person, role: "admin", passwordHash, createdAt: now },
        select: { login: true },
      });
    });
  } catch (thrown) {
    if (isUniqueViolation(thrown, "login")) {
      throw new AppError("invalid", { issues: [{ path: "login", messageKey: "user.loginTaken" }] });
    }
    throw thrown;
  }
}
