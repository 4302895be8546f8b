import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { PUT } from "@/app/api/v1/cases/[id]/answers/[check]/route";
import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { latestAnswers } from "@/lib/diagnosis/check-answers";
import { getModel, getPublishedModel } from "@/lib/diagnosis/diagnosis-queries";
import type { LoadModel } from "@/lib/diagnosis/loaded-model";
import { testActor, testCase, testCatalog } from "@/lib/testing/factories";
import { callRoute } from "@/lib/testing/factories-route";
import { answerCheck } from "./answer-commands";
import { diagnoseCase, leadingOf } from "./case-diagnosis";
import { getCase } from "./case-queries";
import { diagnosedCaseSchema } from "./diagnosis-schema";
import { recordOutcome } from "./outcome-commands";
import { recordOutcomeSchema } from "./outcome-schema";

let agent: Actor;
let colleague: Actor;
const loadModel: LoadModel = (id) => getModel(agent, id);
beforeAll(async () => {
  await testCatalog();
  agent = await testActor();
  colleague = await testActor();
});

const answer = (
  id: string,
  check: string,
  answerCode: string | null,
  replaces: string | null = null,
  as: Actor = agent,
) => callRoute(PUT, { method: "PUT", params: { id, check }, body: { answerCode, replaces }, as });

const storedLeading = (id: string) =>
  database().supportCase.findUniqueOrThrow({
    where: { id },
    select: { leadingCauseCode: true, leadingPosterior: true, stopFlags: true },
  });

/** The leading cause that the stored facts and answers of a case call for. */
async function dueLeading(id: string) {
  return leadingOf(await getPublishedModel(agent), await getCase(agent, { id }));
}

describe("answering a check", () => {
  test("adds a row and works out the diagnosis with it", async () => {
    const { id } = await testCase(agent);
    const { body } = await answer(id, "RESERVED_PHONE", "DIFFERS");
    const answered = diagnosedCaseSchema.parse(body);
    expect(answered.case.answers).toMatchObject([
      { checkCode: "RESERVED_PHONE", answerCode: "DIFFERS", answeredBy: agent.displayName },
    ]);
    expect(answered.diagnosis.causes[0]?.causeCode).toBe("PHONE_MISMATCH");
    expect(answered.case.leadingPosterior).toBe(answered.diagnosis.causes[0]?.posterior);
    expect(await storedLeading(id)).toEqual(await dueLeading(id));
  });

  test("again lets the latest answer count and keeps the earlier row", async () => {
    const { id } = await testCase(agent);
    const first = diagnosedCaseSchema.parse((await answer(id, "ONLINE_PAY", "OFF")).body);
    const again = await answer(id, "ONLINE_PAY", "ON", first.case.answers[0]?.id ?? null);
    const { case: supportCase } = diagnosedCaseSchema.parse(again.body);
    expect(supportCase.answers.map(({ answerCode }) => answerCode)).toEqual(["OFF", "ON"]);
    expect(latestAnswers(supportCase.answers)).toEqual({ ONLINE_PAY: "ON" });
    expect(await storedLeading(id)).toEqual(await dueLeading(id));
  });

  test("with null takes it back: the diagnosis is as it was before", async () => {
    const before = await testCase(agent, { messageText: "预留手机号不符" });
    const given = diagnosedCaseSchema.parse((await answer(before.id, "ONLINE_PAY", "OFF")).body);
    await answer(before.id, "ONLINE_PAY", null, given.case.answers[0]?.id ?? null);
    const after = await getCase(agent, { id: before.id });
    expect(after.answers.map(({ answerCode }) => answerCode)).toEqual(["OFF", null]);
    expect([after.leadingCauseCode, after.leadingPosterior]).toEqual([
      before.leadingCauseCode,
      before.leadingPosterior,
    ]);
    const model = await getPublishedModel(agent);
    expect(diagnoseCase(model, after)).toEqual(diagnoseCase(model, before));
  });

  test("counts as the latest also where this node's clock is behind another's", async () => {
    const { id } = await testCase(agent);
    const first = diagnosedCaseSchema.parse((await answer(id, "ONLINE_PAY", "OFF")).body).case.answers[0];
    const anHourAgo = new Date(Date.now() - 3_600_000);
    const given = { answerCode: "ON", replaces: first?.id ?? null, suggestedCheckCode: null };
    const { case: supportCase } = await answerCheck(agent, id, "ONLINE_PAY", given, loadModel, anHourAgo);
    expect(latestAnswers(supportCase.answers)).toEqual({ ONLINE_PAY: "ON" });
    expect(await storedLeading(id)).toEqual(await dueLeading(id));
  });

  test.each(["unknown", "skipped"])("with %s is kept and moves no probability", async (neutral) => {
    const { id } = await testCase(agent);
    await answer(id, "ONLINE_PAY", neutral);
    expect((await getCase(agent, { id })).answers).toHaveLength(1);
    expect(await storedLeading(id)).toMatchObject({ leadingCauseCode: null });
  });

  test.each([
    [
      "an answer of another check",
      "ONLINE_PAY",
      "DIFFERS",
      400,
      { issues: [{ path: "answerCode", code: "field.choice" }] },
    ],
    ["a check that the model does not have", "NO_SUCH_CHECK", "ON", 404, { code: "not_found" }],
    ["a check whose name is no code", "a b", "ON", 400, { issues: [{ path: "check" }] }],
  ])("refuses %s", async (_, check, answerCode, status, body) => {
    const { id } = await testCase(agent);
    expect(await answer(id, check, answerCode)).toMatchObject({ status, body });
    expect((await getCase(agent, { id })).answers).toEqual([]);
  });

  test("of an unknown case is not found", async () => {
    expect((await answer(randomUUID(), "ONLINE_PAY", "ON")).status).toBe(404);
  });
});

