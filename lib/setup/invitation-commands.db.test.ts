import { beforeAll, describe, expect, test } from "vitest";
import { POST } from "@/app/api/v1/invitations/route";
import type { Actor } from "@/lib/auth/actor";
import { verifyPassword } from "@/lib/auth/password";
import { signIn } from "@/lib/auth/sign-in";
import { database } from "@/lib/db/client";
import { testActor } from "@/lib/testing/factories";
import { callRoute } from "@/lib/testing/factories-route";
import { changeUser, createUser } from "@/lib/users/user-commands";
import { takeInvitation } from "./invitation-commands";

const NOW = new Date();
const HOUR_MS = 3_600_000;
const PASSWORD = "drei Vögel auf dem Dach";
let admin: Actor;
let made = 0;
beforeAll(async () => {
  admin = await testActor("admin");
});

async function invited(): Promise<{ id: string; login: string; token: string }> {
  made += 1;
  const login = `invited-${made}`;
  const { user, link } = await createUser(admin, { login, displayName: "林晓", role: "agent" }, NOW);
  return { id: user.id, login, token: new URL(link ?? "").searchParams.get("token") ?? "" };
}
const hashOf = async (id: string) =>
  (await database().user.findUniqueOrThrow({ where: { id }, select: { passwordHash: true } })).passwordHash;

describe("a one-time link", () => {
  test("has 256 random bits, lets its user choose a password and then sign in", async () => {
    const { id, login, token } = await invited();
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    const attempt = { login, password: PASSWORD, code: null, address: "local", userAgent: null };
    expect(await signIn(attempt, NOW)).toBeNull();
    expect(await takeInvitation({ token, password: PASSWORD }, NOW)).toEqual({ login });
    expect(await verifyPassword(await hashOf(id), PASSWORD)).toBe(true);
    expect(await signIn(attempt, new Date(NOW.getTime() + 1_000))).toMatchObject({
      userId: id,
    });
    const entries = await database().auditEntry.findMany({ where: { rowId: id }, orderBy: { id: "asc" } });
    expect(entries.map(({ actorId }) => actorId)).toEqual([admin.id, id]);
  });

  test("works once, also for eight who use it at the same time", async () => {
    const { id, token } = await invited();
    const answers = await Promise.allSettled(
      Array.from({ length: 8 }, (_, racer) =>
        takeInvitation({ token, password: `${PASSWORD} ${racer}` }, NOW),
      ),
    );
    const winners = answers.flatMap(({ status }, racer) => (status === "fulfilled" ? [racer] : []));
    expect(winners).toHaveLength(1);
    expect(await verifyPassword(await hashOf(id), `${PASSWORD} ${winners[0]}`)).toBe(true);
    expect(answers.find(({ status }) => status === "rejected")).toMatchObject({
      reason: { code: "refused" },
    });
  });

  test.each([
    ["to its last millisecond", 72 * HOUR_MS - 1, true],
    ["not at the end of three days", 72 * HOUR_MS, false],
  ])("works %s", async (_, later, works) => {
    const { token } = await invited();
    const taking = takeInvitation({ token, password: PASSWORD }, new Date(NOW.getTime() + later));
    if (works) await expect(taking).resolves.toBeDefined();
    else await expect(taking).rejects.toMatchObject({ messageKey: "invitation.link" });
  });

  test("stays open after a password that is too weak, judged with the login", async () => {
    const { login, token } = await invited();
    for (const password of ["short", `${login}${login}${login}`]) {
      await expect(takeInvitation({ token, password }, NOW)).rejects.toMatchObject({
        code: "invalid",
        details: { issues: [{ path: "password" }] },
      });
    }
    await expect(takeInvitation({ token, password: PASSWORD }, NOW)).resolves.toEqual({ login });
  });

  test("of a user who was disabled meanwhile is refused", async () => {
    const { id, token } = await invited();
    await changeUser(admin, id, { version: 1, isActive: false }, NOW);
    await expect(takeInvitation({ token, password: PASSWORD }, NOW)).rejects.toMatchObject({
      code: "refused",
    });
  });

  test("unknown, used and malformed are one answer", async () => {
    const { token } = await invited();
    await takeInvitation({ token, password: PASSWORD }, NOW);
    const bodies = [
      { token, password: PASSWORD },
      { token: "x".repeat(43), password: PASSWORD },
    ];
    for (const body of bodies)
      expect(await callRoute(POST, { body })).toMatchObject({
        status: 409,
        body: { code: "invitation.link" },
      });
  });
});
