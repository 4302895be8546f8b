import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { testActor } from "@/lib/testing/factories";
import { callRoute, type RouteCall } from "@/lib/testing/factories-route";
import { handle } from "./handle";

const anything = z.looseObject({});
const echo = handle(
  {
    summary: "Give back what was sent",
    policy: "public",
    body: z.strictObject({ text: z.string(), inner: z.looseObject({}).optional() }),
    response: anything,
  },
  async ({ body }) => body,
);
const search = handle(
  { summary: "Search", policy: "public", query: z.strictObject({ q: z.string() }), response: anything },
  async ({ query }) => query,
);
const read = handle({ summary: "Read", policy: "public", response: anything }, async () => ({ done: true }));
const remove = handle(
  { summary: "Remove without a body", policy: "public", response: anything },
  async () => ({ done: true }),
);

const post = (call: RouteCall) => callRoute(echo, { method: "POST", body: { text: "x" }, ...call });

describe("the origin of a state change", () => {
  test.each<[string, RouteCall, number]>([
    ["our own is taken", {}, 200],
    ["a missing one is refused", { origin: null }, 403],
    ["null is refused", { origin: "null" }, 403],
    ["another host is refused", { origin: "http://evil.example" }, 403],
    ["another port is refused", { origin: "http://localhost:3001" }, 403],
    ["another scheme is refused", { origin: "https://localhost:3000" }, 403],
    ["our own as a prefix is refused", { origin: "http://localhost:3000.evil.example" }, 403],
    [
      "the address of a page instead of its origin is refused",
      { origin: "http://localhost:3000/cases" },
      403,
    ],
    [
      "a foreign one is refused although a header claims to overrule it",
      {
        origin: "http://evil.example",
        headers: { "x-forwarded-host": "evil.example", "x-http-method-override": "GET" },
      },
      403,
    ],
  ])("%s", async (_, call, status) => {
    expect((await post(call)).status).toBe(status);
  });

  test.each(["POST", "PUT", "PATCH", "DELETE"])("is asked for at %s without a body too", async (method) => {
    expect((await callRoute(remove, { method, origin: null })).status).toBe(403);
    expect((await callRoute(remove, { method })).status).toBe(200);
  });

  test("is not asked for at GET", async () => {
    expect((await callRoute(read, { method: "GET", origin: null })).status).toBe(200);
  });

  test("is refused before the body is read", async () => {
    const answer = await post({ origin: null, rawBody: "not json" });
    expect(answer.status).toBe(403);
  });
});

describe("the body", () => {
  test.each([
    ["application/json", 200],
    ["Application/JSON; charset=utf-8", 200],
    ["text/plain", 415],
    ["application/x-www-form-urlencoded", 415],
    ["application/jsonp", 415],
    ["multipart/form-data; boundary=application/json", 415],
  ])("sent as %s is answered with %i", async (type, status) => {
    expect((await post({ headers: { "content-type": type } })).status).toBe(status);
  });

  test("without a media type is refused", async () => {
    const answer = await post({
      rawBody: new Blob([JSON.stringify({ text: "x" })]),
      headers: { "content-type": "" },
    });
    expect(answer.status).toBe(415);
  });

  test.each([
    ["half an object", '{"text":'],
    ["nothing", ""],
    ["bytes that are not UTF-8", new Uint8Array([0x22, 0xff, 0x22])],
  ])("of %s is refused as no JSON", async (_, rawBody) => {
    expect(await post({ rawBody })).toMatchObject({ status: 400, body: { code: "body.notJson" } });
  });

  const limit = 256 * 1024;
  const bodyOfSize = (bytes: number): string => {
    const frame = JSON.stringify({ text: "" });
    return JSON.stringify({ text: "a".repeat(bytes - frame.length) });
  };

  test("of exactly 256 KB is taken", async () => {
    expect((await post({ rawBody: bodyOfSize(limit) })).status).toBe(200);
  });

  test("of one byte more is refused and says the limit", async () => {
    const answer = await post({ rawBody: bodyOfSize(limit + 1), headers: { "accept-language": "en" } });
    expect(answer.status).toBe(413);
    expect(answer.text).toContain("256 KB");
  });

  test("is refused by its announced length before a byte is read", async () => {
    let pulled = 0;
    const stream = new ReadableStream(
      {
        pull: (controller) => {
          pulled++;
          controller.enqueue(new Uint8Array(1_024));
        },
      },
      { highWaterMark: 0 },
    );
    const answer = await post({ rawBody: stream, headers: { "content-length": String(limit + 1) } });
    expect([answer.status, pulled]).toEqual([413, 0]);
  });

  test("without an announced length is refused while it streams, and the rest is not read", async () => {
    let pulled = 0;
    let isCancelled = false;
    const endless = new ReadableStream(
      {
        pull: (controller) => {
          pulled++;
          controller.enqueue(new Uint8Array(16 * 1_024).fill(0x20));
        },
        cancel: () => {
          isCancelled = true;
        },
      },
      { highWaterMark: 0 },
    );
    expect((await post({ rawBody: endless })).status).toBe(413);
    expect(pulled).toBe(limit / (16 * 1_024) + 1);
    expect(isCancelled).toBe(true);
  });

  test("nested a hundred thousand deep is refused, not a fault", async () => {
    const deep = `{"text":"x","inner":{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}}`;
    expect(await post({ rawBody: deep })).toMatchObject({ status: 400 });
  });
});

