import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { can, ROLES, type Role } from "@/lib/auth/permissions";
import { grantsOf, SCOPE_NAMES } from "@/lib/auth/scopes";
import { database } from "@/lib/db/client";
import { testActor, testCatalog, testSession, testUser } from "@/lib/testing/factories";
import { testApiKey } from "@/lib/testing/factories-key";
import {
  apiRoutes,
  callRoute,
  type RouteCall,
  routeModule,
  sessionCookie,
} from "@/lib/testing/factories-route";
import { cardBindingModel } from "@/prisma/seed/diagnosis-model/card-binding-model";
import type { RouteHandler } from "./handle";

const ALL = "agent supervisor admin";
/** Who may call what. A route that is missing here fails, so that each one is decided on purpose. */
const ACCESS: Record<string, string> = {
  "GET /api/v1/article-files": "admin",
  "POST /api/v1/article-files/import": "admin",
  "POST /api/v1/article-files/preview": "admin",
  "GET /api/v1/article-settings": "supervisor admin",
  "PATCH /api/v1/article-settings": "admin",
  "GET /api/v1/api-keys": "admin",
  "POST /api/v1/api-keys": "admin",
  "POST /api/v1/api-keys/{id}/revocation": "admin",
  "GET /api/v1/articles": ALL,
  "POST /api/v1/articles": "admin",
  "GET /api/v1/articles/{slug}": ALL,
  "PATCH /api/v1/articles/{slug}": "admin",
  "PUT /api/v1/articles/{slug}/archive": "admin",
  "PUT /api/v1/articles/{slug}/care": "admin",
  "GET /api/v1/articles/{slug}/comments": "supervisor admin",
  "POST /api/v1/articles/{slug}/comments": "supervisor admin",
  "PATCH /api/v1/articles/{slug}/comments/{id}": "supervisor admin",
  "POST /api/v1/articles/{slug}/publish": "admin",
  "PUT /api/v1/articles/{slug}/public-reading": "admin",
  "POST /api/v1/articles/{slug}/restore": "admin",
  "POST /api/v1/articles/{slug}/review": "supervisor admin",
  "PUT /api/v1/articles/{slug}/schedule": "admin",
  "POST /api/v1/articles/{slug}/submission": "admin",
  "GET /api/v1/articles/{slug}/versions": ALL,
  "GET /api/v1/articles/{slug}/versions/{number}": ALL,
  "GET /api/v1/audit": "admin",
  "GET /api/v1/audit/export": "admin",
  "POST /api/v1/audit/verification": "admin",
  "GET /api/v1/banks": ALL,
  "POST /api/v1/banks": "admin",
  "PATCH /api/v1/banks/{code}": "admin",
  "GET /api/v1/card-prefixes": ALL,
  "POST /api/v1/card-prefixes": "admin",
  "PATCH /api/v1/card-prefixes/{id}": "admin",
  "DELETE /api/v1/card-prefixes/{id}": "admin",
  "POST /api/v1/card-prefixes/import": "admin",
  "GET /api/v1/card-prefixes/table": "admin",
  "GET /api/v1/case-imports": "admin",
  "POST /api/v1/case-imports": "admin",
  "GET /api/v1/case-imports/{id}": "admin",
  "PATCH /api/v1/case-imports/{id}": "admin",
  "POST /api/v1/case-imports/{id}/cancellation": "admin",
  "PUT /api/v1/case-imports/{id}/content": "admin",
  "GET /api/v1/case-imports/{id}/errors": "admin",
  "POST /api/v1/case-imports/{id}/run": "admin",
  "GET /api/v1/cases": ALL,
  "POST /api/v1/cases": ALL,
  "GET /api/v1/cases/counts": ALL,
  "GET /api/v1/cases/export": "supervisor admin",
  "GET /api/v1/cases/{id}": ALL,
  "PATCH /api/v1/cases/{id}": ALL,
  "PUT /api/v1/cases/{id}/answers/{check}": ALL,
  "GET /api/v1/cases/{id}/diagnosis": ALL,
  "POST /api/v1/cases/{id}/notes": ALL,
  "POST /api/v1/cases/{id}/outcome": ALL,
  "POST /api/v1/cases/{id}/replies": ALL,
  "GET /api/v1/cases/{id}/reply": ALL,
  "GET /api/v1/article-tasks": "admin",
  "PUT /api/v1/article-tasks/{kind}/{subject}": "admin",
  "POST /api/v1/article-proposals/{id}/acceptance": "admin",
  "POST /api/v1/article-proposals/{id}/refusal": "admin",
  "GET /api/v1/articles/{slug}/feedback": "supervisor admin",
  "POST /api/v1/articles/{slug}/feedback": ALL,
  "PUT /api/v1/articles/{slug}/fit": "admin",
  "GET /api/v1/cases/{id}/article-proposals": ALL,
  "POST /api/v1/cases/{id}/article-proposals": ALL,
  "GET /api/v1/causes/{code}/articles": ALL,
  "GET /api/v1/causes": ALL,
  "PATCH /api/v1/causes/{code}": "admin",
  "POST /api/v1/cases/{id}/remedies": ALL,
  "GET /api/v1/channels": ALL,
  "PATCH /api/v1/channels/{code}": "admin",
  "GET /api/v1/checks": ALL,
  "GET /api/v1/checks/{model}": ALL,
  "GET /api/v1/compatibility": ALL,
  "POST /api/v1/compatibility": "admin",
  "PATCH /api/v1/compatibility/{id}": "admin",
  "GET /api/v1/demo": "admin",
  "POST /api/v1/demo/removal": "admin",
  "POST /api/v1/diagnosis": ALL,
  "POST /api/v1/diagnosis/bulk": ALL,
  "GET /api/v1/diagnosis-models": "supervisor admin",
  "POST /api/v1/diagnosis-models": "admin",
  "POST /api/v1/diagnosis-models/learning": "admin",
  "POST /api/v1/diagnosis-models/validation": "supervisor admin",
  "GET /api/v1/diagnosis-models/{id}": "supervisor admin",
  "GET /api/v1/diagnosis-models/{id}/differences": "supervisor admin",
  "GET /api/v1/diagnosis-models/{id}/document": "supervisor admin",
  "POST /api/v1/diagnosis-models/{id}/publish": "admin",
  "POST /api/v1/diagnosis-models/{id}/replay": "supervisor admin",
  "POST /api/v1/diagnosis-models/{id}/rollback": "admin",
  "GET /api/v1/import-maps": "admin",
  "POST /api/v1/import-maps": "admin",
  "DELETE /api/v1/import-maps/{id}": "admin",
  "GET /api/v1/incidents": ALL,
  "POST /api/v1/incidents": "supervisor admin",
  "GET /api/v1/incidents/causes": ALL,
  "GET /api/v1/incidents/{id}": ALL,
  "PATCH /api/v1/incidents/{id}": "supervisor admin",
  "GET /api/v1/incidents/{id}/cases": ALL,
  "PATCH /api/v1/incidents/{id}/cases": "supervisor admin",
  "POST /api/v1/incidents/{id}/close-all": "supervisor admin",
  "POST /api/v1/incidents/{id}/reply-all": "supervisor admin",
  "POST /api/v1/incidents/{id}/reply-preview": ALL,
  "GET /api/v1/incidents/{id}/report": ALL,
  "GET /api/v1/maintenance-windows": ALL,
  "POST /api/v1/maintenance-windows": "supervisor admin",
  "PATCH /api/v1/maintenance-windows/{id}": "supervisor admin",
  "GET /api/v1/diagnosis-quality": "supervisor admin",
  "GET /api/v1/model-drafts": "admin",
  "POST /api/v1/model-drafts": "admin",
  "GET /api/v1/model-drafts/{id}": "admin",
  "PATCH /api/v1/model-drafts/{id}": "admin",
  "DELETE /api/v1/model-drafts/{id}": "admin",
  "POST /api/v1/model-drafts/{id}/finish": "admin",
  "GET /api/v1/openapi.json": "anybody",
  "GET /api/v1/teams": ALL,
  "POST /api/v1/teams": "admin",
  "PATCH /api/v1/teams/{id}": "admin",
  "GET /api/v1/retention": "admin",
  "PATCH /api/v1/retention": "admin",
  "GET /api/v1/retention/preview": "admin",
  "GET /api/v1/organisation": "admin",
  "PATCH /api/v1/organisation": "admin",
  "GET /api/v1/organisation/logos/{id}": "anybody",
  "GET /api/v1/saved-views": "supervisor admin",
  "POST /api/v1/saved-views": "supervisor admin",
  "PATCH /api/v1/saved-views/{id}": "supervisor admin",
  "DELETE /api/v1/saved-views/{id}": "supervisor admin",
  "POST /api/v1/invitations": "anybody",
  "POST /api/v1/own-password": ALL,
  "GET /api/v1/own-second-factor": ALL,
  "POST /api/v1/own-second-factor": ALL,
  "POST /api/v1/own-second-factor/confirmation": ALL,
  "POST /api/v1/own-second-factor/recovery-codes": ALL,
  "POST /api/v1/own-second-factor/removal": ALL,
  "POST /api/v1/setup": "anybody",
  "GET /api/v1/trends/causes": "supervisor admin",
  "GET /api/v1/trends/cuts": "supervisor admin",
  "GET /api/v1/users": ALL,
  "POST /api/v1/users": "admin",
  "PATCH /api/v1/users/{id}": "admin",
  "POST /api/v1/users/{id}/second-factor-reset": "admin",
  "GET /api/v1/wallets": ALL,
  "POST /api/v1/wallets": "admin",
  "PATCH /api/v1/wallets/{code}": "admin",
  "GET /api/v1/webhooks": "admin",
  "POST /api/v1/webhooks": "admin",
  "PATCH /api/v1/webhooks/{id}": "admin",
  "DELETE /api/v1/webhooks/{id}": "admin",
  "GET /api/v1/webhooks/{id}/deliveries": "admin",
  "POST /api/v1/webhooks/{id}/deliveries/{delivery}/replay": "admin",
  "POST /api/v1/webhooks/{id}/ping": "admin",
};

