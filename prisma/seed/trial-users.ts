import { randomBytes } from "node:crypto";
import { hashPassword } from "@/lib/auth/password";
import type { Role } from "@/lib/auth/permissions";
import type { PrismaClient } from "@/lib/db/generated/client";

export type TrialUser = { login: string; role: Role; password: string };

const TRIAL_USERS = [
  { login: "agent", displayName: "林晓", role: "agent" },
  { login: "supervisor", displayName: "周敏", role: "supervisor" },
  { login: "admin", displayName: "陈立", role: "admin" },
] as const;

/** 96 random bits in 16 characters that can be typed. */
const randomPassword = (): string => randomBytes(12).toString("base64url");

/** Makes the three users of the trial mode once; their passwords are known only to whoever started it. */
export async function writeTrialUsers(prisma: PrismaClient): Promise<TrialUser[]> {
  if ((await prisma.user.count()) > 0) return [];
  const made = TRIAL_USERS.map((user) => ({ ...user, password: randomPassword() }));
  await prisma.user.createMany({
    data: await Promise.all(
      made.map(async ({ password, ...user }) => ({ ...user, passwordHash: await hashPassword(password) })),
    ),
  });
  return made.map(({ login, role, password }) => ({ login, role, password }));
}
