import "server-only";
import { database } from "@/lib/db/client";
import { env } from "@/lib/env";
import { hashOfRecoveryCode } from "./recovery-code";
import { decryptSecret } from "./secret-cipher";
import { plainCode, stepOfCode } from "./totp";

/** "none" for who has no second factor, "wanted" where one is on and no code was sent. */
export type FactorAnswer = "none" | "wanted" | "wrong" | "right";

type Factor = { id: string; userId: string; secretCipher: string };

/** Of two who send one code at once the database lets one through. */
async function takeTimedCode(factor: Factor, code: string, now: Date): Promise<boolean> {
  const secret = decryptSecret("second factors", factor.secretCipher, env().NEXTAUTH_SECRET);
  const step = stepOfCode(secret, code, now);
  if (step === null) return false;
  const { count } = await database().secondFactor.updateMany({
    where: { id: factor.id, lastStep: { lt: step } },
    data: { lastStep: step, updatedById: factor.userId },
  });
  return count === 1;
}

async function takeRecoveryCode(factor: Factor, code: string, now: Date): Promise<boolean> {
  const { count } = await database().recoveryCode.updateMany({
    where: {
      secondFactorId: factor.id,
      tokenHash: hashOfRecoveryCode(code, env().NEXTAUTH_SECRET),
      usedAt: null,
    },
    data: { usedAt: now, updatedById: factor.userId },
  });
  return count === 1;
}

/**
 * Takes a code of the user's app or one of the recovery codes, each of them once: a code that was right is used up by
 * the question.
 */
export async function takeCode(userId: string, code: string | null, now: Date): Promise<FactorAnswer> {
  const factor = await database().secondFactor.findUnique({
    where: { userId, confirmedAt: { not: null } },
    select: { id: true, userId: true, secretCipher: true },
  });
  if (!factor) return "none";
  const typed = plainCode(code ?? "");
  if (typed === "") return "wanted";
  const take = /^\d{6}$/.test(typed) ? takeTimedCode : takeRecoveryCode;
  return (await take(factor, typed, now)) ? "right" : "wrong";
}