const handlerSchema = z.custom<RouteHandler>(
  (value) => typeof value === "function" && "contract" in value,
  "a route exports only handlers made by handle",
);

type Entry = { name: string; method: string; path: string; handler: RouteHandler };
const entries: Entry[] = (
  await Promise.all(
    apiRoutes().map(async (route) =>
      Object.entries(await routeModule(route)).map(([method, handler]) => ({
        name: `${method} ${route.path}`,
        method,
        path: route.path,
        handler: handlerSchema.parse(handler, { error: () => `${method} ${route.path}` }),
      })),
    ),
  )
).flat();
const guarded = entries.filter(({ name }) => ACCESS[name] !== "anybody");

const PARAMS = {
  id: randomUUID(),
  check: "ONLINE_PAY",
  model: randomUUID(),
  delivery: randomUUID(),
  slug: "no-such-article",
  kind: "seldom_works",
  subject: "no-such-article",
  code: "NO_SUCH",
  number: "1",
};

const call = ({ method, path, handler }: Entry, more: RouteCall) =>
  callRoute(handler, {
    method,
    path,
    params: paramsOf(path),
    ...(method === "GET" ? {} : { body: {} }),
    ...more,
  });
const paramsOf = (path: string): Record<string, string> =>
  Object.fromEntries(Object.entries(PARAMS).filter(([name]) => path.includes(`{${name}}`)));

