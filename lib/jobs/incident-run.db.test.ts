import { randomUUID } from "node:crypto";
import pg from "pg";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { PATCH as PATCH_CASE } from "@/app/api/v1/cases/[id]/route";
import { GET as GET_CASES, PATCH as PATCH_CASES } from "@/app/api/v1/incidents/[id]/cases/route";
import { POST as CLOSE_ALL } from "@/app/api/v1/incidents/[id]/close-all/route";
import { POST as PREVIEW } from "@/app/api/v1/incidents/[id]/reply-preview/route";
import { GET as GET_REPORT } from "@/app/api/v1/incidents/[id]/report/route";
import { PATCH } from "@/app/api/v1/incidents/[id]/route";
import { POST } from "@/app/api/v1/incidents/route";
import type { Actor } from "@/lib/auth/actor";
import { getCase } from "@/lib/cases/case-queries";
import type { CaseDetail } from "@/lib/cases/case-schema";
import { database } from "@/lib/db/client";
import { getPublishedModel } from "@/lib/diagnosis/diagnosis-queries";
import { type RunOrder, startRun } from "@/lib/incidents/incident-case-commands";
import {
  type IncidentCases,
  incidentCasesSchema,
  incidentReportSchema,
} from "@/lib/incidents/incident-case-schema";
import { incidentSchema } from "@/lib/incidents/incident-schema";
import { testDatabase } from "@/lib/testing/database";
import { testActor, testCase, testCatalog, testUser } from "@/lib/testing/factories";
import { removeIncidents } from "@/lib/testing/factories-incident";
import { callRoute } from "@/lib/testing/factories-route";
import { resumeRuns, workOnRun } from "./incident-run";

let supervisor: Actor;
beforeAll(async () => {
  await testCatalog();
  supervisor = await testActor("supervisor");
});
beforeEach(async () => {
  await removeIncidents();
  await database().supportCase.deleteMany();
});

async function asOwner(sql: string, values: unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: testDatabase() });
  await client.connect();
  try {
    await client.query(sql, values);
  } finally {
    await client.end();
  }
}

const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();
const CLOSE: RunOrder = { kind: "close", result: "referred", minutesSpent: 2, comment: "" };

async function opened(body: object = {}): Promise<string> {
  const answer = await callRoute(POST, {
    body: { bankCode: "ICBC", startsAt: ago(60), ...body },
    as: supervisor,
  });
  return incidentSchema.parse(answer.body).id;
}
const severalCases = async (count: number): Promise<CaseDetail[]> => {
  const made: CaseDetail[] = [];
  for (let one = 0; one < count; one++) made.push(await testCase(supervisor));
  return made;
};
const casesOf = async (id: string): Promise<IncidentCases> =>
  incidentCasesSchema.parse(
    (await callRoute(GET_CASES, { method: "GET", params: { id }, as: supervisor })).body,
  );
const choose = (id: string, body: object, as: Actor = supervisor) =>
  callRoute(PATCH_CASES, { method: "PATCH", params: { id }, body, as });
const ordered = async (incidentId: string, order: RunOrder = CLOSE): Promise<string> =>
  (await startRun(supervisor, incidentId, order, await getPublishedModel(supervisor), null)).id;
const outcomes = (caseId: string) => database().outcome.findMany({ where: { caseId } });