describe("texts that the database cannot hold", () => {
  test.each([
    ["NUL in a field", { text: "a\u0000b" }, "text", "text.nul"],
    ["a lone surrogate in a field", { text: "cut \ud83d" }, "text", "text.loneSurrogate"],
    ["NUL further in", { text: "x", inner: { notes: ["ok", "\u0000"] } }, "inner.notes.1", "text.nul"],
    ["NUL in the name of a field", { text: "x", inner: { "a\u0000": 1 } }, "inner", "text.nul"],
  ])("%s is refused with its path", async (_, body, path, code) => {
    expect(await post({ body })).toMatchObject({ status: 400, body: { issues: [{ path, code }] } });
  });

  test("a whole emoji is none of them", async () => {
    expect(await post({ body: { text: "👍🏽" } })).toMatchObject({ status: 200, body: { text: "👍🏽" } });
  });

  test("NUL in a query is refused with its name", async () => {
    const answer = await callRoute(search, { path: "/api/v1/test?q=a%00b" });
    expect(answer).toMatchObject({ status: 400, body: { issues: [{ path: "q", code: "text.nul" }] } });
  });
});

describe("what a schema refuses", () => {
  test.each<[string, unknown, object]>([
    ["a missing field", {}, { path: "text", code: "field.required" }],
    ["a wrong type", { text: 7 }, { path: "text", code: "field.type" }],
    [
      "a field that is not in the contract",
      { text: "x", role: "admin" },
      { path: "", code: "field.unknown" },
    ],
    ["a list instead of an object", [], { path: "", code: "field.type" }],
  ])("%s is named with its path", async (_, body, issue) => {
    expect(await post({ body })).toMatchObject({ status: 400, body: { code: "invalid", issues: [issue] } });
  });
});

describe("a problem", () => {
  test("has the form of RFC 9457 and the request id of its header", async () => {
    const answer = await post({ body: { text: 7 }, headers: { "accept-language": "en" } });
    expect(answer.headers.get("content-type")).toContain("application/problem+json");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.body).toEqual({
      type: "about:blank",
      title: "Something is not filled in correctly",
      status: 400,
      detail: expect.stringContaining("nothing was saved"),
      code: "invalid",
      requestId: answer.headers.get("x-request-id"),
      issues: [{ path: "text", code: "field.type", message: "This is of the wrong type." }],
    });
    expect(answer.headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
  });

  test.each([
    ["Chinese without any wish", {}, "有内容填写不对"],
    ["English by Accept-Language", { "accept-language": "fr, en-GB;q=0.8, zh;q=0.5" }, "not filled in"],
    ["Chinese by Accept-Language", { "accept-language": "en;q=0.5, zh-TW" }, "有内容填写不对"],
    ["English by the person's own choice", { cookie: "locale=en", "accept-language": "zh" }, "not filled in"],
    [
      "the browser's language when the choice is none of ours",
      { cookie: "locale=xx", "accept-language": "en" },
      "not filled in",
    ],
  ])("speaks %s", async (_, headers, words) => {
    const answer = await post({ body: { text: 7 }, headers });
    expect(answer.body).toMatchObject({ title: expect.stringMatching(/[^a-z.]/) });
    expect(answer.text).toContain(words);
  });
});

