import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { actorOfCookie } from "@/lib/auth/session";
import { sessionCookieName } from "@/lib/auth/session-rules";
import { hashOfToken } from "@/lib/auth/token";
import { database } from "@/lib/db/client";
import { env } from "@/lib/env";
import { findInvited } from "@/lib/setup/invitation-queries";
import { emptyTables } from "@/lib/testing/database";
import { testActor, testSession, testUser } from "@/lib/testing/factories";
import { sessionCookie } from "@/lib/testing/factories-route";
import { changeUser, createUser } from "./user-commands";
import { listUsers } from "./user-queries";

const now = new Date("2026-11-23T02:00:00Z");
const UNKNOWN_ID = "01998c52-0000-7000-8000-000000000009";
const newcomer = { login: "lin.xiao", displayName: "林晓", role: "agent" } as const;

const tokenOf = (link: string | null): string => new URL(link ?? "").searchParams.get("token") ?? "";
const storedUser = (id: string) => database().user.findUniqueOrThrow({ where: { id } });
const activeAdmins = () => database().user.count({ where: { role: "admin", disabledAt: null } });

async function isSignedIn(sessionId: string): Promise<boolean> {
  const cookie = await sessionCookie(sessionId);
  const value = cookie.slice(sessionCookieName(env().APP_ORIGIN).length + 1);
  return (await actorOfCookie(value, true)) !== null;
}

let admin: Actor;
beforeEach(async () => {
  await emptyTables();
  admin = await testActor("admin");
});

describe("making a user", () => {
  test("stores the login without a password, and of the link that the answer tells the hash alone", async () => {
    const { user, link } = await createUser(admin, newcomer, now);
    expect(user).toMatchObject({ isInvited: true });
    expect(await storedUser(user.id)).toMatchObject({
      ...newcomer,
      passwordHash: null,
      disabledAt: null,
      version: 1,
      updatedById: admin.id,
    });
    const [stored] = await database().invitation.findMany({ where: { userId: user.id } });
    expect(stored).toMatchObject({ usedAt: null, expiresAt: new Date("2026-11-26T02:00:00Z") });
    expect(stored?.tokenHash).toBe(hashOfToken(tokenOf(link)));
  });

  test("refuses a login that is taken, by its field", async () => {
    await createUser(admin, newcomer, now);
    await expect(createUser(admin, { ...newcomer, displayName: "另一人" }, now)).rejects.toMatchObject({
      code: "invalid",
      details: { issues: [{ path: "login", messageKey: "user.loginTaken" }] },
    });
    expect(await database().user.count({ where: { login: "lin.xiao" } })).toBe(1);
  });

  test.each(["agent", "supervisor"] as const)("is refused to the role %s", async (role) => {
    const actor = await testActor(role);
    await expect(createUser(actor, newcomer, now)).rejects.toMatchObject({ code: "forbidden" });
    expect(await database().user.count({ where: { login: "lin.xiao" } })).toBe(0);
  });
});

describe("listing users", () => {
  test("tells an admin the login and version of everybody", async () => {
    const users = await listUsers(admin);
    expect(users).toHaveLength(1);
    expect(users[0]).toMatchObject({ id: admin.id, role: "admin", isActive: true, version: 1 });
    expect(users[0]?.login).toMatch(/^admin-/);
  });

  test.each(["agent", "supervisor"] as const)("tells the role %s names alone", async (role) => {
    const users = await listUsers(await testActor(role));
    expect(users).toHaveLength(2);
    for (const user of users) expect(user).toMatchObject({ login: null, version: null, createdAt: null });
  });
});

