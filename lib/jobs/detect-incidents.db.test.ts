import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { PATCH } from "@/app/api/v1/incidents/[id]/route";
import { GET as GET_CAUSES } from "@/app/api/v1/incidents/causes/route";
import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { getPublishedModel } from "@/lib/diagnosis/diagnosis-queries";
import { testActor, testCatalog } from "@/lib/testing/factories";
import { insertSurge, insertUsualWeeks, removeIncidents, testImport } from "@/lib/testing/factories-incident";
import { callRoute } from "@/lib/testing/factories-route";
import { detectIncidents } from "./detect-incidents";

/** A Wednesday, noon in Shanghai. */
const NOW = new Date("2026-11-18T04:00:00Z");
const later = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);

let supervisor: Actor;
let base: { modelId: string; createdById: string };
beforeAll(async () => {
  await testCatalog();
  supervisor = await testActor("supervisor");
  base = { modelId: (await getPublishedModel(supervisor)).id, createdById: supervisor.id };
});
beforeEach(async () => {
  await removeIncidents();
  await database().supportCase.deleteMany();
  await insertUsualWeeks(base, NOW, 4);
});

const incidents = () =>
  database().incident.findMany({
    orderBy: { createdAt: "asc" },
    select: {
      id: true,
      bankCode: true,
      walletCode: true,
      state: true,
      origin: true,
      alarmObserved: true,
      alarmExpected: true,
      endsAt: true,
      version: true,
    },
  });
const change = (id: string, body: object) =>
  callRoute(PATCH, { method: "PATCH", params: { id }, body, as: supervisor });
const ICBC_ALIPAY = { bankCode: "ICBC", walletCode: "alipay" };

