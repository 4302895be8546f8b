import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { POST as createKey } from "@/app/api/v1/api-keys/route";
import { GET as importsRoute } from "@/app/api/v1/case-imports/route";
import { GET as casesRoute } from "@/app/api/v1/cases/route";
import { DELETE as removeRoute } from "@/app/api/v1/webhooks/[id]/route";
import { GET as webhooksRoute } from "@/app/api/v1/webhooks/route";
import { connectionPool, database } from "@/lib/db/client";
import { deliverWebhooks } from "@/lib/jobs/deliver-webhooks";
import { detectIncidents } from "@/lib/jobs/detect-incidents";
import { changeOrganisation } from "@/lib/organisation/organisation-commands";
import { getOrganisation } from "@/lib/organisation/organisation-queries";
import type { Switch } from "@/lib/organisation/switches";
import { testActor, testCase, testCatalog } from "@/lib/testing/factories";
import { testApiKey } from "@/lib/testing/factories-key";
import { callRoute } from "@/lib/testing/factories-route";
import { createWebhook, pingWebhook } from "@/lib/webhooks/webhook-commands";
import type { Actor } from "./actor";
import { openTo } from "./switched-off";

let admin: Actor;
beforeAll(async () => {
  await testCatalog();
  admin = await testActor("admin");
});

async function switchOff(...switchedOff: Switch[]): Promise<void> {
  const { version } = await getOrganisation(admin);
  await changeOrganisation(admin, { version, switchedOff });
}
beforeEach(() => switchOff());

test("nothing is off until somebody says so", async () => {
  expect(await callRoute(webhooksRoute, { as: admin })).toMatchObject({ status: 200 });
  expect(await callRoute(importsRoute, { as: admin })).toMatchObject({ status: 200 });
  expect((await openTo("admin"))("webhook:manage")).toBe(true);
});

describe("what is switched off", () => {
  test.each([
    ["webhooks", webhooksRoute, "webhook:manage"],
    ["imports", importsRoute, "case:import"],
  ] as const)(
    "is refused with a sentence and leaves the administration: %s",
    async (name, route, permission) => {
      await switchOff(name);
      expect(await callRoute(route, { as: admin })).toMatchObject({
        status: 403,
        body: { code: `switchedOff.${name}` },
      });
      expect((await openTo("admin"))(permission)).toBe(false);
      expect((await openTo("admin"))("user:manage")).toBe(true);
      // Also to a colleague without the permission it is first of all forbidden.
      const agent = await testActor();
      expect(await callRoute(route, { as: agent })).toMatchObject({
        status: 403,
        body: { code: "forbidden" },
      });
    },
  );

  test("API keys: none is let in and none is made, and they work again afterwards", async () => {
    const { headers } = await testApiKey(["read:cases"]);
    const read = () => callRoute(casesRoute, { headers, origin: null });
    expect(await read()).toMatchObject({ status: 200 });
    await switchOff("apiKeys");
    expect(await read()).toMatchObject({ status: 403, body: { code: "switchedOff.apiKeys" } });
    const made = await callRoute(createKey, { as: admin, body: { name: "x", scopes: ["read:cases"] } });
    expect(made).toMatchObject({ status: 403 });
    await switchOff();
    expect(await read()).toMatchObject({ status: 200 });
  });

  test("webhooks: no event is noted, and what waits stays unsent", async () => {
    const { webhook } = await createWebhook(admin, {
      name: "CRM",
      url: "https://crm.example.com/hook",
      events: ["case.created"],
    });
    await pingWebhook(admin, webhook.id);
    await switchOff("webhooks");
    await testCase(admin);
    expect(await database().webhookDelivery.count({ where: { endpointId: webhook.id } })).toBe(1);
    expect(await deliverWebhooks()).toBe(0);
    await connectionPool().query("UPDATE webhook_endpoints SET is_active = false");
  });

  test("the detection of incidents: nobody looks", async () => {
    await switchOff("incidentDetection");
    expect(await detectIncidents(new Date())).toEqual({ isRun: false });
    await switchOff();
    expect(await detectIncidents(new Date())).toMatchObject({ isRun: true });
  });

  test("is in the audit trail with who switched it off", async () => {
    await switchOff("webhooks");
    const [entry] = await database().auditEntry.findMany({
      where: { tableName: "organisations" },
      orderBy: { id: "desc" },
      take: 1,
    });
    expect(entry).toMatchObject({ actorId: admin.id, after: { switched_off: ["webhooks"] } });
  });
});

test("a removed webhook takes its log along and stays in the trail, without its secret", async () => {
  const { webhook } = await createWebhook(admin, {
    name: "Old",
    url: "https://old.example.com/hook",
    events: ["case.created"],
  });
  await pingWebhook(admin, webhook.id);
  const call = { method: "DELETE", params: { id: webhook.id } };
  expect(await callRoute(removeRoute, { ...call, as: await testActor("supervisor") })).toMatchObject({
    status: 403,
  });
  expect(await callRoute(removeRoute, { ...call, as: admin })).toMatchObject({ status: 200 });
  expect(await database().webhookDelivery.count({ where: { endpointId: webhook.id } })).toBe(0);
  const entries = await database().auditEntry.findMany({ where: { rowId: webhook.id } });
  expect(entries.at(-1)).toMatchObject({ operation: "delete", actorId: admin.id, before: { name: "Old" } });
  expect(JSON.stringify(entries)).not.toContain("secret_cipher");
  expect(await callRoute(removeRoute, { ...call, as: admin })).toMatchObject({ status: 404 });
});
