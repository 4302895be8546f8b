import { createHmac } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { z } from "zod";
import { POST as closeCase } from "@/app/api/v1/cases/[id]/outcome/route";
import { PATCH as changeIncident } from "@/app/api/v1/incidents/[id]/route";
import { POST as openIncident } from "@/app/api/v1/incidents/route";
import type { Actor } from "@/lib/auth/actor";
import { connectionPool, database } from "@/lib/db/client";
import { testActor, testCase, testCatalog } from "@/lib/testing/factories";
import { testPublishedArticle } from "@/lib/testing/factories-article";
import { testImport } from "@/lib/testing/factories-incident";
import { callRoute } from "@/lib/testing/factories-route";
import { changeWebhook, createWebhook, pingWebhook, replayDelivery } from "@/lib/webhooks/webhook-commands";
import { listDeliveries, listWebhooks } from "@/lib/webhooks/webhook-queries";
import { WEBHOOK_EVENTS, type WebhookEvent } from "@/lib/webhooks/webhook-schema";
import { deliverWebhooks, forgetOldEvents } from "./deliver-webhooks";

vi.stubEnv("WEBHOOK_ALLOW_PRIVATE", "1");

type Received = { headers: http.IncomingHttpHeaders; body: string };
let received: Received[] = [];
let status = 204;
/** What goes on while the receiver thinks. */
let meanwhile: (() => Promise<unknown>) | null = null;
const server = http.createServer(async (request, response) => {
  let body = "";
  for await (const part of request) body += part;
  received.push({ headers: request.headers, body });
  const said = status;
  const work = meanwhile;
  meanwhile = null;
  await work?.();
  response.writeHead(said).end();
});

let admin: Actor;
let url = "";
beforeAll(async () => {
  await testCatalog();
  admin = await testActor("admin");
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
});
afterAll(() => server.close());
beforeEach(async () => {
  await connectionPool().query("UPDATE webhook_endpoints SET is_active = false");
  await database().webhookEvent.deleteMany();
  received = [];
  status = 204;
});

const endpoint = (events: WebhookEvent[] = [...WEBHOOK_EVENTS]) =>
  createWebhook(admin, { name: "CRM", url, events });
const deliveriesOf = async (id: string) => (await listDeliveries(admin, id, {})).items;
/** As if its time had come. A moment ago, because the column rounds to milliseconds and `now()` may round up. */
const makeDue = () =>
  connectionPool().query("UPDATE webhook_deliveries SET next_attempt_at = now() - interval '1 second'");
const closed = async (): Promise<{ code: string }> => {
  const { id, code } = await testCase(admin);
  const outcome = { version: 1, result: "unresolved", causeCertainty: "unknown", minutesSpent: 1 };
  await callRoute(closeCase, { as: admin, params: { id }, body: outcome });
  return { code };
};
const openedIncident = async (): Promise<{ id: string; version: number }> => {
  const answer = await callRoute(openIncident, {
    as: admin,
    body: { bankCode: "CMB", startsAt: new Date(Date.now() - 60_000).toISOString() },
  });
  return z.looseObject({ id: z.string(), version: z.number() }).parse(answer.body);
};