const MINUTE = 60_000;
const ago = (minutes: number): Date => new Date(Date.now() - minutes * MINUTE);

/** People who are not signed in (any more), each as the headers that they send. */
async function outsiders(): Promise<[string, Record<string, string>][]> {
  const admin = await testUser("admin");
  const disabled = await testUser("admin", { disabledAt: ago(1) });
  const gone = await testUser("admin");
  const goneSession = await testSession(gone.id);
  await database().user.delete({ where: { id: gone.id } });
  const cookie = async (sessionId: string) => ({ cookie: await sessionCookie(sessionId) });
  const running = await sessionCookie(await testSession(admin.id));
  return [
    ["nobody", {}],
    ["a made-up cookie", { cookie: "binddesk.session=abc" }],
    ["a tampered cookie", { cookie: `${running.slice(0, -4)}AAAA` }],
    ["a session id instead of a cookie", { cookie: `binddesk.session=${await testSession(admin.id)}` }],
    [
      "next-auth's own cookie name",
      { cookie: running.replace("binddesk.session", "next-auth.session-token") },
    ],
    ["a session that nobody has", await cookie(randomUUID())],
    [
      "a session past its 12 hours",
      await cookie(await testSession(admin.id, { createdAt: ago(721), expiresAt: ago(1) })),
    ],
    ["a session idle for an hour", await cookie(await testSession(admin.id, { lastSeenAt: ago(61) }))],
    ["an ended session", await cookie(await testSession(admin.id, { endedAt: ago(1) }))],
    ["a disabled user", await cookie(await testSession(disabled.id))],
    ["a removed user", await cookie(goneSession)],
  ];
}