describe("a fault", () => {
  const throwing = (thrown: unknown) =>
    handle({ summary: "Break", policy: "public", response: anything }, async () => {
      throw thrown;
    });

  test("tells neither SQL, path nor message, only a sentence and the request id", async () => {
    const secret = new Error(
      'SELECT password_hash FROM users -- at /srv/desk/lib/x.ts "6222021234567890128"',
    );
    const answer = await callRoute(throwing(secret), { headers: { "accept-language": "en" } });
    expect(answer.status).toBe(500);
    expect(answer.body).toEqual({
      type: "about:blank",
      title: "Something went wrong",
      status: 500,
      detail: expect.stringContaining("request id"),
      code: "fault",
      requestId: answer.headers.get("x-request-id"),
    });
  });

  test("of a real statement is no different", async () => {
    const broken = handle({ summary: "Break", policy: "public", response: anything }, async () => {
      await database().$queryRaw`SELECT secret_column FROM users`;
      return {};
    });
    const answer = await callRoute(broken);
    expect(answer.status).toBe(500);
    expect(answer.text).not.toMatch(/secret_column|SELECT|users|prisma|\.ts/i);
  });

  test("of an answer that leaves its contract is found in tests", async () => {
    const leaking = handle(
      { summary: "Leak", policy: "public", response: z.strictObject({ id: z.string() }) },
      async () => Object.assign({ id: "1" }, { passwordHash: "x" }),
    );
    const answer = await callRoute(leaking);
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain("passwordHash");
  });

  test.each([
    [
      "a refused connection",
      Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:5432"), { code: "ECONNREFUSED" }),
    ],
    ["a pool without a free connection", new Error("timeout exceeded when trying to connect")],
    ["a server that shuts down", Object.assign(new Error("terminating connection"), { code: "57P01" })],
    ["a lost connection of the driver", Object.assign(new Error("gone"), { code: "08006" })],
    ["a statement that ran into its time limit", Object.assign(new Error("canceling"), { code: "57014" })],
    [
      "a lock that was not given in time",
      new Error("outer", { cause: Object.assign(new Error("lock"), { code: "55P03" }) }),
    ],
  ])("that is %s is unavailability, with the time to try again", async (_, thrown) => {
    const answer = await callRoute(throwing(thrown));
    expect([answer.status, answer.headers.get("retry-after")]).toEqual([503, "2"]);
  });

  test.each([
    ["an id that holds the digits of a connection error", "row 01890808-0812-7081-b08f-150812345678 is odd"],
    ["a number that holds the digits of another", "expected 153300 rows"],
    ["a thrown text", "08006"],
  ])("with %s stays a fault", async (_, text) => {
    const thrown = text === "08006" ? text : new Error(text);
    expect((await callRoute(throwing(thrown))).status).toBe(500);
  });
});

describe("policy", () => {
  const guarded = (policy: "signed-in" | "trends:read") =>
    handle({ summary: "Read", policy, response: anything }, async ({ actor }) => ({ id: actor.id }));
  let agent: Actor;
  let supervisor: Actor;
  beforeAll(async () => {
    agent = await testActor("agent");
    supervisor = await testActor("supervisor");
  });

  test("hands the person of the session to the handler", async () => {
    expect((await callRoute(guarded("signed-in"), { as: agent })).body).toEqual({ id: agent.id });
    expect((await callRoute(guarded("trends:read"), { as: supervisor })).body).toEqual({ id: supervisor.id });
  });

  test("refuses nobody and a role without the permission", async () => {
    expect((await callRoute(guarded("signed-in"))).status).toBe(401);
    expect((await callRoute(guarded("trends:read"), { as: agent })).status).toBe(403);
  });

  test.each([
    ["x-middleware-subrequest", "proxy:proxy:proxy:proxy:proxy"],
    ["x-middleware-rewrite", "/api/livez"],
    ["x-original-url", "/api/livez"],
    ["x-user-id", "1"],
    ["authorization", "Basic YWRtaW46YWRtaW4="],
  ])("is not moved by the header %s", async (name, value) => {
    expect((await callRoute(guarded("signed-in"), { headers: { [name]: value } })).status).toBe(401);
  });

  test("is decided before the body is read", async () => {
    const writing = handle(
      { summary: "Write", policy: "signed-in", body: z.strictObject({}), response: anything },
      async () => ({}),
    );
    expect((await callRoute(writing, { method: "POST", rawBody: "not json" })).status).toBe(401);
  });
});

describe("an idempotency key", () => {
  test.each([
    ["8 characters", "12345678", 200],
    ["100 characters", "k".repeat(100), 200],
    ["7 characters", "1234567", 400],
    ["101 characters", "k".repeat(101), 400],
    ["a blank inside", "1234 5678", 400],
  ])("of %s is answered with its status", async (_, key, status) => {
    expect((await post({ headers: { "idempotency-key": key } })).status).toBe(status);
  });
});