describe("the cases of an incident", () => {
  test("are those of its bank, logged since it began, and what was added by hand", async () => {
    const id = await opened();
    const [mine] = await severalCases(1);
    const before = await testCase(supervisor);
    await database().supportCase.update({ where: { id: before.id }, data: { createdAt: ago(61) } });
    const other = await testCase(supervisor, { bankCode: "CMB" });
    expect((await casesOf(id)).items.map((one) => one.id)).toEqual([mine?.id]);
    expect(await choose(id, { code: other.code, isIn: true })).toMatchObject({ status: 200 });
    expect(await choose(id, { caseIds: [mine?.id], isIn: false })).toMatchObject({ body: { count: 1 } });
    const { items, counts } = await casesOf(id);
    expect(items).toMatchObject([
      { id: other.id, isIn: true, reason: "added" },
      { id: mine?.id, isIn: false, reason: "removed" },
    ]);
    expect(counts).toEqual({ isIn: 1, open: 1, closed: 0, unreplied: 1 });
    expect(items.map((one) => one.id)).not.toContain(before.id);
  });

  test("are chosen by no agent, and a code of no case is refused by its field", async () => {
    const id = await opened();
    const [one] = await severalCases(1);
    expect((await choose(id, { caseIds: [one?.id], isIn: false }, await testActor("agent"))).status).toBe(
      403,
    );
    expect(await choose(id, { code: "BC-222222", isIn: true })).toMatchObject({
      status: 400,
      body: { issues: [{ path: "code" }] },
    });
  });
});

describe("closing all cases", () => {
  test("closes each with the cause of the incident, as confirmed by it", async () => {
    const id = await opened();
    const [first, second] = await severalCases(2);
    await workOnRun(await ordered(id));
    for (const one of [first, second]) {
      const closed = await getCase(supervisor, { id: one?.id ?? "" });
      expect(closed).toMatchObject({ status: "closed", causeCode: "BANK_MAINT", result: "referred" });
      expect(closed.outcomes).toMatchObject([
        { confirmationMethod: "incident", causeCertainty: "confirmed", minutesSpent: 2 },
      ]);
    }
    expect(await casesOf(id)).toMatchObject({
      counts: { isIn: 2, open: 0, closed: 2 },
      run: { total: 2, done: 2, endedAt: expect.any(String) },
    });
  });

  test("broken off in the middle goes on where it was and closes each case once", async () => {
    const id = await opened();
    const all = await severalCases(5);
    const run = await ordered(id);
    await workOnRun(run, 2);
    expect(await casesOf(id)).toMatchObject({
      counts: { closed: 2 },
      run: { total: 5, done: 2, endedAt: null },
    });
    await Promise.all([workOnRun(run), resumeRuns(), workOnRun(run)]);
    await resumeRuns();
    expect(await casesOf(id)).toMatchObject({ counts: { closed: 5 }, run: { total: 5, done: 5 } });
    for (const one of all) expect(await outcomes(one.id)).toHaveLength(1);
  });

  test("leaves a case as it is that a colleague closed meanwhile", async () => {
    const id = await opened();
    const [mine] = await severalCases(2);
    const run = await ordered(id);
    await database().supportCase.update({
      where: { id: mine?.id },
      data: { status: "closed", closedAt: new Date(), result: "bound", causeCertainty: "unknown" },
    });
    await workOnRun(run);
    const { items, run: after } = await casesOf(id);
    expect(items.find((one) => one.id === mine?.id)).toMatchObject({ isIn: false, refusal: "closed" });
    expect(after).toMatchObject({ done: 2, endedAt: expect.any(String) });
    expect(await outcomes(mine?.id ?? "")).toHaveLength(0);
  });

  test("is ordered once under one key, and not while a run is at work", async () => {
    const id = await opened();
    await severalCases(1);
    const key = randomUUID();
    const model = await getPublishedModel(supervisor);
    const runs = [
      await startRun(supervisor, id, CLOSE, model, key),
      await startRun(supervisor, id, CLOSE, model, key),
    ];
    expect(runs[1]).toEqual(runs[0]);
    await expect(startRun(supervisor, id, CLOSE, model, null)).rejects.toMatchObject({
      messageKey: "incident.runAtWork",
    });
  });

  test("is refused to agents, in a proposal and where nothing is left", async () => {
    const id = await opened();
    const close = (as: Actor) => callRoute(CLOSE_ALL, { params: { id }, body: {}, as });
    expect((await close(await testActor("agent"))).status).toBe(403);
    expect(await close(supervisor)).toMatchObject({ status: 409, body: { code: "incident.nothingToDo" } });
    await database().incident.update({
      where: { id },
      data: { state: "dismissed" },
    });
    expect(await close(supervisor)).toMatchObject({ status: 409, body: { code: "incident.notWorkable" } });
  });

  test("stops where whoever ordered it has left the desk, and leaves the rest open", async () => {
    const id = await opened();
    const [one] = await severalCases(1);
    const leaver = await testUser("supervisor", { disabledAt: new Date() });
    const run = await ordered(id);
    await asOwner("UPDATE incident_runs SET started_by_id = $1 WHERE id = $2", [leaver.id, run]);
    await workOnRun(run);
    expect(await casesOf(id)).toMatchObject({ counts: { open: 1 }, run: { endedAt: expect.any(String) } });
    expect(await outcomes(one?.id ?? "")).toHaveLength(0);
  });

  test("one that is opened again stays open at the next closing, and the report says so", async () => {
    const id = await opened();
    const [first] = await severalCases(3);
    await workOnRun(await ordered(id));
    const reopened = await callRoute(PATCH_CASE, {
      method: "PATCH",
      params: { id: first?.id ?? "" },
      body: { version: 2, reopen: true },
      as: supervisor,
    });
    expect(reopened.status).toBe(200);
    await severalCases(1);
    await workOnRun(await ordered(id));
    expect(await getCase(supervisor, { id: first?.id ?? "" })).toMatchObject({ status: "open" });
    await callRoute(PATCH, {
      method: "PATCH",
      params: { id },
      body: { version: 1, state: "closed" },
      as: supervisor,
    });
    const report = await callRoute(GET_REPORT, { method: "GET", params: { id }, as: supervisor });
    expect(incidentReportSchema.parse(report.body)).toMatchObject({
      durationMinutes: 60,
      cases: 4,
      closed: 3,
      reopened: 1,
      minutesSpent: 8,
    });
  });
});