beforeAll(testCatalog);

test("only what leads to a second factor is open to whom the desk wants one of", () => {
  const open = entries.filter(({ handler }) => handler.contract.beforeSecondFactor);
  expect(open.map(({ name }) => name)).toEqual([
    "GET /api/v1/own-second-factor",
    "POST /api/v1/own-second-factor",
    "POST /api/v1/own-second-factor/confirmation",
  ]);
});

describe("the table of who may call what", () => {
  test("names every method of every route on disk and no other", () => {
    expect(entries.map(({ name }) => name).sort()).toEqual(Object.keys(ACCESS).sort());
  });

  test.each(entries)(
    "is what the policy of $name says, not only what its command checks",
    ({ name, handler }) => {
      const { policy } = handler.contract;
      const said =
        policy === "public"
          ? "anybody"
          : ROLES.filter((role) => policy === "signed-in" || can(role, policy)).join(" ");
      expect(said).toBe(ACCESS[name]);
    },
  );
});

describe("who is not signed in", () => {
  test("is refused by every route that is not for anybody", async () => {
    const refused: string[] = [];
    const people = await outsiders();
    for (const entry of guarded) {
      for (const [who, headers] of people) {
        const { status } = await call(entry, { headers });
        if (status !== 401) refused.push(`${entry.name} for ${who}: ${status}`);
      }
    }
    expect(refused).toEqual([]);
    expect(people).toHaveLength(11);
  });

  test("is told from who is: the same calls with a running session are not answered with 401", async () => {
    const admin = await testUser("admin");
    const headers = { cookie: await sessionCookie(await testSession(admin.id)) };
    for (const entry of guarded) expect((await call(entry, { headers })).status, entry.name).not.toBe(401);
  });
});

describe.each<Role>([...ROLES])("the role %s", (role) => {
  test("is let in where it may be and refused everywhere else", async () => {
    const actor = await testActor(role);
    const wrong: string[] = [];
    for (const entry of guarded) {
      const isPermitted = (ACCESS[entry.name] ?? "").split(" ").includes(role);
      const { status } = await call(entry, { as: actor });
      const isLetIn = status !== 401 && status !== 403;
      if (isPermitted !== isLetIn || status >= 500) wrong.push(`${entry.name}: ${status}`);
    }
    expect(wrong).toEqual([]);
  });

  test("changes nothing without our own origin", async () => {
    const actor = await testActor(role);
    for (const entry of entries.filter(({ method }) => method !== "GET")) {
      for (const origin of [null, "null", "https://evil.example"]) {
        expect((await call(entry, { as: actor, origin })).status, entry.name).toBe(403);
      }
    }
  });
});

