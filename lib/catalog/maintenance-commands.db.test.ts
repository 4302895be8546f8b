import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { GET as GET_DIAGNOSIS } from "@/app/api/v1/cases/[id]/diagnosis/route";
import { PATCH } from "@/app/api/v1/maintenance-windows/[id]/route";
import { GET, POST } from "@/app/api/v1/maintenance-windows/route";
import type { Actor } from "@/lib/auth/actor";
import { caseDiagnosisSchema } from "@/lib/cases/diagnosis-schema";
import { database } from "@/lib/db/client";
import { testActor, testCase, testCatalog } from "@/lib/testing/factories";
import { callRoute } from "@/lib/testing/factories-route";
import { type MaintenanceWindow, maintenanceWindowSchema } from "./maintenance-schema";

let supervisor: Actor;
beforeAll(async () => {
  await testCatalog();
  supervisor = await testActor("supervisor");
});
beforeEach(async () => {
  await database().maintenanceWindow.deleteMany();
});

const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
const add = (body: object, more: object = {}) =>
  callRoute(POST, { body: { bankCode: "ICBC", startsAt: ago(60), ...body }, as: supervisor, ...more });
const added = async (body: object = {}): Promise<MaintenanceWindow> =>
  maintenanceWindowSchema.parse((await add(body)).body);
const change = (id: string, body: object) =>
  callRoute(PATCH, { method: "PATCH", params: { id }, body, as: supervisor });

describe("a maintenance window", () => {
  test("is added with whom it names, listed latest first, and written down with who did it", async () => {
    const note = { zh: "银行升级", en: "Bank upgrade" };
    const early = await added({ endsAt: ago(-60), source: "银行公告", note });
    const late = await added({ startsAt: ago(-600), walletCode: "alipay" });
    expect(early).toMatchObject({ bankCode: "ICBC", walletCode: null, note, version: 1 });
    const { body } = await callRoute(GET, { method: "GET", as: supervisor });
    expect(body).toMatchObject({ items: [{ id: late.id }, { id: early.id }] });
    expect(await database().maintenanceWindow.findUnique({ where: { id: early.id } })).toMatchObject({
      updatedById: supervisor.id,
    });
  });

  test("is added once under one key", async () => {
    const headers = { "idempotency-key": randomUUID() };
    const body = { startsAt: "2026-11-23T02:00:00Z" };
    const [first, second] = [await add(body, { headers }), await add(body, { headers })];
    expect(second.body).toEqual(first.body);
    expect(await database().maintenanceWindow.count()).toBe(1);
  });

  test.each<[string, object, string]>([
    ["that names nobody", { bankCode: null }, "bankCode"],
    ["that ends when it starts", { startsAt: ago(5), endsAt: ago(6) }, "endsAt"],
    ["of a bank that nobody knows", { bankCode: "NO_BANK" }, "bankCode"],
    ["of a wallet that nobody knows", { walletCode: "no_wallet" }, "walletCode"],
    ["with a time that is none", { startsAt: "tomorrow" }, "startsAt"],
  ])("%s is refused by its field", async (_, body, path) => {
    expect(await add(body)).toMatchObject({ status: 400, body: { issues: [{ path }] } });
    expect(await database().maintenanceWindow.count()).toBe(0);
  });

  test("is ended by its end, and a second writer of the version is shown the first", async () => {
    const { id } = await added();
    const endsAt = ago(0);
    expect(await change(id, { version: 1, endsAt })).toMatchObject({
      status: 200,
      body: { endsAt, version: 2 },
    });
    expect(await change(id, { version: 1, source: "x" })).toMatchObject({
      status: 409,
      body: { current: { endsAt, version: 2 } },
    });
  });

  test("cannot be changed into one that names nobody or ends before it starts", async () => {
    const { id } = await added();
    for (const body of [{ bankCode: null }, { endsAt: ago(90) }]) {
      expect(await change(id, { version: 1, ...body })).toMatchObject({ status: 400 });
    }
    expect(await database().maintenanceWindow.findUnique({ where: { id } })).toMatchObject({ version: 1 });
  });
});

describe("a case of that bank", () => {
  const diagnosisOf = async (id: string) =>
    caseDiagnosisSchema.parse(
      (await callRoute(GET_DIAGNOSIS, { method: "GET", params: { id }, as: supervisor })).body,
    );
  const maintenanceIn = async (id: string) =>
    (await diagnosisOf(id)).causes.find(({ causeCode }) => causeCode === "BANK_MAINT")?.posterior ?? 0;

  test("shows the notice and the raised cause while it is open, less after its end", async () => {
    const { id } = await testCase(supervisor);
    const before = await maintenanceIn(id);
    const window = await added();
    const diagnosis = await diagnosisOf(id);
    expect(diagnosis.desk).toMatchObject({
      facts: [{ kind: "BANK_MAINTENANCE", strength: 1 }],
      notices: [{ id: window.id }],
    });
    const open = await maintenanceIn(id);
    expect(open).toBeGreaterThan(before * 3);
    await change(window.id, { version: 1, endsAt: ago(45) });
    const after = await maintenanceIn(id);
    expect(after).toBeLessThan(open);
    expect(after).toBeGreaterThan(before);
  });

  test("is logged with the cause that the window raises", async () => {
    await added();
    const supportCase = await testCase(supervisor);
    expect(supportCase.leadingCauseCode).toBe("BANK_MAINT");
    const other = await testCase(supervisor, { bankCode: "CMB" });
    expect(other.leadingCauseCode).toBeNull();
  });

  test("that is closed stays as it was at its closing", async () => {
    const { id } = await testCase(supervisor);
    await database().supportCase.update({
      where: { id },
      data: {
        status: "closed",
        closedAt: new Date(ago(300)),
        result: "unresolved",
        causeCertainty: "unknown",
      },
    });
    await added();
    expect((await diagnosisOf(id)).desk).toEqual({ facts: [], notices: [] });
  });

  test("hears of the compatibility table for exactly its kind and region", async () => {
    await database().compatibility.create({
      data: {
        walletCode: "alipay",
        bankCode: "ICBC",
        cardKind: "passbook",
        region: "mainland",
        support: "not_supported",
      },
    });
    const exact = await testCase(supervisor, { cardKind: "passbook", region: "mainland" });
    const otherRegion = await testCase(supervisor, { cardKind: "passbook", region: "overseas" });
    expect((await diagnosisOf(exact.id)).desk.facts).toEqual([{ kind: "PAIR_NOT_SUPPORTED", strength: 1 }]);
    expect((await diagnosisOf(otherRegion.id)).desk.facts).toEqual([]);
  });
});
