import { beforeAll, describe, expect, test } from "vitest";
import { POST } from "@/app/api/v1/cases/[id]/outcome/route";
import { GET } from "@/app/api/v1/diagnosis-quality/route";
import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { testActor, testCase, testCatalog } from "@/lib/testing/factories";
import { callRoute } from "@/lib/testing/factories-route";
import { qualityReportSchema } from "./quality-schema";

let agent: Actor;
let supervisor: Actor;

type Given = {
  answers?: [check: string, answer: string, suggested: string][];
  causeCode: string;
  certainty?: string;
  bank?: string;
};

async function closed({ answers = [], causeCode, certainty = "confirmed", bank = "ICBC" }: Given) {
  const { id } = await testCase(agent, { bankCode: bank, errorCode: "66", codeSystem: "UPOP" });
  await database().checkAnswer.createMany({
    data: answers.map(([checkCode, answerCode, suggestedCheckCode]) => ({
      caseId: id,
      checkCode,
      answerCode,
      suggestedCheckCode,
      answeredById: agent.id,
    })),
  });
  const { version } = await database().supportCase.findUniqueOrThrow({
    where: { id },
    select: { version: true },
  });
  const confirmationMethod = certainty === "confirmed" ? "bound_after_remedy" : undefined;
  const body = {
    version,
    result: "bound",
    causeCode,
    causeCertainty: certainty,
    confirmationMethod,
    minutesSpent: 6,
  };
  expect((await callRoute(POST, { params: { id }, body, as: agent })).status).toBe(201);
  return id;
}

const report = async (search = "", as = supervisor) => {
  const { status, body } = await callRoute(GET, { as, path: `/api/v1/diagnosis-quality${search}` });
  return status === 200 ? { status, ...qualityReportSchema.parse(body) } : { status, body };
};

beforeAll(async () => {
  await testCatalog();
  [agent, supervisor] = [await testActor("agent"), await testActor("supervisor")];
});

describe("the quality of the diagnosis", () => {
  test("has nothing to say before any cause was confirmed", async () => {
    expect(await report()).toMatchObject({
      found: 0,
      judged: 0,
      modelNumbers: [],
      atClosing: { top1: null },
    });
  });

  test("is judged by closed cases whose cause was confirmed, and no other", async () => {
    await testCase(agent);
    await closed({ causeCode: "PHONE_MISMATCH", certainty: "presumed" });
    await closed({
      causeCode: "PHONE_MISMATCH",
      answers: [["RESERVED_PHONE", "DIFFERS", "ONLINE_PAY"]],
    });
    await closed({ causeCode: "CARD_BLOCKED", bank: "CMB" });
    const found = await report();
    expect(found).toMatchObject({
      found: 2,
      judged: 2,
      modelNumbers: [1],
      atClosing: { n: 2, top1: { count: 1, of: 2 } },
      replayed: { n: 2, top1: { count: 1, of: 2 }, checksAsked: 0.5 },
      effort: { minutesSpent: 6, checks: [{ checkCode: "RESERVED_PHONE", n: 1 }] },
      departures: { share: { count: 1, of: 1 }, pairs: [{ suggestedCheckCode: "ONLINE_PAY", n: 1 }] },
      checkNames: { RESERVED_PHONE: { zh: expect.any(String) } },
    });
  });

  test("narrows like the list of cases does", async () => {
    expect(await report("?bank=CMB")).toMatchObject({ judged: 1, byBank: [{ key: "CMB", n: 1 }] });
    expect(await report("?wallet=wechat_pay")).toMatchObject({ judged: 0 });
    expect(await report("?cause=CARD_BLOCKED")).toMatchObject({ judged: 1 });
    expect(await report("?model=1")).toMatchObject({ judged: 2 });
    expect(await report("?model=7")).toMatchObject({ judged: 0 });
  });

  test.each(["?from=2026-02-01&to=2026-01-01", "?weeks=3", "?model=x", "?spy=1"])(
    "refuses the filter %s",
    async (search) => {
      expect((await report(search)).status).toBe(400);
    },
  );

  test("is not for agents", async () => {
    expect((await report("", agent)).status).toBe(403);
  });
});
