import { type Actor, may } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/generated/client";
import type { User } from "./user-schema";

export const userSelect = {
  id: true,
  login: true,
  displayName: true,
  role: true,
  disabledAt: true,
  teamId: true,
  passwordHash: true,
  secondFactor: { select: { confirmedAt: true } },
  version: true,
  createdAt: true,
} satisfies Prisma.UserSelect;

export type UserRow = Prisma.UserGetPayload<{ select: typeof userSelect }>;

/** Logins are half of what a sign-in takes: only who manages users sees them. */
export function toUser(actor: Actor, row: UserRow): User {
  const managed = may(actor, "user:manage");
  return {
    id: row.id,
    displayName: row.displayName,
    role: row.role,
    isActive: row.disabledAt === null,
    teamId: row.teamId,
    isInvited: managed ? row.passwordHash === null : null,
    hasSecondFactor: managed ? Boolean(row.secondFactor?.confirmedAt) : null,
    login: managed ? row.login : null,
    version: managed ? row.version : null,
    createdAt: managed ? row.createdAt.toISOString() : null,
  };
}