describe("the detection", () => {
  test("proposes nothing in a usual time", async () => {
    await detectIncidents(NOW);
    expect(await incidents()).toEqual([]);
    expect(await database().incidentBaseline.count()).toBeGreaterThan(0);
  });

  test("proposes one incident of a surge, with what was counted, however often it looks", async () => {
    await insertSurge(base, ICBC_ALIPAY, NOW, { cases: 24, minutes: 20 });
    await detectIncidents(NOW);
    await Promise.all([detectIncidents(NOW), detectIncidents(NOW)]);
    await detectIncidents(later(1));
    const [incident, ...others] = await incidents();
    expect(others).toEqual([]);
    expect(incident).toMatchObject({ ...ICBC_ALIPAY, state: "proposed", origin: "detected", version: 1 });
    expect(incident?.alarmObserved).toBeGreaterThanOrEqual(20);
    expect(incident?.alarmExpected).toBeLessThan(3);
  });

  test("learns what is usual without the hours of a surge that is going on", async () => {
    const usual = () =>
      database().incidentBaseline.findMany({
        where: { bankCode: "ICBC", walletCode: "alipay" },
        select: { hourly: true, dispersion: true, cases: true },
      });
    await detectIncidents(NOW);
    const before = await usual();
    expect(before).toHaveLength(1);
    await database().incidentBaseline.deleteMany();
    await insertSurge(base, ICBC_ALIPAY, NOW, { cases: 24, minutes: 20 });
    await detectIncidents(NOW);
    expect(await usual()).toEqual(before);
  });

  test("names the cause that the cases of a proposal point to, and leaves it once somebody has decided", async () => {
    const lead = (code: string, posterior: number) => ({ lead: { code, posterior } });
    const causes = () =>
      database().incident.findMany({
        select: {
          alarmCauseCode: true,
          alarmCauseCases: true,
          alarmCauseAnswered: true,
          alarmCauseUsual: true,
          version: true,
        },
      });
    await insertSurge(base, ICBC_ALIPAY, later(-2_000), {
      cases: 40,
      minutes: 2_000,
      ...lead("NAME_ID_MISMATCH", 0.9),
    });
    await insertSurge(base, ICBC_ALIPAY, NOW, { cases: 14, minutes: 20, ...lead("BANK_MAINT", 0.49) });
    await detectIncidents(NOW);
    expect(await causes()).toMatchObject([{ alarmCauseCode: null, alarmCauseUsual: null }]);
    await insertSurge(base, ICBC_ALIPAY, NOW, { cases: 8, minutes: 20, ...lead("BANK_MAINT", 0.5) });
    await insertSurge(base, ICBC_ALIPAY, NOW, { cases: 2, minutes: 20, ...lead("NAME_ID_MISMATCH", 0.9) });
    await detectIncidents(NOW);
    const [named] = await causes();
    expect(named).toMatchObject({
      alarmCauseCode: "BANK_MAINT",
      alarmCauseCases: 8,
      alarmCauseAnswered: 10,
      version: 1,
    });
    expect(named?.alarmCauseUsual).toBeGreaterThan(0);
    expect(named?.alarmCauseUsual).toBeLessThan(0.1);
    const [found] = await incidents();
    await change(found?.id ?? "", { version: 1, state: "open" });
    await insertSurge(base, ICBC_ALIPAY, NOW, { cases: 30, minutes: 20, ...lead("NAME_ID_MISMATCH", 0.9) });
    await detectIncidents(later(1));
    expect(await causes()).toMatchObject([{ alarmCauseCode: "BANK_MAINT", alarmCauseCases: 8 }]);
  });

  test("sees a cause that surges at all banks together, until it was not seen for an hour", async () => {
    const surges = () =>
      database().causeSurge.findMany({
        select: { causeCode: true, walletCode: true, observed: true, expected: true, endedAt: true },
      });
    await insertUsualWeeks(base, NOW, 4, { lead: { code: "PHONE_MISMATCH", posterior: 0.9 } });
    await detectIncidents(NOW);
    expect(await surges()).toEqual([]);
    const { count } = await database().supportCase.updateMany({
      where: { createdAt: { gte: later(-240) } },
      data: { leadingCauseCode: "DEVICE_RISK", leadingPosterior: 0.9 },
    });
    await detectIncidents(later(1));
    await detectIncidents(later(2));
    expect(await incidents()).toEqual([]);
    const [surge, ...others] = await surges();
    expect(others).toEqual([]);
    expect(surge).toMatchObject({ causeCode: "DEVICE_RISK", walletCode: null, endedAt: null });
    expect(surge?.observed).toBeGreaterThan(count / 2);
    expect(surge?.expected).toBeLessThan(1);
    const { body } = await callRoute(GET_CAUSES, { method: "GET", as: supervisor });
    expect(body).toMatchObject({ items: [{ causeCode: "DEVICE_RISK" }] });
    await detectIncidents(later(300));
    expect(await surges()).toMatchObject([{ endedAt: later(300) }]);
  });

  test("leaves a cause to the incident of the place where it surges", async () => {
    const lead = { code: "DEVICE_RISK", posterior: 0.9 };
    await insertSurge(base, ICBC_ALIPAY, NOW, { cases: 24, minutes: 20, lead });
    await detectIncidents(NOW);
    expect(await incidents()).toMatchObject([ICBC_ALIPAY]);
    expect(await database().causeSurge.count()).toBe(0);
  });

  test("is not moved by made-up cases", async () => {
    await insertSurge(base, ICBC_ALIPAY, NOW, { cases: 24, minutes: 20, isDemo: true });
    await detectIncidents(NOW);
    expect(await incidents()).toEqual([]);
  });

  test("is not moved by cases that were read in from elsewhere", async () => {
    const importId = await testImport(supervisor.id);
    await insertSurge(base, ICBC_ALIPAY, NOW, { cases: 24, minutes: 20, importId });
    await detectIncidents(NOW);
    expect(await incidents()).toEqual([]);
  });

  test("is not moved by cases that are logged late, but by those that are logged within half an hour", async () => {
    const surge = { cases: 24, minutes: 20 };
    await insertSurge(base, ICBC_ALIPAY, NOW, { ...surge, arrivedAt: later(-51) });
    await detectIncidents(NOW);
    expect(await incidents()).toEqual([]);
    await insertSurge(base, ICBC_ALIPAY, NOW, { ...surge, arrivedAt: later(-30) });
    await detectIncidents(NOW);
    const [found] = await incidents();
    expect(found).toMatchObject(ICBC_ALIPAY);
    expect(found?.alarmObserved).toBeLessThan(30);
  });

  test("is not moved when many cases are given another bank at once: each counts when it was logged", async () => {
    await detectIncidents(NOW);
    const moved = await database().supportCase.updateMany({
      where: { bankCode: "CMB" },
      data: { bankCode: "ICBC", updatedById: supervisor.id, version: { increment: 1 } },
    });
    expect(moved.count).toBeGreaterThan(500);
    await detectIncidents(later(1));
    expect(await incidents()).toEqual([]);
  });

  test("proposes nothing where an incident was opened by hand", async () => {
    await insertSurge(base, ICBC_ALIPAY, NOW, { cases: 24, minutes: 20 });
    await database().incident.create({
      data: {
        ...ICBC_ALIPAY,
        state: "open",
        origin: "manual",
        startsAt: later(-30),
        replyZh: "x",
        replyEn: "x",
      },
    });
    await detectIncidents(NOW);
    expect(await incidents()).toMatchObject([{ origin: "manual" }]);
  });

  test("lets a proposal fade once its cases are usual again", async () => {
    await insertSurge(base, ICBC_ALIPAY, NOW, { cases: 24, minutes: 20 });
    await detectIncidents(NOW);
    await detectIncidents(later(240));
    expect(await incidents()).toMatchObject([{ state: "faded", endsAt: expect.any(Date) }]);
  });

  test("does not propose again what was dismissed, until its cases were usual in between", async () => {
    await insertSurge(base, ICBC_ALIPAY, NOW, { cases: 24, minutes: 20 });
    await detectIncidents(NOW);
    const [first] = await incidents();
    await change(first?.id ?? "", { version: 1, state: "dismissed" });
    await detectIncidents(later(1));
    expect(await incidents()).toMatchObject([{ state: "dismissed", endsAt: null }]);
    await detectIncidents(later(240));
    expect(await incidents()).toMatchObject([{ state: "dismissed", endsAt: expect.any(Date) }]);
    await insertSurge(base, ICBC_ALIPAY, later(300), { cases: 24, minutes: 20 });
    await detectIncidents(later(300));
    expect(await incidents()).toMatchObject([{ state: "dismissed" }, { state: "proposed" }]);
  });

  test("keeps counting an open incident and says when its cases are usual, but leaves ending it to people", async () => {
    await insertSurge(base, ICBC_ALIPAY, NOW, { cases: 24, minutes: 20 });
    await detectIncidents(NOW);
    const [found] = await incidents();
    await change(found?.id ?? "", { version: 1, state: "open" });
    await detectIncidents(later(240));
    expect(await database().incident.findUnique({ where: { id: found?.id } })).toMatchObject({
      state: "open",
      endsAt: null,
      recoveredAt: expect.any(Date),
      version: 2,
    });
  });

  test("leaves nothing in the audit for counting, and an entry for whatever else is changed", async () => {
    await insertSurge(base, ICBC_ALIPAY, NOW, { cases: 24, minutes: 20 });
    await detectIncidents(NOW);
    await detectIncidents(later(1));
    const [found] = await incidents();
    const id = found?.id ?? "";
    await change(id, { version: 1, state: "open" });
    for (const minutes of [2, 3, 240]) await detectIncidents(later(minutes));
    await database().incident.update({ where: { id }, data: { noteZh: "版本没有变" } });
    const entries = await database().auditEntry.findMany({
      where: { tableName: "incidents", rowId: id },
      orderBy: { id: "asc" },
      select: { operation: true, actorId: true, rowVersion: true },
    });
    expect(entries).toEqual([
      { operation: "insert", actorId: null, rowVersion: 1 },
      { operation: "update", actorId: supervisor.id, rowVersion: 2 },
      { operation: "update", actorId: supervisor.id, rowVersion: 2 },
    ]);
  });
});
