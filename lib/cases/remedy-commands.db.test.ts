import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { PUT } from "@/app/api/v1/cases/[id]/answers/[check]/route";
import { POST as POST_OUTCOME } from "@/app/api/v1/cases/[id]/outcome/route";
import { POST } from "@/app/api/v1/cases/[id]/remedies/route";
import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { testActor, testCase, testCatalog } from "@/lib/testing/factories";
import { callRoute } from "@/lib/testing/factories-route";
import { diagnosedCaseSchema } from "./diagnosis-schema";

let agent: Actor;
beforeAll(async () => {
  await testCatalog();
  agent = await testActor();
});

const REMEDY = "ENABLE_ONLINE_PAY";
const attempt = (id: string, body: object = {}, key?: string) =>
  callRoute(POST, {
    params: { id },
    body: { remedyCode: REMEDY, helped: false, replaces: null, ...body },
    as: agent,
    headers: key ? { "idempotency-key": key } : {},
  });
const answer = (id: string, check: string, answerCode: string) =>
  callRoute(PUT, { method: "PUT", params: { id, check }, body: { answerCode, replaces: null }, as: agent });
const trialsOf = (caseId: string) =>
  database().remedyTrial.findMany({ where: { caseId }, orderBy: { recordedAt: "asc" } });
const close = (id: string, more: object = {}) =>
  callRoute(POST_OUTCOME, {
    params: { id },
    body: {
      version: 1,
      result: "bound",
      causeCode: "ONLINE_PAY_OFF",
      causeCertainty: "confirmed",
      confirmationMethod: "bound_after_remedy",
      minutesSpent: 5,
      ...more,
    },
    as: agent,
  });

/** A case in which online payment is off, so that turning it on is the remedy. */
async function caseWithOnlinePayOff(): Promise<string> {
  const { id } = await testCase(agent);
  await answer(id, "SCAM_SIGNS", "NONE");
  await answer(id, "ONLINE_PAY", "OFF");
  return id;
}

describe("a remedy that was tried", () => {
  test("and did not help moves the diagnosis, what is stored and what is advised", async () => {
    const id = await caseWithOnlinePayOff();
    const { status, body } = await attempt(id);
    expect(status).toBe(201);
    const { case: supportCase, diagnosis } = diagnosedCaseSchema.parse(body);
    expect(supportCase.remedyTrials).toMatchObject([
      { remedyCode: REMEDY, helped: false, recordedBy: agent.displayName },
    ]);
    expect(diagnosis.nextStep.remedies.map(({ remedyCode }) => remedyCode)).not.toContain(REMEDY);
    expect(supportCase.leadingPosterior).toBe(diagnosis.causes[0]?.posterior);
    expect(await trialsOf(id)).toMatchObject([{ helped: false, recordedById: agent.id }]);
  });

  test("and taken back leaves everything as it was", async () => {
    const id = await caseWithOnlinePayOff();
    const before = await database().supportCase.findUniqueOrThrow({ where: { id } });
    const { case: tried } = diagnosedCaseSchema.parse((await attempt(id)).body);
    const { body } = await attempt(id, { helped: null, replaces: tried.remedyTrials[0]?.id });
    const after = diagnosedCaseSchema.parse(body);
    expect(after.case.leadingPosterior).toBe(before.leadingPosterior);
    expect(after.diagnosis.nextStep.remedies.map(({ remedyCode }) => remedyCode)).toContain(REMEDY);
    expect((await trialsOf(id)).map(({ helped }) => helped)).toEqual([false, null]);
  });

  test("is written once under one key", async () => {
    const id = await caseWithOnlinePayOff();
    const key = randomUUID();
    const first = await attempt(id, {}, key);
    const second = await attempt(id, {}, key);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(await trialsOf(id)).toHaveLength(1);
    expect(await attempt(id, { helped: true }, key)).toMatchObject({
      body: { code: "idempotency_mismatch" },
    });
  });

  test("by two people at once is written once, and the second sees the first", async () => {
    const id = await caseWithOnlinePayOff();
    const results = await Promise.all([attempt(id), attempt(id)]);
    expect(results.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(results.find(({ status }) => status === 409)).toMatchObject({
      body: { code: "remedy.conflict", current: { remedyTrials: [{ helped: false }] } },
    });
    expect(await trialsOf(id)).toHaveLength(1);
  });

  test("that the model does not know is refused by its field", async () => {
    const id = await caseWithOnlinePayOff();
    expect(await attempt(id, { remedyCode: "PRAY" })).toMatchObject({
      status: 400,
      body: { issues: [{ path: "remedyCode" }] },
    });
    expect(await trialsOf(id)).toEqual([]);
  });

  test("on a stopped or a closed case is refused", async () => {
    const stopped = await testCase(agent);
    await answer(stopped.id, "SCAM_SIGNS", "COACHED");
    expect(await attempt(stopped.id)).toMatchObject({ body: { code: "case.stopped" } });
    const closed = await caseWithOnlinePayOff();
    await close(closed);
    expect(await attempt(closed)).toMatchObject({ body: { code: "case.alreadyClosed" } });
    expect([...(await trialsOf(stopped.id)), ...(await trialsOf(closed))]).toEqual([]);
  });
});

describe("the outcome of a case", () => {
  test("keeps the remedy that solved it", async () => {
    const id = await caseWithOnlinePayOff();
    expect(await close(id, { remedyCode: REMEDY })).toMatchObject({ status: 201 });
    expect(await database().outcome.findFirst({ where: { caseId: id } })).toMatchObject({
      remedyCode: REMEDY,
    });
  });

  test("refuses one that the case's model does not know", async () => {
    const id = await caseWithOnlinePayOff();
    expect(await close(id, { remedyCode: "PRAY" })).toMatchObject({
      body: { issues: [{ path: "remedyCode" }] },
    });
    expect(await database().outcome.count({ where: { caseId: id } })).toBe(0);
  });
});

describe("a check that was not the suggested one", () => {
  const suggestedIn = async (body: object) => {
    const { id } = await testCase(agent);
    const params = { id, check: "ONLINE_PAY" };
    const result = await callRoute(PUT, {
      method: "PUT",
      params,
      body: { answerCode: "ON", replaces: null, ...body },
      as: agent,
    });
    return { result, row: await database().checkAnswer.findFirst({ where: { caseId: id } }) };
  };

  test.each([
    [
      "is answered and recorded as a departure",
      "RESERVED_PHONE",
      { suggested: false, suggestedCheckCode: "RESERVED_PHONE" },
    ],
    [
      "is told from one that was suggested",
      "ONLINE_PAY",
      { suggested: true, suggestedCheckCode: "ONLINE_PAY" },
    ],
    ["and from one where none was", null, { suggested: false, suggestedCheckCode: null }],
  ] as const)("%s", async (_, suggestedCheckCode, stored) => {
    const { result, row } = await suggestedIn({ suggestedCheckCode });
    expect(diagnosedCaseSchema.parse(result.body).case.answers).toMatchObject([{ suggestedCheckCode }]);
    expect(row).toMatchObject(stored);
  });

  test("cannot name a suggestion that the model does not have", async () => {
    const { result, row } = await suggestedIn({ suggestedCheckCode: "NO_SUCH" });
    expect(result).toMatchObject({ body: { issues: [{ path: "suggestedCheckCode" }] } });
    expect(row).toBeNull();
  });
});
