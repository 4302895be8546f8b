import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { hashOfToken, newToken } from "@/lib/auth/token";
import { database, type Transaction } from "@/lib/db/client";
import { isUniqueViolation } from "@/lib/db/constraint";
import { env } from "@/lib/env";
import { routes } from "@/lib/routes";
import { decideUserChange } from "./user-decisions";
import { getUser, lockActiveAdmins } from "./user-queries";
import type { ChangeUser, CreateUser, UserWithLink } from "./user-schema";
import { toUser, userSelect } from "./user-select";

const LINK_HOURS = 72;

/** A link that works once, for three days; those that were made for the user before end. */
async function inviteUser(
  actor: Actor,
  transaction: Transaction,
  userId: string,
  now: Date,
): Promise<string> {
  await transaction.invitation.updateMany({
    where: { userId, usedAt: null },
    data: { usedAt: now, updatedById: actor.id },
  });
  const token = newToken();
  await transaction.invitation.create({
    data: {
      userId,
      tokenHash: hashOfToken(token),
      expiresAt: new Date(now.getTime() + LINK_HOURS * 3_600_000),
      updatedById: actor.id,
      createdAt: now,
    },
    select: { id: true },
  });
  return env().APP_ORIGIN + routes.invitation(token);
}

/**
 * Makes a user without a password and the link with which the user chooses one, told only here. Refuses a login that is
 * taken, by its field. It takes no idempotency key, whose stored answer would keep the link; the unique login does its
 * work.
 */
export async function createUser(actor: Actor, input: CreateUser, now: Date): Promise<UserWithLink> {
  assertCan(actor, "user:manage");
  try {
    return await database().$transaction(async (transaction) => {
      const row = await transaction.user.create({
        data: { ...input, createdAt: now, updatedById: actor.id },
        select: userSelect,
      });
      return { user: toUser(actor, row), link: await inviteUser(actor, transaction, row.id, now) };
    });
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

/** The row stays locked, so that nobody retires the team meanwhile. */
async function assertTeamIsOpen(transaction: Transaction, id: string): Promise<void> {
  const open = await transaction.$queryRaw<unknown[]>`
    SELECT 1 FROM teams WHERE id = ${id}::uuid AND retired_at IS NULL FOR SHARE`;
  if (open.length === 0)
    throw new AppError("invalid", { issues: [{ path: "teamId", messageKey: "team.gone" }] });
}

/**
 * Changes name, role, team or activity of a user, signs the user out, or takes the password away for a link that gives a new
 * one. Disabling and a link end the user's sessions. Refuses to leave the desk without an active admin, and a stale
 * version with the user as now is, and a team that is none or retired, by its field.
 */
export async function changeUser(
  actor: Actor,
  id: string,
  { version, isActive, invite, endSessions, ...changes }: ChangeUser,
  now: Date,
): Promise<UserWithLink> {
  assertCan(actor, "user:manage");
  return database().$transaction(async (transaction) => {
    const adminIds = await lockActiveAdmins(actor, transaction);
    const current = await getUser(actor, id, transaction);
    if (current.version !== version) throw new AppError("conflict", { current });
    const decision = decideUserChange(current, { ...changes, isActive }, adminIds);
    if (changes.teamId) await assertTeamIsOpen(transaction, changes.teamId);
    if (!decision.ok) throw new AppError("refused", { messageKey: decision.refusal, current });
    const { count } = await transaction.user.updateMany({
      where: { id, version },
      data: {
        ...changes,
        ...(isActive === undefined || isActive === current.isActive
          ? {}
          : { disabledAt: isActive ? null : now }),
        ...(invite ? { passwordHash: null } : {}),
        version: { increment: 1 },
        updatedById: actor.id,
      },
    });
    if (count === 0) throw new AppError("conflict", { current: await getUser(actor, id, transaction) });
    if (isActive === false || invite || endSessions) await endSessionsOf(transaction, id, now);
    const link = invite ? await inviteUser(actor, transaction, id, now) : null;
    return { user: await getUser(actor, id, transaction), link };
  });
}
