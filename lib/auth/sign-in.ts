import "server-only";
import { database } from "@/lib/db/client";
import { verifyPassword } from "./password";
import { takeCode } from "./second-factor";
import { expiresAt, guessingDelaySeconds } from "./session-rules";

const REMEMBERED_ATTEMPTS = 20;
const ATTEMPT_WINDOW_HOURS = 24;

/** Whether the login is in its waiting time after failures in a row. */
export async function isWaiting(login: string, now: Date): Promise<boolean> {
  const attempts = await database().loginAttempt.findMany({
    where: { login, attemptedAt: { gt: new Date(now.getTime() - ATTEMPT_WINDOW_HOURS * 3_600_000) } },
    orderBy: { attemptedAt: "desc" },
    take: REMEMBERED_ATTEMPTS,
    select: { succeeded: true, attemptedAt: true },
  });
  const latest = attempts[0];
  if (!latest) return false;
  const firstSuccess = attempts.findIndex((attempt) => attempt.succeeded);
  const failuresInARow = firstSuccess === -1 ? attempts.length : firstSuccess;
  return now.getTime() < latest.attemptedAt.getTime() + guessingDelaySeconds(failuresInARow) * 1_000;
}

/** Failures in a row are what the waiting time is counted from. */
export async function rememberAttempt(
  login: string,
  address: string,
  succeeded: boolean,
  now: Date,
): Promise<void> {
  await database().loginAttempt.create({ data: { login, address, succeeded, attemptedAt: now } });
}

export type SignInAttempt = {
  login: string;
  password: string;
  /** Of the person's app, or a recovery code; null before it was asked for. */
  code: string | null;
  address: string;
  userAgent: string | null;
};
export type SignedIn = { userId: string; sessionId: string };
/** Told only to who knows the password. */
export type CodeRefusal = { refusal: "code_wanted" | "code_wrong" };

/**
 * Unknown, wrong, disabled and waiting are one answer (null) after the same work: the hash is computed in each case.
 * After the right password a second factor is asked for where the person has one; a wrong code counts as a wrong
 * password does. A success makes the session row that every later request is checked against.
 */
export async function signIn(
  { login, password, code, address, userAgent }: SignInAttempt,
  now: Date,
): Promise<SignedIn | CodeRefusal | null> {
  const user = await database().user.findUnique({
    where: { login },
    select: { id: true, passwordHash: true, disabledAt: true },
  });
  const waiting = await isWaiting(login, now);
  const matches = await verifyPassword(user?.passwordHash ?? null, password);
  if (waiting) return null;
  const isKnown = matches && user !== null && user.disabledAt === null;
  const answer = isKnown ? await takeCode(user.id, code, now) : "none";
  // Neither a failure nor a success, which would end a row of failures.
  if (answer === "wanted") return { refusal: "code_wanted" };
  await rememberAttempt(login, address, isKnown && answer !== "wrong", now);
  if (!isKnown) return null;
  if (answer === "wrong") return { refusal: "code_wrong" };
  const session = await database().session.create({
    data: { userId: user.id, createdAt: now, lastSeenAt: now, expiresAt: expiresAt(now), userAgent },
    select: { id: true },
  });
  return { userId: user.id, sessionId: session.id };
}

export async function endSession(sessionId: string, now: Date): Promise<void> {
  await database().session.updateMany({ where: { id: sessionId, endedAt: null }, data: { endedAt: now } });
}
