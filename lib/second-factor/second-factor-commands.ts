import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { reauthenticate } from "@/lib/auth/reauthenticate";
import { hashOfRecoveryCode, newRecoveryCodes } from "@/lib/auth/recovery-code";
import { decryptSecret, encryptSecret } from "@/lib/auth/secret-cipher";
import { newTotpSecret, plainCode, stepOfCode, totpUri } from "@/lib/auth/totp";
import { actAs } from "@/lib/db/act-as";
import { database, type Transaction } from "@/lib/db/client";
import { isUniqueViolation } from "@/lib/db/constraint";
import { env } from "@/lib/env";
import { decideReset } from "./second-factor-decisions";
import { isSecondFactorRequired } from "./second-factor-queries";
import type {
  BeginSecondFactor,
  ConfirmSecondFactor,
  ProofInput,
  RecoveryCodes,
  SecondFactorSecret,
} from "./second-factor-schema";

async function assertOff(actor: Actor): Promise<void> {
  const isOn = await database().secondFactor.count({
    where: { userId: actor.id, confirmedAt: { not: null } },
  });
  if (isOn > 0) throw new AppError("refused", { messageKey: "secondFactor.alreadyOn" });
}

/**
 * Makes a secret that counts once a code of it came back, told only here; one that was begun before is gone. Wants the
 * password again. `issuer` is the name under which an app shows it.
 */
export async function beginSecondFactor(
  actor: Actor,
  { password }: BeginSecondFactor,
  issuer: string,
  now: Date,
): Promise<SecondFactorSecret> {
  assertCan(actor, "self:manage");
  await assertOff(actor);
  await reauthenticate(actor, { password }, now);
  const secret = newTotpSecret();
  const secretCipher = encryptSecret("second factors", secret, env().NEXTAUTH_SECRET);
  const begun = { secretCipher, updatedById: actor.id, createdAt: now, lastStep: 0 };
  try {
    await database().secondFactor.upsert({
      where: { userId: actor.id, confirmedAt: null },
      create: { ...begun, userId: actor.id },
      update: begun,
      select: { id: true },
    });
  } catch (thrown) {
    // Confirmed on another screen meanwhile.
    if (isUniqueViolation(thrown, "user_id"))
      throw new AppError("refused", { messageKey: "secondFactor.alreadyOn" });
    throw thrown;
  }
  const { login } = await database().user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { login: true },
  });
  return { secret, uri: totpUri(secret, login, issuer) };
}

async function writeRecoveryCodes(
  actor: Actor,
  transaction: Transaction,
  secondFactorId: string,
  now: Date,
): Promise<RecoveryCodes> {
  const recoveryCodes = newRecoveryCodes();
  await transaction.recoveryCode.deleteMany({ where: { secondFactorId } });
  await transaction.recoveryCode.createMany({
    data: recoveryCodes.map((code) => ({
      secondFactorId,
      tokenHash: hashOfRecoveryCode(code, env().NEXTAUTH_SECRET),
      updatedById: actor.id,
      createdAt: now,
    })),
  });
  return { recoveryCodes };
}

/**
 * Turns on what was begun, once a code shows that the app has it, and ends all other sessions, which it did not guard.
 * Answers with ten recovery codes, told only here.
 */
export async function confirmSecondFactor(
  actor: Actor,
  { code }: ConfirmSecondFactor,
  now: Date,
): Promise<RecoveryCodes> {
  assertCan(actor, "self:manage");
  const begun = await database().secondFactor.findUnique({
    where: { userId: actor.id, confirmedAt: null },
    select: { id: true, secretCipher: true },
  });
  if (!begun) throw new AppError("refused", { messageKey: "secondFactor.notBegun" });
  const secret = decryptSecret("second factors", begun.secretCipher, env().NEXTAUTH_SECRET);
  const step = stepOfCode(secret, plainCode(code), now);
  if (step === null)
    throw new AppError("invalid", { issues: [{ path: "code", messageKey: "secondFactor.codeWrong" }] });
  return database().$transaction(async (transaction) => {
    await actAs(transaction, actor);
    const { count } = await transaction.secondFactor.updateMany({
      where: { id: begun.id, confirmedAt: null, secretCipher: begun.secretCipher },
      data: { confirmedAt: now, lastStep: step, updatedById: actor.id },
    });
    if (count === 0) throw new AppError("refused", { messageKey: "secondFactor.notBegun" });
    await transaction.session.updateMany({
      where: { userId: actor.id, endedAt: null, id: { not: actor.sessionId } },
      data: { endedAt: now },
    });
    return writeRecoveryCodes(actor, transaction, begun.id, now);
  });
}

/** Ten new recovery codes, told only here; those so far no longer count. Wants password and code again. */
export async function renewRecoveryCodes(actor: Actor, proof: ProofInput, now: Date): Promise<RecoveryCodes> {
  assertCan(actor, "self:manage");
  await reauthenticate(actor, proof, now);
  return database().$transaction(async (transaction) => {
    await actAs(transaction, actor);
    const factor = await transaction.secondFactor.findUnique({
      where: { userId: actor.id, confirmedAt: { not: null } },
      select: { id: true },
    });
    if (!factor) throw new AppError("refused", { messageKey: "secondFactor.off" });
    return writeRecoveryCodes(actor, transaction, factor.id, now);
  });
}

/** Turns one's own off. Wants password and code again, and is refused where the desk wants a second factor. */
export async function removeSecondFactor(actor: Actor, proof: ProofInput, now: Date): Promise<void> {
  assertCan(actor, "self:manage");
  if (await isSecondFactorRequired(actor))
    throw new AppError("refused", { messageKey: "secondFactor.needed" });
  await reauthenticate(actor, proof, now);
  await database().$transaction(async (transaction) => {
    await actAs(transaction, actor);
    await transaction.secondFactor.deleteMany({ where: { userId: actor.id } });
  });
}

/**
 * Takes another person's second factor away, who lost app and recovery codes, and ends that person's sessions. Wants
 * the admin's own password, and code where the admin has one. Refuses one's own, which the account page looks after.
 */
export async function resetSecondFactor(
  actor: Actor,
  userId: string,
  proof: ProofInput,
  now: Date,
): Promise<void> {
  assertCan(actor, "user:manage");
  const user = await database().user.findUnique({
    where: { id: userId, kind: "person" },
    select: { secondFactor: { select: { confirmedAt: true } } },
  });
  if (!user) throw new AppError("not_found");
  const hasSecondFactor = Boolean(user.secondFactor?.confirmedAt);
  const decision = decideReset({ id: userId, hasSecondFactor }, actor.id);
  if (!decision.ok) throw new AppError("refused", { messageKey: decision.refusal });
  await reauthenticate(actor, proof, now);
  await database().$transaction(async (transaction) => {
    await actAs(transaction, actor);
    await transaction.secondFactor.deleteMany({ where: { userId } });
    await transaction.session.updateMany({ where: { userId, endedAt: null }, data: { endedAt: now } });
  });
}
