import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { GET as GET_DIAGNOSIS } from "@/app/api/v1/cases/[id]/diagnosis/route";
import { PATCH } from "@/app/api/v1/incidents/[id]/route";
import { GET, POST } from "@/app/api/v1/incidents/route";
import type { Actor } from "@/lib/auth/actor";
import { caseDiagnosisSchema } from "@/lib/cases/diagnosis-schema";
import { database } from "@/lib/db/client";
import { testActor, testCase, testCatalog } from "@/lib/testing/factories";
import { removeIncidents } from "@/lib/testing/factories-incident";
import { callRoute } from "@/lib/testing/factories-route";
import { type Incident, incidentSchema } from "./incident-schema";

let supervisor: Actor;
beforeAll(async () => {
  await testCatalog();
  supervisor = await testActor("supervisor");
});
beforeEach(removeIncidents);

const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
const open = (body: object = {}, more: object = {}) =>
  callRoute(POST, { body: { bankCode: "ICBC", startsAt: ago(60), ...body }, as: supervisor, ...more });
const opened = async (body: object = {}): Promise<Incident> => incidentSchema.parse((await open(body)).body);
const change = (id: string, body: object, as: Actor = supervisor) =>
  callRoute(PATCH, { method: "PATCH", params: { id }, body, as });

describe("an incident", () => {
  test("is opened by hand, listed on top, and written down with who did it", async () => {
    const note = { zh: "银行系统故障", en: "The bank's system is down" };
    const incident = await opened({ note, source: "银行电话" });
    expect(incident).toMatchObject({ state: "open", origin: "manual", note, endsAt: null, version: 1 });
    const { body } = await callRoute(GET, { method: "GET", as: await testActor("agent") });
    expect(body).toMatchObject({ items: [{ id: incident.id, bankName: { zh: "中国工商银行" } }] });
    const [entry] = await database().auditEntry.findMany({ where: { rowId: incident.id } });
    expect(entry).toMatchObject({ tableName: "incidents", operation: "insert", actorId: supervisor.id });
  });

  test("is opened once under one key", async () => {
    const headers = { "idempotency-key": randomUUID() };
    const body = { startsAt: ago(30) };
    const [first, second] = [await open(body, { headers }), await open(body, { headers })];
    expect(second.body).toEqual(first.body);
  });

  test("of one place is opened once, however many open it at the same time", async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => open({ walletCode: "alipay" })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const running = await database().incident.findMany({ where: { state: "open" }, select: { id: true } });
    expect(running).toHaveLength(1);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({ code: "incident.running", current: { id: running[0]?.id } });
  });

  test("of a bank, of a wallet and of the line between them run side by side", async () => {
    for (const place of [{}, { walletCode: "alipay" }, { bankCode: null, walletCode: "alipay" }])
      expect((await open(place)).status).toBe(201);
  });

  test.each<[string, object, string]>([
    ["that names nobody", { bankCode: null }, "bankCode"],
    ["that starts tomorrow", { startsAt: ago(-1_440) }, "startsAt"],
    ["of a bank that nobody knows", { bankCode: "NO_BANK" }, "bankCode"],
    ["of a wallet that nobody knows", { walletCode: "no_wallet" }, "walletCode"],
  ])("%s is refused by its field", async (_, body, path) => {
    expect(await open(body)).toMatchObject({ status: 400, body: { issues: [{ path }] } });
  });

  test("is closed with an end, and a second writer of the version is shown the first", async () => {
    const { id } = await opened();
    expect(await change(id, { version: 1, state: "closed" })).toMatchObject({
      status: 200,
      body: { state: "closed", endsAt: expect.any(String), version: 2 },
    });
    expect(await change(id, { version: 1, source: "x" })).toMatchObject({
      status: 409,
      body: { code: "conflict", current: { state: "closed", version: 2 } },
    });
  });

  test("is opened again unless another one runs there by then", async () => {
    const { id } = await opened();
    await change(id, { version: 1, state: "closed" });
    const other = await opened();
    expect(await change(id, { version: 2, state: "open" })).toMatchObject({
      status: 409,
      body: { code: "incident.running", current: { id: other.id } },
    });
    await change(other.id, { version: 1, state: "closed" });
    expect(await change(id, { version: 2, state: "open" })).toMatchObject({
      body: { state: "open", endsAt: null },
    });
  });

  test("that is open is not dismissed and has no end", async () => {
    const { id } = await opened();
    expect(await change(id, { version: 1, state: "dismissed" })).toMatchObject({
      status: 409,
      body: { code: "incident.cannotMove" },
    });
    expect(await change(id, { version: 1, endsAt: ago(0) })).toMatchObject({
      status: 400,
      body: { issues: [{ path: "endsAt" }] },
    });
  });

  test("takes no reply with a field that nobody knows", async () => {
    const { id } = await opened();
    const reply = { zh: "{{balance}}", en: "{{code}}" };
    expect(await change(id, { version: 1, reply })).toMatchObject({
      status: 400,
      body: { issues: [{ path: "reply.zh", message: expect.stringContaining("{{balance}}") }] },
    });
  });

  test("is neither opened nor changed by an agent", async () => {
    const agent = await testActor("agent");
    const { id } = await opened();
    expect((await open({ walletCode: "alipay" }, { as: agent })).status).toBe(403);
    expect((await change(id, { version: 1, state: "closed" }, agent)).status).toBe(403);
    expect(await database().incident.findUnique({ where: { id } })).toMatchObject({ state: "open" });
  });
});

describe("a case of that bank", () => {
  const diagnosisOf = async (id: string) =>
    caseDiagnosisSchema.parse(
      (await callRoute(GET_DIAGNOSIS, { method: "GET", params: { id }, as: supervisor })).body,
    );
  const maintenanceIn = async (id: string) =>
    (await diagnosisOf(id)).causes.find(({ causeCode }) => causeCode === "BANK_MAINT")?.posterior ?? 0;

  test("shows the incident and the raised cause while it is open, less after its end", async () => {
    const { id } = await testCase(supervisor);
    const before = await maintenanceIn(id);
    const incident = await opened();
    const whole = await diagnosisOf(id);
    expect(whole.desk).toMatchObject({
      facts: [{ kind: "BANK_MAINTENANCE", strength: 1 }],
      notices: [{ id: incident.id, kind: "incident" }],
    });
    const during = await maintenanceIn(id);
    expect(during).toBeGreaterThan(before * 3);
    await change(incident.id, { version: 1, state: "closed", endsAt: ago(45) });
    const after = await maintenanceIn(id);
    expect(after).toBeLessThan(during);
    expect(after).toBeGreaterThan(before);
  });

  test("hears nothing of an incident that is only proposed, and nothing of another bank's", async () => {
    const { id } = await testCase(supervisor);
    const alarm = { alarmSince: ago(20), alarmObserved: 12, alarmExpected: 1.8, alarmBits: 20 };
    await database().incident.create({
      data: {
        ...alarm,
        bankCode: "ICBC",
        state: "proposed",
        origin: "detected",
        startsAt: ago(20),
        countedAt: ago(0),
        replyZh: "x",
        replyEn: "x",
      },
    });
    await opened({ bankCode: "CMB" });
    expect((await diagnosisOf(id)).desk).toEqual({ facts: [], notices: [] });
  });

  test("hears nothing of a bank's incident while its bank is not known", async () => {
    const { id } = await testCase(supervisor, { bankCode: null });
    await opened();
    expect((await diagnosisOf(id)).desk.notices).toEqual([]);
  });
});