describe("an API key", () => {
  test.each(SCOPE_NAMES)(
    "with the scope %s is let in where the scope's permissions say, and nowhere else",
    async (scope) => {
      const { headers } = await testApiKey([scope]);
      const wrong: string[] = [];
      for (const entry of guarded) {
        const { policy } = entry.handler.contract;
        const isPermitted = grantsOf([scope]).some((permission) => permission === policy);
        const { status } = await call(entry, { headers, origin: null });
        if (isPermitted === (status === 403) || status === 401 || status >= 500)
          wrong.push(`${entry.name}: ${status}`);
      }
      expect(wrong).toEqual([]);
    },
  );

  test("whose scopes are all unknown by now gets 403 everywhere, with an admin's cookie beside it too", async () => {
    const admin = await testActor("admin");
    const { headers } = await testApiKey(["read:nothing"]);
    for (const entry of guarded) {
      expect((await call(entry, { headers, origin: null })).status, entry.name).toBe(403);
      expect((await call(entry, { headers, as: admin })).status, entry.name).toBe(403);
    }
  });

  test("that is unknown, expired, revoked or no key at all gets one and the same 401", async () => {
    const past = ago(1);
    const headersOf = [
      { authorization: `Bearer bd_${"x".repeat(43)}` },
      (await testApiKey(["read:cases"], { expiresAt: past })).headers,
      (await testApiKey(["read:cases"], { revokedAt: past })).headers,
      { authorization: "Bearer" },
      { authorization: "Basic YTpi" },
    ];
    for (const entry of guarded) {
      const answers = await Promise.all(headersOf.map((headers) => call(entry, { headers, origin: null })));
      const told = answers.map(({ status, body }) => ({
        status,
        ...z.looseObject({}).parse(body),
        requestId: "",
      }));
      expect(told[0]).toMatchObject({ status: 401, code: "apiKey.unknown" });
      expect(new Set(told.map((one) => JSON.stringify(one))).size, entry.name).toBe(1);
    }
  });

  test("does not stand in for the desk's own origin where no key is asked for", async () => {
    const { headers } = await testApiKey(["write:cases"]);
    for (const entry of entries.filter(({ name, method }) => ACCESS[name] === "anybody" && method !== "GET"))
      expect((await call(entry, { headers, origin: null })).status, entry.name).toBe(403);
  });
});

