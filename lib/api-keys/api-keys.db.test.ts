import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { POST as postAnswer } from "@/app/api/v1/cases/[id]/notes/route";
import { POST as postOutcome } from "@/app/api/v1/cases/[id]/outcome/route";
import { PATCH as patchCase } from "@/app/api/v1/cases/[id]/route";
import { GET as getCases, POST as postCase } from "@/app/api/v1/cases/route";
import { GET as getTrends } from "@/app/api/v1/trends/causes/route";
import type { Actor } from "@/lib/auth/actor";
import { signIn } from "@/lib/auth/sign-in";
import { getCase } from "@/lib/cases/case-queries";
import { database } from "@/lib/db/client";
import { testActor, testCase, testCatalog } from "@/lib/testing/factories";
import { testApiKey } from "@/lib/testing/factories-key";
import { callRoute } from "@/lib/testing/factories-route";
import { listUsers } from "@/lib/users/user-queries";
import { createApiKey, revokeApiKey } from "./api-key-commands";
import { listApiKeys } from "./api-key-queries";

let admin: Actor;
beforeAll(async () => {
  await testCatalog();
  admin = await testActor("admin");
});

const NOW = new Date();
const newKey = async (
  scopes: Parameters<typeof createApiKey>[1]["scopes"],
  expiresInDays: number | null = null,
) => {
  const { apiKey, token } = await createApiKey(admin, { name: "CRM", scopes, expiresInDays }, NOW);
  return { apiKey, token, headers: { authorization: `Bearer ${token}` } };
};
const read = (headers: Record<string, string>) => callRoute(getCases, { headers, origin: null });

describe("a key that is made", () => {
  test("is told once, has 256 random bits and is stored as a hash with its first characters", async () => {
    const { apiKey, token } = await newKey(["read:cases"]);
    expect(token).toMatch(/^bd_[A-Za-z0-9_-]{43}$/);
    const stored = await database().apiKey.findUniqueOrThrow({ where: { id: apiKey.id } });
    expect(JSON.stringify(stored)).not.toContain(token);
    expect(stored).toMatchObject({
      tokenStart: token.slice(0, 9),
      tokenHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const entries = await database().auditEntry.findMany({ where: { rowId: apiKey.id } });
    expect(entries.map(({ tableName }) => tableName).sort()).toEqual(["api_keys", "users"]);
    expect(JSON.stringify(entries)).not.toContain(stored.tokenHash);
    expect(JSON.stringify(await listApiKeys(admin))).not.toContain(stored.tokenHash);
  });

  test("is refused to whoever is no admin, and so is the list", async () => {
    const supervisor = await testActor("supervisor");
    const key = { name: "x", scopes: ["read:cases" as const], expiresInDays: null };
    await expect(createApiKey(supervisor, key, NOW)).rejects.toMatchObject({ code: "forbidden" });
    await expect(listApiKeys(supervisor)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("acts as itself: cases, notes, outcomes and their audit entries name the key and not its maker", async () => {
    const { apiKey, headers } = await newKey(["write:cases"]);
    const logged = await callRoute(postCase, {
      headers,
      origin: null,
      body: { walletCode: "alipay", bankCode: "ICBC", assignToMe: false },
    });
    expect(logged.status).toBe(201);
    const { id } = z.looseObject({ id: z.string() }).parse(logged.body);
    const note = await callRoute(postAnswer, {
      headers,
      origin: null,
      params: { id },
      body: { body: "seen" },
    });
    expect(note.status).toBe(201);
    const outcome = await callRoute(postOutcome, {
      headers,
      origin: null,
      params: { id },
      body: { version: 1, result: "unresolved", causeCertainty: "unknown", minutesSpent: 1 },
    });
    expect(outcome.status).toBe(201);
    const entries = await database().auditEntry.findMany({ where: { actorId: apiKey.id } });
    expect(new Set(entries.map(({ tableName }) => tableName))).toEqual(
      new Set(["support_cases", "case_notes", "outcomes"]),
    );
    expect((await getCase(admin, { id })).createdBy).toMatchObject({ id: apiKey.id, displayName: "CRM" });
  });

  test("is held to the version like anybody: the later of two writers gets the conflict", async () => {
    const { headers } = await newKey(["write:cases"]);
    const { id } = await testCase(admin);
    const change = (device: string) =>
      callRoute(patchCase, {
        headers,
        origin: null,
        method: "PATCH",
        params: { id },
        body: { version: 1, device },
      });
    const answers = await Promise.all([change("first"), change("second")]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test("may what its scopes say, whatever its role: trends, and no cases", async () => {
    const { headers } = await newKey(["read:trends"]);
    expect((await callRoute(getTrends, { headers, origin: null })).status).toBe(200);
    expect(await read(headers)).toMatchObject({ status: 403, body: { code: "apiKey.scope" } });
  });

  test("is no person: nobody signs in as it and no list of people shows it", async () => {
    const { apiKey } = await newKey(["read:cases"]);
    const { login } = await database().user.findUniqueOrThrow({ where: { id: apiKey.id } });
    expect(
      await signIn({ login, password: "", code: null, address: "local", userAgent: null }, NOW),
    ).toBeNull();
    expect((await listUsers(admin)).map(({ id }) => id)).not.toContain(apiKey.id);
  });
});

describe("the end of a key", () => {
  test("comes with its revocation, from the next request on, once", async () => {
    const { apiKey, headers } = await newKey(["read:cases"]);
    expect((await read(headers)).status).toBe(200);
    const revoked = await revokeApiKey(admin, apiKey.id, 1, NOW);
    expect(revoked).toMatchObject({ version: 2, revokedAt: NOW.toISOString() });
    expect((await read(headers)).status).toBe(401);
    await expect(revokeApiKey(admin, apiKey.id, 1, NOW)).rejects.toMatchObject({ code: "conflict" });
    await expect(revokeApiKey(admin, apiKey.id, 2, NOW)).rejects.toMatchObject({ code: "refused" });
  });

  test("comes with its day", async () => {
    expect((await read((await newKey(["read:cases"], 1)).headers)).status).toBe(200);
    const { apiKey, headers } = await newKey(["read:cases"], 1);
    expect(apiKey.expiresAt).toBe(new Date(NOW.getTime() + 86_400_000).toISOString());
    await database().apiKey.update({
      where: { id: apiKey.id },
      data: { expiresAt: new Date() },
      select: { id: true },
    });
    expect((await read(headers)).status).toBe(401);
  });
});

describe("that a key was used", () => {
  const usedAt = async (id: string) =>
    (await database().apiKey.findUniqueOrThrow({ where: { id }, select: { lastUsedAt: true } })).lastUsedAt;

  test.each([
    ["at its first use", undefined, true],
    ["after a minute", 61, true],
    ["not within a minute", 30, false],
  ])("is written %s", async (_, secondsAgo, isWritten) => {
    const before = secondsAgo === undefined ? undefined : new Date(Date.now() - secondsAgo * 1_000);
    const { id, headers } = await testApiKey(["read:cases"], { lastUsedAt: before });
    await read(headers);
    const after = await usedAt(id);
    expect(after?.getTime() === before?.getTime()).toBe(!isWritten);
  });

  test("leaves no audit entry", async () => {
    const { id, headers } = await testApiKey(["read:cases"]);
    const count = () => database().auditEntry.count({ where: { rowId: id } });
    const before = await count();
    await read(headers);
    expect(await usedAt(id)).not.toBeNull();
    expect(await count()).toBe(before);
  });
});