describe("what happens", () => {
  test("is not even written down where nobody wants to know", async () => {
    await closed();
    const { webhook } = await endpoint(["article.published"]);
    await testCase(admin);
    expect(await database().webhookEvent.count()).toBe(0);
    expect(await deliveriesOf(webhook.id)).toEqual([]);
  });

  test("is sent with code, wallet, bank and cause, and nothing else of a case", async () => {
    await endpoint();
    const { code } = await closed();
    await testPublishedArticle(admin);
    const incident = await openedIncident();
    await callRoute(changeIncident, {
      as: admin,
      method: "PATCH",
      params: { id: incident.id },
      body: { version: incident.version, state: "closed" },
    });
    await deliverWebhooks();
    const sent = received.map(({ body }) => z.looseObject({ event: z.string() }).parse(JSON.parse(body)));
    expect(sent.map(({ event }) => event).sort()).toEqual([
      "article.published",
      "case.closed",
      "case.created",
      "incident.closed",
      "incident.opened",
    ]);
    const place = { code, walletCode: "alipay", bankCode: "ICBC" };
    expect(sent.find(({ event }) => event === "case.closed")?.data).toEqual({
      ...place,
      causeCode: null,
      causeCertainty: "unknown",
      result: "unresolved",
    });
    const created = z.looseObject({}).parse(sent.find(({ event }) => event === "case.created")?.data);
    expect(Object.keys(created).sort()).toEqual(["bankCode", "causeCode", "code", "walletCode"]);
    expect(created).toMatchObject(place);
  });

  test("is told once when a model is published", async () => {
    const { webhook } = await endpoint(["model.published"]);
    const { rows } = await connectionPool().query<{ id: string }>(
      `WITH retired AS (UPDATE diagnosis_models SET status = 'retired' WHERE status = 'published' RETURNING id)
       SELECT id FROM retired`,
    );
    await connectionPool().query("UPDATE diagnosis_models SET status = 'published' WHERE id = $1", [
      rows[0]?.id,
    ]);
    await connectionPool().query("UPDATE diagnosis_models SET note = 'x' WHERE id = $1", [rows[0]?.id]);
    expect((await deliveriesOf(webhook.id)).map(({ event }) => event)).toEqual(["model.published"]);
  });

  test("is not sent when it was rolled back, or imported", async () => {
    await endpoint();
    const { id } = await testCase(admin);
    await database().webhookEvent.deleteMany();
    await expect(
      database().$transaction(async (transaction) => {
        await transaction.$executeRaw`INSERT INTO support_cases SELECT (r).* FROM (
          SELECT jsonb_populate_record(c, jsonb_build_object('id', uuid_v7(), 'code', 'BC-ZZZZZZ')) AS r
          FROM support_cases c WHERE id = ${id}::uuid) copied`;
        expect(await transaction.webhookEvent.count()).toBe(1);
        throw new Error("changed my mind");
      }),
    ).rejects.toThrow("changed my mind");
    await connectionPool().query(
      `INSERT INTO support_cases SELECT (r).* FROM (SELECT jsonb_populate_record(c, jsonb_build_object('id', uuid_v7(),
         'code', 'BC-YYYYYY', 'source', 'old', 'source_id', '1', 'imported_at', now(),
         'import_id', $2::text)) AS r
       FROM support_cases c WHERE id = $1) copied`,
      [id, await testImport(admin.id)],
    );
    expect(await database().webhookEvent.count()).toBe(0);
  });
});