describe("the reply of an incident", () => {
  const REPLY: RunOrder = { kind: "reply" };

  test("is stored once a case with the case's own facts, in the customer's language", async () => {
    const id = await opened({ customerNote: { zh: "预计两小时。", en: "About two hours." } });
    const chinese = await testCase(supervisor, { messageText: "绑不上", errorCode: "66" });
    const english = await testCase(supervisor, { messageText: "cannot add the card" });
    await callRoute(PATCH, {
      method: "PATCH",
      params: { id },
      body: {
        version: 1,
        reply: {
          zh: "{{code}} {{bank}} {{wallet}} {{errorCode}} {{note}}",
          en: "{{code}} {{bank}} {{note}}",
        },
      },
      as: supervisor,
    });
    const run = await ordered(id, REPLY);
    await workOnRun(run, 1);
    await resumeRuns();
    const notesOf = async (one: CaseDetail) => (await getCase(supervisor, { id: one.id })).notes;
    expect(await notesOf(chinese)).toMatchObject([
      { kind: "reply", body: `${chinese.code} 中国工商银行 支付宝 66 预计两小时。` },
    ]);
    expect(await notesOf(english)).toMatchObject([
      { kind: "reply", body: `${english.code} Industrial and Commercial Bank of China About two hours.` },
    ]);
    expect((await casesOf(id)).counts).toMatchObject({ isIn: 2, unreplied: 0 });
    await expect(ordered(id, REPLY)).rejects.toMatchObject({ messageKey: "incident.nothingToDo" });
  });

  test("is shown for one case before it is stored, and an unknown field is refused by its name", async () => {
    const id = await opened();
    const [one] = await severalCases(1);
    const preview = (reply?: object) =>
      callRoute(PREVIEW, { params: { id }, body: { caseId: one?.id, reply }, as: supervisor });
    expect(await preview({ zh: "{{code}}", en: "x" })).toMatchObject({ body: { text: one?.code } });
    expect(await preview({ zh: "{{balance}}", en: "x" })).toMatchObject({
      status: 400,
      body: { issues: [{ path: "reply.zh" }] },
    });
    expect(await database().caseNote.count()).toBe(0);
  });
});
