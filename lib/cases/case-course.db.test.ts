import { beforeAll, describe, expect, test } from "vitest";
import { PUT } from "@/app/api/v1/cases/[id]/answers/[check]/route";
import { POST } from "@/app/api/v1/cases/[id]/outcome/route";
import { PATCH } from "@/app/api/v1/cases/[id]/route";
import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { testActor, testCase, testCatalog } from "@/lib/testing/factories";
import { testPublishedArticle } from "@/lib/testing/factories-article";
import { callRoute } from "@/lib/testing/factories-route";

let agent: Actor;
let versionId: string;
beforeAll(async () => {
  await testCatalog();
  agent = await testActor();
  versionId = (await testPublishedArticle(await testActor("admin"))).versionId;
});

const stored = (id: string) =>
  database().supportCase.findUniqueOrThrow({
    where: { id },
    select: {
      version: true,
      closedById: true,
      articleVersionId: true,
      remedyCode: true,
      minutesSpent: true,
      checksUsed: true,
      timesReopened: true,
      hasWaited: true,
    },
  });
async function change(id: string, body: object): Promise<void> {
  const { version } = await stored(id);
  const answer = await callRoute(PATCH, {
    method: "PATCH",
    params: { id },
    body: { version, ...body },
    as: agent,
  });
  expect(answer.status).toBe(200);
}
async function close(id: string): Promise<void> {
  const { version } = await stored(id);
  const body = {
    version,
    result: "bound",
    causeCode: "PHONE_MISMATCH",
    causeCertainty: "presumed",
    articleVersionId: versionId,
    minutesSpent: 12,
  };
  expect((await callRoute(POST, { params: { id }, body, as: agent })).status).toBe(201);
}

describe("a case keeps how it went", () => {
  test("from its closing, until it is taken up again", async () => {
    const { id } = await testCase(agent);
    await close(id);
    expect(await stored(id)).toMatchObject({
      closedById: agent.id,
      articleVersionId: versionId,
      remedyCode: null,
      minutesSpent: 12,
      timesReopened: 0,
      hasWaited: false,
    });
    await change(id, { reopen: true });
    expect(await stored(id)).toMatchObject({
      closedById: null,
      articleVersionId: null,
      minutesSpent: null,
      timesReopened: 1,
    });
    await close(id);
    await change(id, { reopen: true });
    expect(await stored(id)).toMatchObject({ timesReopened: 2 });
  });

  test("that it waited, also when it no longer does", async () => {
    const { id } = await testCase(agent);
    await change(id, { province: "北京" });
    expect(await stored(id)).toMatchObject({ hasWaited: false });
    await change(id, { status: "waiting_bank" });
    await change(id, { status: "open" });
    expect(await stored(id)).toMatchObject({ hasWaited: true });
  });

  test("how many checks stand answered", async () => {
    const { id } = await testCase(agent);
    const answer = async (check: string, answerCode: string | null) => {
      const latest = await database().checkAnswer.findFirst({
        where: { caseId: id, checkCode: check },
        orderBy: { answeredAt: "desc" },
        select: { id: true },
      });
      const body = { answerCode, replaces: latest?.id ?? null };
      const sent = await callRoute(PUT, { method: "PUT", params: { id, check }, body, as: agent });
      expect(sent.status).toBe(200);
    };
    await answer("CARD_STATE", "BLOCKED");
    await answer("CARD_STATE", "NORMAL");
    expect(await stored(id)).toMatchObject({ checksUsed: 1 });
    await answer("CARD_STATE", null);
    expect(await stored(id)).toMatchObject({ checksUsed: 0 });
  });
});
