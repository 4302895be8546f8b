import "server-only";
import { AppError } from "@/lib/app-error";
import { database } from "@/lib/db/client";
import type { Actor } from "./actor";
import { verifyPassword } from "./password";
import { takeCode } from "./second-factor";
import { isWaiting, rememberAttempt } from "./sign-in";

/** What a person who is signed in shows once more; the paths are those of the fields in the request. */
export type Proof = { password: string; code?: string | undefined };
const WHERE = "signed in";

/**
 * Refuses by its field a password that is not the actor's own, which counts as a failed sign-in does. Answers with the
 * actor's login.
 */
export async function assertOwnPassword(
  actor: Actor,
  password: string,
  path: string,
  now: Date,
): Promise<string> {
  const { login, passwordHash } = await database().user.findUniqueOrThrow({
    where: { id: actor.id },
    select: { login: true, passwordHash: true },
  });
  if (await isWaiting(login, now)) throw new AppError("too_many");
  const isRight = await verifyPassword(passwordHash, password);
  await rememberAttempt(login, WHERE, isRight, now);
  if (!isRight) throw new AppError("invalid", { issues: [{ path, messageKey: "password.current" }] });
  return login;
}

/**
 * Before what a session alone must not do: the actor's own password again and, where the actor has a second factor, a
 * code of it. Refuses each by its field. A code is used up by it.
 */
export async function reauthenticate(actor: Actor, { password, code }: Proof, now: Date): Promise<void> {
  const login = await assertOwnPassword(actor, password, "password", now);
  const answer = await takeCode(actor.id, code ?? null, now);
  if (answer === "none" || answer === "right") return;
  if (answer === "wrong") await rememberAttempt(login, WHERE, false, now);
  const messageKey = answer === "wanted" ? "secondFactor.codeWanted" : "secondFactor.codeWrong";
  throw new AppError("invalid", { issues: [{ path: "code", messageKey }] });
}
