import { encode } from "next-auth/jwt";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { database } from "@/lib/db/client";
import { env } from "@/lib/env";
import { handle } from "@/lib/http/handle";
import { testActor, testCatalog, testSession, testUser } from "@/lib/testing/factories";
import { callRoute } from "@/lib/testing/factories-route";
import { actorOfCookie } from "./session";
import { BACKGROUND_HEADER } from "./session-rules";
import { endSession } from "./sign-in";

const anything = z.looseObject({});
const whoAmI = handle(
  { summary: "Who", policy: "signed-in", response: anything },
  async ({ actor }) => actor,
);
const supervise = handle({ summary: "See", policy: "trends:read", response: anything }, async () => ({}));

const secondsAgo = (seconds: number): Date => new Date(Date.now() - seconds * 1_000);
const inSeconds = (seconds: number): Date => secondsAgo(-seconds);
const lastSeen = async (sessionId: string): Promise<number> =>
  (await database().session.findUniqueOrThrow({ where: { id: sessionId } })).lastSeenAt.getTime();

describe("what takes effect on the next request", () => {
  test("signing out, for that session alone", async () => {
    const user = await testUser();
    const [here, there] = [await testSession(user.id), await testSession(user.id)];
    await endSession(here, new Date());
    expect((await callRoute(whoAmI, { as: { sessionId: here } })).status).toBe(401);
    expect((await callRoute(whoAmI, { as: { sessionId: there } })).status).toBe(200);
  });

  test("disabling the user", async () => {
    const actor = await testActor("admin");
    expect((await callRoute(whoAmI, { as: actor })).status).toBe(200);
    await database().user.update({
      where: { id: actor.id },
      data: { disabledAt: new Date() },
      select: { id: true },
    });
    expect((await callRoute(whoAmI, { as: actor })).status).toBe(401);
  });

  test("demotion and promotion", async () => {
    const actor = await testActor("supervisor");
    const become = (role: "agent" | "admin") =>
      database().user.update({ where: { id: actor.id }, data: { role }, select: { id: true } });
    expect((await callRoute(supervise, { as: actor })).status).toBe(200);
    await become("agent");
    expect((await callRoute(supervise, { as: actor })).status).toBe(403);
    expect((await callRoute(whoAmI, { as: actor })).body).toMatchObject({ role: "agent" });
    await become("admin");
    expect((await callRoute(supervise, { as: actor })).status).toBe(200);
  });
});

describe("a session", () => {
  test.each([
    ["idle for just under an hour", 200, { lastSeenAt: secondsAgo(3_570) }],
    ["idle for an hour", 401, { lastSeenAt: secondsAgo(3_601) }],
    ["in its last half minute", 200, { expiresAt: inSeconds(30) }],
    ["past its end, however busy", 401, { expiresAt: secondsAgo(1) }],
  ])("%s is answered with %i", async (_, status, fields) => {
    const user = await testUser();
    const sessionId = await testSession(user.id, fields);
    expect((await callRoute(whoAmI, { as: { sessionId } })).status).toBe(status);
  });

  test("is not revived by the request that finds it idle", async () => {
    const user = await testUser();
    const sessionId = await testSession(user.id, { lastSeenAt: secondsAgo(3_700) });
    for (let request = 0; request < 2; request++) {
      expect((await callRoute(whoAmI, { as: { sessionId } })).status).toBe(401);
    }
  });
});

describe("activity", () => {
  const sessionSeen = async (seconds: number) => {
    const user = await testUser();
    return testSession(user.id, { lastSeenAt: secondsAgo(seconds) });
  };

  test("of a person keeps the session alive", async () => {
    const sessionId = await sessionSeen(300);
    await callRoute(whoAmI, { as: { sessionId } });
    expect(Date.now() - (await lastSeen(sessionId))).toBeLessThan(60_000);
  });

  test("in the background does not, and is answered all the same", async () => {
    const sessionId = await sessionSeen(300);
    const before = await lastSeen(sessionId);
    const { status } = await callRoute(whoAmI, { as: { sessionId }, headers: { [BACKGROUND_HEADER]: "1" } });
    expect([status, await lastSeen(sessionId)]).toEqual([200, before]);
  });

  test("within a minute writes nothing, so that reading stays reading", async () => {
    const sessionId = await sessionSeen(30);
    const before = await lastSeen(sessionId);
    await callRoute(whoAmI, { as: { sessionId } });
    expect(await lastSeen(sessionId)).toBe(before);
  });
});

describe("a cookie", () => {
  let sessionId: string;
  beforeAll(async () => {
    sessionId = (await testActor()).sessionId;
  });
  const read = (value: string | undefined) => actorOfCookie(value, true);

  test("around a running session is its person, with nothing but id, name, role and what is wanted of it, and without grants", async () => {
    const token = await encode({ token: { sid: sessionId }, secret: env().NEXTAUTH_SECRET });
    const actor = await read(token);
    expect(Object.keys(actor ?? {}).sort()).toEqual([
      "displayName",
      "grants",
      "id",
      "lacksSecondFactor",
      "role",
      "sessionId",
    ]);
    expect(actor?.grants).toBeNull();
    expect(actor?.sessionId).toBe(sessionId);
  });

  test.each<[string, () => Promise<string | undefined>]>([
    ["that is not sent", async () => undefined],
    ["that is empty", async () => ""],
    [
      "of another secret",
      () => encode({ token: { sid: sessionId }, secret: "another secret of 32 characters!" }),
    ],
    [
      "past its own end",
      () => encode({ token: { sid: sessionId }, secret: env().NEXTAUTH_SECRET, maxAge: -60 }),
    ],
    ["without a session id", () => encode({ token: { sub: sessionId }, secret: env().NEXTAUTH_SECRET })],
    ["whose session id is no text", () => encode({ token: { sid: 7 }, secret: env().NEXTAUTH_SECRET })],
    ["that is no token", async () => "a.b.c"],
  ])("%s is nobody", async (_, cookie) => {
    expect(await read(await cookie())).toBeNull();
  });
});

describe("where the organisation wants a second factor", () => {
  const enrol = handle(
    { summary: "Enrol", policy: "signed-in", beforeSecondFactor: true, response: anything },
    async () => ({}),
  );
  beforeAll(async () => {
    await testCatalog();
    await database().organisation.updateMany({ data: { secondFactorRequired: true } });
    return () => database().organisation.updateMany({ data: { secondFactorRequired: false } });
  });

  test("a supervisor and an admin without one can do nothing but get one; an agent works on", async () => {
    for (const role of ["supervisor", "admin"] as const) {
      const actor = await testActor(role);
      const refusal = await callRoute(whoAmI, { as: actor });
      expect(refusal.status).toBe(403);
      expect(refusal.text).toContain("第二重验证");
      expect((await callRoute(enrol, { as: actor })).status).toBe(200);
    }
    expect((await callRoute(whoAmI, { as: await testActor("agent") })).status).toBe(200);
  });

  test("who has one works on from the next request, not who has only begun", async () => {
    const { id, sessionId } = await testActor("admin");
    const begun = { userId: id, secretCipher: "none", updatedById: id };
    await database().secondFactor.create({ data: begun });
    expect((await callRoute(whoAmI, { as: { sessionId } })).status).toBe(403);
    await database().secondFactor.update({ where: { userId: id }, data: { confirmedAt: new Date() } });
    expect((await callRoute(whoAmI, { as: { sessionId } })).status).toBe(200);
  });
});
