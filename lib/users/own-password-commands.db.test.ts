import { beforeAll, describe, expect, test } from "vitest";
import { makeActor } from "@/lib/auth/make-actor";
import { hashPassword, verifyPassword } from "@/lib/auth/password";
import { signIn } from "@/lib/auth/sign-in";
import { database } from "@/lib/db/client";
import { testSession, testUser } from "@/lib/testing/factories";
import { changeOwnPassword } from "./own-password-commands";

const OLD = "drei Vögel auf dem Dach";
const NEW = "vier Katzen unter dem Tisch";
const NOW = new Date();
const ATTEMPT = { code: null, address: "local", userAgent: null };
let oldHash = "";
beforeAll(async () => {
  oldHash = await hashPassword(OLD);
});

async function signedIn() {
  const user = await testUser("agent", { passwordHash: oldHash });
  const [here, elsewhere] = [await testSession(user.id), await testSession(user.id)];
  return { user, actor: makeActor({ ...user, role: "agent", sessionId: here }), here, elsewhere };
}
const endOf = async (id: string) =>
  (await database().session.findUniqueOrThrow({ where: { id }, select: { endedAt: true } })).endedAt;
const hashOf = async (id: string) =>
  (await database().user.findUniqueOrThrow({ where: { id }, select: { passwordHash: true } })).passwordHash;

describe("changing one's own password", () => {
  test("takes the new one, keeps the session here and ends all others", async () => {
    const { user, actor, here, elsewhere } = await signedIn();
    await changeOwnPassword(actor, { current: OLD, password: NEW }, NOW);
    expect(await verifyPassword(await hashOf(user.id), NEW)).toBe(true);
    expect([await endOf(here), await endOf(elsewhere)]).toEqual([null, NOW]);
    const [, change] = await database().auditEntry.findMany({
      where: { rowId: user.id },
      orderBy: { id: "asc" },
    });
    expect(change).toMatchObject({ operation: "update", actorId: user.id });
  });

  test.each([
    ["a wrong one so far", { current: `${OLD}x`, password: NEW }, "current", "password.current"],
    ["one that is too short", { current: OLD, password: "short" }, "password", "password.tooShort"],
    [
      "one of common words",
      { current: OLD, password: "password password 123456" },
      "password",
      "password.common",
    ],
  ])("refuses %s by its field and changes nothing", async (_, body, path, messageKey) => {
    const { user, actor, elsewhere } = await signedIn();
    await expect(changeOwnPassword(actor, body, NOW)).rejects.toMatchObject({
      code: "invalid",
      details: { issues: [{ path, messageKey }] },
    });
    expect(await hashOf(user.id)).toBe(oldHash);
    expect(await endOf(elsewhere)).toBeNull();
  });

  test("is held back like a sign-in after wrong ones in a row, which count together", async () => {
    const { user, actor } = await signedIn();
    for (let guess = 0; guess < 3; guess++)
      await signIn({ ...ATTEMPT, login: user.login, password: `guess ${guess}` }, NOW);
    for (let guess = 0; guess < 2; guess++)
      await expect(
        changeOwnPassword(actor, { current: `g${guess}`, password: NEW }, NOW),
      ).rejects.toMatchObject({
        code: "invalid",
      });
    await expect(changeOwnPassword(actor, { current: OLD, password: NEW }, NOW)).rejects.toMatchObject({
      code: "too_many",
    });
    const later = new Date(NOW.getTime() + 60_000);
    await expect(changeOwnPassword(actor, { current: OLD, password: NEW }, later)).resolves.toBeUndefined();
  });
});