describe("ids of nothing", () => {
  const BODIES: Record<string, object> = {
    "POST /api/v1/users/{id}/second-factor-reset": { password: "x" },
    "PATCH /api/v1/banks/{code}": { version: 1 },
    "PATCH /api/v1/channels/{code}": { version: 1 },
    "PATCH /api/v1/card-prefixes/{id}": { version: 1 },
    "PATCH /api/v1/wallets/{code}": { version: 1 },
    "PATCH /api/v1/cases/{id}": { version: 1 },
    "PUT /api/v1/cases/{id}/answers/{check}": { answerCode: "ON", replaces: null },
    "POST /api/v1/cases/{id}/notes": { body: "x" },
    "POST /api/v1/cases/{id}/replies": { locale: "en", text: "x", causeCode: null, articleVersionId: null },
    "POST /api/v1/cases/{id}/outcome": {
      version: 1,
      result: "unresolved",
      causeCertainty: "unknown",
      minutesSpent: 1,
    },
    "POST /api/v1/cases/{id}/remedies": { remedyCode: "REPLACE_CARD", helped: false, replaces: null },
    "PATCH /api/v1/case-imports/{id}": {
      version: 1,
      map: {
        format: "csv",
        timeZone: "UTC",
        fields: {
          source: { otherwise: "old" },
          createdAt: { columns: ["created"] },
          walletCode: { otherwise: "alipay" },
        },
      },
    },
    "PATCH /api/v1/incidents/{id}": { version: 1 },
    "PATCH /api/v1/incidents/{id}/cases": { caseIds: [randomUUID()], isIn: true },
    "POST /api/v1/incidents/{id}/reply-preview": { caseId: randomUUID() },
    "PATCH /api/v1/maintenance-windows/{id}": { version: 1 },
    "PATCH /api/v1/saved-views/{id}": { version: 1 },
    "PATCH /api/v1/webhooks/{id}": { version: 1 },
    "POST /api/v1/api-keys/{id}/revocation": { version: 1 },
    "PUT /api/v1/article-tasks/{kind}/{subject}": { version: 0, isTaken: true },
    "POST /api/v1/article-proposals/{id}/acceptance": { version: 1 },
    "POST /api/v1/article-proposals/{id}/refusal": { version: 1, note: "x" },
    "POST /api/v1/articles/{slug}/feedback": { versionId: randomUUID(), isHelpful: true },
    "PUT /api/v1/articles/{slug}/fit": {
      version: 1,
      alsoCauseCodes: [],
      walletCodes: [],
      bankCodes: [],
      steps: [],
    },
    "POST /api/v1/cases/{id}/article-proposals": { found: "x", helped: "x" },
    "POST /api/v1/articles/{slug}/publish": { version: 1 },
    "POST /api/v1/articles/{slug}/restore": { version: 1, number: 1 },
    "POST /api/v1/articles/{slug}/review": { version: 1, verdict: "approve" },
    "POST /api/v1/articles/{slug}/submission": { version: 1 },
    "POST /api/v1/articles/{slug}/comments": { language: "zh", quote: "x", body: "x" },
    "PATCH /api/v1/articles/{slug}/comments/{id}": { version: 1, isResolved: true },
    "PUT /api/v1/articles/{slug}/public-reading": { version: 1, isPublic: true },
    "PUT /api/v1/articles/{slug}/archive": { version: 1, isArchived: true },
    "PUT /api/v1/articles/{slug}/care": { version: 1, ownerId: null, reviewBy: null },
    "PUT /api/v1/articles/{slug}/schedule": { version: 1, publishAt: null },
    "PATCH /api/v1/articles/{slug}": { version: 1 },
    "PATCH /api/v1/compatibility/{id}": { version: 1 },
    "PATCH /api/v1/causes/{code}": { version: 1 },
    "PATCH /api/v1/teams/{id}": { version: 1 },
    "PATCH /api/v1/users/{id}": { version: 1 },
    "POST /api/v1/diagnosis-models/{id}/publish": { version: 1, note: "x" },
    "POST /api/v1/diagnosis-models/{id}/rollback": { version: 1 },
    "PATCH /api/v1/model-drafts/{id}": { version: 1, document: cardBindingModel },
    "POST /api/v1/model-drafts/{id}/finish": { version: 1 },
  };
  const QUERIES: Record<string, string> = {
    "GET /api/v1/diagnosis-models/{id}/differences": `?from=${PARAMS.id}`,
    "DELETE /api/v1/model-drafts/{id}": "?version=1",
  };
  test.each(guarded.filter(({ path }) => path.includes("{")))(
    "$name answers 404 to whoever may call it",
    async (entry) => {
      const body = entry.method === "GET" ? {} : { body: BODIES[entry.name] ?? {} };
      const path = `${entry.path}${QUERIES[entry.name] ?? ""}`;
      const answer = await call(entry, { as: await testActor("admin"), path, ...body });
      expect(answer).toMatchObject({ status: 404, body: { code: "not_found" } });
    },
  );
});
