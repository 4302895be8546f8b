import "server-only";
import { randomBytes } from "node:crypto";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { hashPassword } from "@/lib/auth/password";
import { database, type Transaction } from "@/lib/db/client";
import { isUniqueViolation } from "@/lib/db/constraint";
import { PASSWORD_BYTES, readablePassword } from "./readable-password";
import { decideUserChange } from "./user-decisions";
import { getUser, lockActiveAdmins } from "./user-queries";
import type { ChangeUser, CreateUser, UserWithPassword } from "./user-schema";
import { toUser, userSelect } from "./user-select";

const newPassword = (): string => readablePassword(randomBytes(PASSWORD_BYTES));

/**
 * Makes a user with a random password, told only here. Refuses a login that is taken, by its field. It takes no
 * idempotency key, whose stored answer would keep the password; the unique login does its work.
 */
export async function createUser(actor: Actor, input: CreateUser, now: Date): Promise<UserWithPassword> {
  assertCan(actor, "user:manage");
  const password = newPassword();
  try {
    const row = await database().user.create({
      data: {
        ...input,
        passwordHash: await hashPassword(password),
        createdAt: now,
        updatedById: actor.id,
      },
      select: userSelect,
    });
    return { user: toUser(actor, row), password };
  } catch (thrown) {
    if (isUniqueViolation(thrown, "login")) {
      throw new AppError("invalid", { issues: [{ path: "login", messageKey: "user.loginTaken" }] });
    }
    throw thrown;
  }
}

async function endSessionsOf(transaction: Transaction, userId: string, now: Date): Promise<void> {
  await transaction.session.updateMany({ where: { userId, endedAt: null }, data: { endedAt: now } });
}

/**
 * Changes name, role or activity of a user, or gives a new random password. Disabling and a new password end the
 * user's sessions. Refuses to leave the desk without an active admin, and a stale version with the user as now is.
 */
export async function changeUser(
  actor: Actor,
  id: string,
  { version, isActive, newPassword: wantsPassword, ...changes }: ChangeUser,
  now: Date,
): Promise<UserWithPassword> {
  assertCan(actor, "user:manage");
  const password = wantsPassword ? newPassword() : null;
  // Hashed before the transaction: it takes longer than everything inside.
  const passwordHash = password === null ? undefined : await hashPassword(password);
  return database().$transaction(async (transaction) => {
    const adminIds = await lockActiveAdmins(actor, transaction);
    const current = await getUser(actor, id, transaction);
    if (current.version !== version) throw new AppError("conflict", { current });
    const decision = decideUserChange(current, { ...changes, isActive }, adminIds);
    if (!decision.ok) throw new AppError("refused", { messageKey: decision.refusal, current });
    const { count } = await transaction.user.updateMany({
      where: { id, version },
      data: {
        ...changes,
        ...(isActive === undefined || isActive === current.isActive
          ? {}
          : { disabledAt: isActive ? null : now }),
        passwordHash,
        version: { increment: 1 },
        updatedById: actor.id,
      },
    });
    if (count === 0) throw new AppError("conflict", { current: await getUser(actor, id, transaction) });
    if (isActive === false || wantsPassword) await endSessionsOf(transaction, id, now);
    return { user: await getUser(actor, id, transaction), password };
  });
}