describe("changing a user", () => {
  test("writes name and role and leaves password and sessions alone", async () => {
    const { id } = await testUser("agent", { passwordHash: "a hash" });
    const sessionId = await testSession(id);
    const answer = await changeUser(admin, id, { version: 1, displayName: "周敏", role: "supervisor" }, now);
    expect(answer).toMatchObject({ link: null, user: { displayName: "周敏", version: 2 } });
    expect(await storedUser(id)).toMatchObject({
      displayName: "周敏",
      role: "supervisor",
      passwordHash: "a hash",
      version: 2,
      updatedById: admin.id,
    });
    expect(await isSignedIn(sessionId)).toBe(true);
  });

  test("disabling ends every session, and enabling brings none back", async () => {
    const { id } = await testUser("agent");
    const sessions = [await testSession(id), await testSession(id)];
    await changeUser(admin, id, { version: 1, isActive: false }, now);
    expect((await storedUser(id)).disabledAt).toEqual(now);
    await changeUser(admin, id, { version: 2, isActive: true }, now);
    expect((await storedUser(id)).disabledAt).toBeNull();
    for (const sessionId of sessions) expect(await isSignedIn(sessionId)).toBe(false);
  });

  test("keeps the day of disabling when a disabled user is renamed", async () => {
    const disabledAt = new Date("2026-10-01T00:00:00Z");
    const { id } = await testUser("agent", { disabledAt });
    await changeUser(admin, id, { version: 1, displayName: "离职同事", isActive: false }, now);
    expect((await storedUser(id)).disabledAt).toEqual(disabledAt);
  });

  test("a link takes the password away, ends the user's sessions and earlier links, and nobody else's", async () => {
    const { id } = await testUser("agent", { passwordHash: "an old hash" });
    const other = await createUser(admin, newcomer, now);
    const sessionId = await testSession(id);
    const first = await changeUser(admin, id, { version: 1, invite: true }, now);
    const second = await changeUser(admin, id, { version: 2, invite: true }, now);
    expect((await storedUser(id)).passwordHash).toBeNull();
    expect(await isSignedIn(sessionId)).toBe(false);
    expect(await isSignedIn(admin.sessionId)).toBe(true);
    expect(await findInvited(tokenOf(first.link), now)).toBeNull();
    expect(await findInvited(tokenOf(second.link), now)).toMatchObject({
      displayName: second.user.displayName,
    });
    expect(await findInvited(tokenOf(other.link), now)).toMatchObject({ login: "lin.xiao" });
  });

  test("signing out everywhere ends every session of the user and leaves the password", async () => {
    const { id } = await testUser("agent", { passwordHash: "a hash" });
    const sessions = [await testSession(id), await testSession(id)];
    const answer = await changeUser(admin, id, { version: 1, endSessions: true }, now);
    expect(answer).toMatchObject({ link: null, user: { version: 2, isInvited: false } });
    for (const sessionId of sessions) expect(await isSignedIn(sessionId)).toBe(false);
    expect((await storedUser(id)).passwordHash).toBe("a hash");
    expect(await isSignedIn(admin.sessionId)).toBe(true);
  });

  test("of a stale version is refused with the user as now is, and ends no session", async () => {
    const { id } = await testUser("agent");
    const sessionId = await testSession(id);
    await changeUser(admin, id, { version: 1, displayName: "先到" }, now);
    const late = changeUser(admin, id, { version: 1, displayName: "后到", isActive: false }, now);
    await expect(late).rejects.toMatchObject({
      code: "conflict",
      details: { current: { displayName: "先到", version: 2 } },
    });
    expect(await storedUser(id)).toMatchObject({ displayName: "先到", disabledAt: null });
    expect(await isSignedIn(sessionId)).toBe(true);
  });

  test("of nobody is not found", async () => {
    const change = changeUser(admin, UNKNOWN_ID, { version: 1, displayName: "无" }, now);
    await expect(change).rejects.toMatchObject({ code: "not_found" });
  });

  test.each(["agent", "supervisor"] as const)("is refused to the role %s, also of oneself", async (role) => {
    const actor = await testActor(role);
    const change = changeUser(actor, actor.id, { version: 1, role: "admin" }, now);
    await expect(change).rejects.toMatchObject({ code: "forbidden" });
    expect((await storedUser(actor.id)).role).toBe(role);
  });

  test("leaves no trace of a link in the audit, which says who made it", async () => {
    const { link } = await createUser(admin, newcomer, now);
    const entries = await database().auditEntry.findMany();
    expect(entries.filter(({ tableName }) => tableName === "invitations")).toMatchObject([
      { actorId: admin.id },
    ]);
    expect(JSON.stringify(entries)).not.toContain(hashOfToken(tokenOf(link)));
    expect(JSON.stringify(entries)).not.toContain(tokenOf(link));
  });
});

describe("the last active admin", () => {
  test.each([
    ["be demoted", { role: "agent" }],
    ["be disabled", { isActive: false }],
  ] as const)("cannot %s", async (_, change) => {
    await testUser("admin", { disabledAt: now });
    await expect(changeUser(admin, admin.id, { version: 1, ...change }, now)).rejects.toMatchObject({
      code: "refused",
      messageKey: "user.lastAdmin",
    });
    expect(await storedUser(admin.id)).toMatchObject({ role: "admin", disabledAt: null, version: 1 });
  });

  test.each(Array.from({ length: 5 }, (_, round) => round + 1))(
    "is left when two admins demote each other at once (round %i)",
    async () => {
      const other = await testActor("admin");
      const answers = await Promise.allSettled([
        changeUser(admin, other.id, { version: 1, role: "agent" }, now),
        changeUser(other, admin.id, { version: 1, isActive: false }, now),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
      expect(answers.find(({ status }) => status === "rejected")).toMatchObject({
        reason: { code: "refused", messageKey: "user.lastAdmin" },
      });
      expect(await activeAdmins()).toBe(1);
    },
  );
});