describe("two agents at one case", () => {
  test("the second answer to a check that was answered meanwhile is a conflict and shows the case as it is", async () => {
    const { id } = await testCase(agent);
    await answer(id, "ONLINE_PAY", "OFF");
    const second = await answer(id, "ONLINE_PAY", "ON", null, colleague);
    expect(second).toMatchObject({
      status: 409,
      body: {
        code: "answer.conflict",
        current: { id, answers: [{ checkCode: "ONLINE_PAY", answerCode: "OFF" }] },
      },
    });
    expect((await getCase(agent, { id })).answers).toHaveLength(1);
  });

  test("taking back an answer that a colleague has replaced is a conflict", async () => {
    const { id } = await testCase(agent);
    const first =
      diagnosedCaseSchema.parse((await answer(id, "ONLINE_PAY", "OFF")).body).case.answers[0]?.id ?? null;
    await answer(id, "ONLINE_PAY", "ON", first, colleague);
    expect((await answer(id, "ONLINE_PAY", null, first)).status).toBe(409);
  });

  test("racing answers to one check: one is stored, the other is a conflict", async () => {
    const { id } = await testCase(agent);
    const answers = await Promise.all([
      answer(id, "ONLINE_PAY", "OFF"),
      answer(id, "ONLINE_PAY", "ON", null, colleague),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect((await getCase(agent, { id })).answers).toHaveLength(1);
  });

  test("racing answers to two checks both count in the leading cause", async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await testCase(agent);
      const answers = await Promise.all([
        answer(id, "RESERVED_PHONE", "DIFFERS"),
        answer(id, "CODE_ARRIVED", "NO_PHONE_CONFIRMED", null, colleague),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(await storedLeading(id)).toEqual(await dueLeading(id));
    }
  });

  test("an answer that races with closing is refused or comes before it, never after", async () => {
    for (let round = 0; round < 8; round++) {
      const { id } = await testCase(agent);
      const outcome = recordOutcomeSchema.parse({
        version: 1,
        result: "unresolved",
        causeCertainty: "unknown",
        minutesSpent: 1,
      });
      const [answered, closed] = await Promise.all([
        answer(id, "RESERVED_PHONE", "DIFFERS"),
        recordOutcome(colleague, id, outcome, loadModel, null, new Date()),
      ]);
      const { leadingCauseCode } = await storedLeading(id);
      const stored = await database().outcome.findUniqueOrThrow({ where: { id: closed.id } });
      expect(stored.predictedCauseCode).toBe(leadingCauseCode);
      expect(leadingCauseCode).toBe(answered.status === 200 ? "PHONE_MISMATCH" : null);
    }
  });
});

describe("signs of a scam", () => {
  test("stop the diagnosis until their own answer is corrected", async () => {
    const { id } = await testCase(agent);
    const coached = diagnosedCaseSchema.parse((await answer(id, "SCAM_SIGNS", "COACHED")).body);
    expect(coached.case.stopFlags).toEqual(["suspected_scam"]);
    expect(await answer(id, "ONLINE_PAY", "ON")).toMatchObject({
      status: 409,
      body: { code: "case.stopped", current: { id, stopFlags: ["suspected_scam"] } },
    });
    const corrected = await answer(id, "SCAM_SIGNS", "NONE", coached.case.answers[0]?.id ?? null);
    expect(diagnosedCaseSchema.parse(corrected.body).case.stopFlags).toEqual([]);
    expect((await answer(id, "ONLINE_PAY", "ON")).status).toBe(200);
  });

  test("stop an answer that was under way when they were noted", async () => {
    for (let round = 0; round < 8; round++) {
      const { id } = await testCase(agent);
      const [, other] = await Promise.all([
        answer(id, "SCAM_SIGNS", "COACHED"),
        answer(id, "ONLINE_PAY", "ON", null, colleague),
      ]);
      const order = (await getCase(agent, { id })).answers.map(({ checkCode }) => checkCode);
      expect(order.indexOf("ONLINE_PAY")).toBe(other.status === 200 ? 0 : -1);
    }
  });
});