describe("a delivery", () => {
  test("is signed over its time and body with the secret that was shown", async () => {
    const { secret } = await endpoint();
    await testCase(admin);
    await deliverWebhooks();
    const [{ headers, body } = { headers: {}, body: "" }] = received;
    const [, timestamp, signature] =
      /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers["binddesk-signature"])) ?? [];
    expect(signature).toBe(createHmac("sha256", secret).update(`${timestamp}.${body}`).digest("hex"));
    expect(Math.abs(Number(timestamp) - Date.now() / 1_000)).toBeLessThan(60);
    expect(headers["binddesk-event-id"]).toBe(z.looseObject({ id: z.string() }).parse(JSON.parse(body)).id);
  });

  test("that fails waits, is sent again with the same id and body, and is over when it arrived", async () => {
    const { webhook } = await endpoint();
    await testCase(admin);
    status = 503;
    await deliverWebhooks();
    expect(await deliveriesOf(webhook.id)).toMatchObject([
      { state: "pending", attempts: [{ number: 1, status: 503, failure: "status" }] },
    ]);
    expect(await deliverWebhooks()).toBe(0);
    status = 200;
    await makeDue();
    expect(await deliverWebhooks()).toBe(1);
    expect(await deliveriesOf(webhook.id)).toMatchObject([
      {
        state: "delivered",
        nextAttemptAt: null,
        attempts: [{ number: 1 }, { number: 2, status: 200, failure: null }],
      },
    ]);
    expect(received[1]?.body).toBe(received[0]?.body);
    await makeDue();
    expect(await deliverWebhooks()).toBe(0);
  });

  test("is given up after a day, counted with its endpoint, and can be sent anew", async () => {
    const { webhook } = await endpoint();
    await testCase(admin);
    status = 500;
    await connectionPool().query("UPDATE webhook_deliveries SET queued_at = now() - interval '1 day'");
    await deliverWebhooks();
    const [dead] = await deliveriesOf(webhook.id);
    expect(dead).toMatchObject({ state: "dead", nextAttemptAt: null });
    expect(await listWebhooks(admin)).toContainEqual(
      expect.objectContaining({ id: webhook.id, dead: 1, waiting: 0 }),
    );
    status = 204;
    await replayDelivery(admin, webhook.id, dead?.id ?? "", new Date());
    await expect(replayDelivery(admin, webhook.id, dead?.id ?? "", new Date())).rejects.toMatchObject({
      code: "refused",
    });
    await deliverWebhooks();
    expect(await deliveriesOf(webhook.id)).toMatchObject([{ state: "delivered", eventId: dead?.eventId }]);
    expect(received[1]?.headers["binddesk-event-id"]).toBe(received[0]?.headers["binddesk-event-id"]);
  });

  test("has one sender at a time, however many look", async () => {
    await endpoint();
    for (let number = 0; number < 20; number++) await testCase(admin);
    const counts = await Promise.all(Array.from({ length: 5 }, () => deliverWebhooks()));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(20);
    expect(new Set(received.map(({ headers }) => headers["binddesk-event-id"])).size).toBe(20);
    expect(received).toHaveLength(20);
  });

  test("whose sender died is sent by another when its claim is over", async () => {
    const { webhook } = await endpoint();
    await testCase(admin);
    await connectionPool().query(
      "UPDATE webhook_deliveries SET attempts = 1, next_attempt_at = now() + interval '60 seconds'",
    );
    expect(await deliverWebhooks()).toBe(0);
    await makeDue();
    expect(await deliverWebhooks()).toBe(1);
    expect(await deliveriesOf(webhook.id)).toMatchObject([{ state: "delivered", attempts: [{ number: 2 }] }]);
  });

  test("is not undone by a sender that was taken for dead and comes back late", async () => {
    const { webhook } = await endpoint();
    await testCase(admin);
    status = 500;
    meanwhile = async () => {
      status = 204;
      await makeDue();
      await deliverWebhooks();
    };
    await deliverWebhooks();
    expect(received).toHaveLength(2);
    const [delivery] = await deliveriesOf(webhook.id);
    expect(delivery?.state).toBe("delivered");
    expect(delivery?.attempts.map(({ number, status: said }) => [number, said]).sort()).toEqual([
      [1, 500],
      [2, 204],
    ]);
  });

  test("goes nowhere while its endpoint is switched off", async () => {
    const { webhook } = await endpoint();
    await testCase(admin);
    await changeWebhook(admin, webhook.id, { version: 1, isActive: false });
    expect(await deliverWebhooks()).toBe(0);
    await expect(pingWebhook(admin, webhook.id)).rejects.toMatchObject({ code: "refused" });
    await changeWebhook(admin, webhook.id, { version: 2, isActive: true });
    expect(await deliverWebhooks()).toBe(1);
  });

  test("of a test goes to that endpoint alone", async () => {
    const [one, other] = [await endpoint(), await endpoint()];
    await pingWebhook(admin, one.webhook.id);
    await deliverWebhooks();
    expect(received.map(({ headers }) => headers["binddesk-event"])).toEqual(["ping"]);
    expect(await deliveriesOf(other.webhook.id)).toEqual([]);
  });

  test("is forgotten after thirty days", async () => {
    await endpoint();
    await testCase(admin);
    await forgetOldEvents();
    expect(await database().webhookEvent.count()).toBe(1);
    await database().webhookDelivery.deleteMany();
    await connectionPool().query("UPDATE webhook_events SET id = audit_floor(now() - interval '31 days')");
    await forgetOldEvents();
    expect(await database().webhookEvent.count()).toBe(0);
  });
});

describe("the secret", () => {
  test("is neither stored as it is nor in the audit trail, and no list shows it", async () => {
    const { webhook, secret } = await endpoint();
    const row = await database().webhookEndpoint.findUniqueOrThrow({ where: { id: webhook.id } });
    const entries = await database().auditEntry.findMany({ where: { rowId: webhook.id } });
    expect(entries).toMatchObject([{ operation: "insert", actorId: admin.id }]);
    expect(JSON.stringify([row, await listWebhooks(admin)])).not.toContain(secret);
    expect(JSON.stringify(entries)).not.toContain(row.secretCipher);
  });
});
