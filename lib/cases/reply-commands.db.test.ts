import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { PUT } from "@/app/api/v1/cases/[id]/answers/[check]/route";
import { POST } from "@/app/api/v1/cases/[id]/replies/route";
import { GET } from "@/app/api/v1/cases/[id]/reply/route";
import { GET as GET_CASE } from "@/app/api/v1/cases/[id]/route";
import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { testActor, testCase, testCatalog } from "@/lib/testing/factories";
import { testPublishedArticle } from "@/lib/testing/factories-article";
import { callRoute } from "@/lib/testing/factories-route";
import { caseDetailSchema } from "./case-schema";
import { replyDraftSchema } from "./reply-schema";

const STEPS =
  "1. 看是否开通。{{done: ONLINE_PAY=ON,OFF}}\n2. 开通。{{done: ENABLE_ONLINE_PAY}}\n3. 再绑一次。";
const BODY = `## 什么意思\n\n说明\n\n## 客户怎么做\n\n${STEPS}\n\n## 坐席怎么做\n\n内部`;

let agent: Actor;
let article: { slug: string; versionId: string };
beforeAll(async () => {
  await testCatalog();
  agent = await testActor();
  article = await testPublishedArticle(await testActor("admin"), {
    causeCode: "ONLINE_PAY_OFF",
    bodyZh: BODY,
    bodyEn: BODY,
  });
});

const answer = (id: string, check: string, answerCode: string) =>
  callRoute(PUT, { method: "PUT", params: { id, check }, body: { answerCode, replaces: null }, as: agent });
const draftOf = async (id: string, query = "") => {
  const path = `/api/v1/cases/${id}/reply${query}`;
  return replyDraftSchema.parse((await callRoute(GET, { path, params: { id }, as: agent })).body);
};
const keep = (id: string, body: object = {}, key?: string) =>
  callRoute(POST, {
    params: { id },
    body: { locale: "zh-CN", text: "您好，请再绑一次。", causeCode: null, articleVersionId: null, ...body },
    as: agent,
    headers: key ? { "idempotency-key": key } : {},
  });
const caseOf = async (id: string) =>
  caseDetailSchema.parse((await callRoute(GET_CASE, { params: { id }, as: agent })).body);

/** A case in which online payment is off, which is its leading cause. */
async function caseWithOnlinePayOff(): Promise<string> {
  const { id } = await testCase(agent);
  await answer(id, "SCAM_SIGNS", "NONE");
  await answer(id, "ONLINE_PAY", "OFF");
  return id;
}

describe("the draft of a reply", () => {
  test("names the leading cause as not confirmed, leaves out what is answered, and pins the version", async () => {
    const id = await caseWithOnlinePayOff();
    const draft = await draftOf(id);
    expect(draft).toMatchObject({ locale: "zh-CN", causeCode: "ONLINE_PAY_OFF", doneCount: 1 });
    expect(draft.certainty).not.toBe("confirmed");
    expect(draft.article).toMatchObject({ versionId: article.versionId, slug: article.slug, number: 1 });
    expect(draft.text).not.toContain("看是否开通");
    expect(draft.text).toContain("1. 开通。\n2. 再绑一次。");
    expect(draft.text).not.toContain("内部");
  });

  test("is in the language that is asked for, else in the one the customer wrote in", async () => {
    const { id } = await testCase(agent, { messageText: "Your card cannot be added" });
    expect((await draftOf(id)).locale).toBe("en");
    expect((await draftOf(id, "?locale=zh-CN")).text).toContain("您好");
  });

  test("of a case with signs of a scam stops, and pins no article", async () => {
    const { id } = await testCase(agent);
    await answer(id, "ONLINE_PAY", "OFF");
    await answer(id, "SCAM_SIGNS", "COACHED");
    const draft = await draftOf(id);
    expect(draft.article).toBeNull();
    expect(draft.text).not.toContain("再绑一次");
  });

  test("keeps nothing", async () => {
    const id = await caseWithOnlinePayOff();
    await draftOf(id);
    expect(await database().caseReply.count({ where: { caseId: id } })).toBe(0);
  });
});

describe("a reply that was copied", () => {
  test("is kept with its language, cause, version and author, and comes with the case", async () => {
    const id = await caseWithOnlinePayOff();
    const pinned = { causeCode: "ONLINE_PAY_OFF", articleVersionId: article.versionId };
    expect((await keep(id, pinned)).status).toBe(201);
    expect((await caseOf(id)).replies).toMatchObject([
      {
        locale: "zh-CN",
        body: "您好，请再绑一次。",
        causeCode: "ONLINE_PAY_OFF",
        article: { slug: article.slug, number: 1 },
        author: agent.displayName,
      },
    ]);
  });

  test("is kept once however often its key comes", async () => {
    const { id } = await testCase(agent);
    const key = randomUUID();
    const [first, again] = [await keep(id, {}, key), await keep(id, {}, key)];
    expect(again.body).toEqual(first.body);
    expect(await database().caseReply.count({ where: { caseId: id } })).toBe(1);
  });

  test("has no card number in it", async () => {
    const { id } = await testCase(agent);
    await keep(id, { text: "您的卡 6222021234567890128 请核对" });
    const [kept] = (await caseOf(id)).replies;
    expect(kept?.body).toMatch(/622202••••••\d{4}/);
  });

  test("is refused for a version that does not exist, an empty text, no case and a stranger", async () => {
    const { id } = await testCase(agent);
    expect((await keep(id, { articleVersionId: randomUUID() })).status).toBe(400);
    expect((await keep(id, { text: "  " })).status).toBe(400);
    expect((await keep(randomUUID())).status).toBe(404);
    expect((await callRoute(POST, { params: { id }, body: {} })).status).toBe(401);
    expect(await database().caseReply.count({ where: { caseId: id } })).toBe(0);
  });

  test("can be neither changed nor deleted, and is in the audit trail", async () => {
    const { id } = await testCase(agent);
    await keep(id);
    const { id: replyId } = await database().caseReply.findFirstOrThrow({ where: { caseId: id } });
    await expect(
      database().caseReply.update({ where: { id: replyId }, data: { body: "改" }, select: { id: true } }),
    ).rejects.toThrow();
    await expect(
      database().caseReply.delete({ where: { id: replyId }, select: { id: true } }),
    ).rejects.toThrow();
    const entries = await database().auditEntry.findMany({ where: { rowId: replyId } });
    expect(entries).toMatchObject([{ tableName: "case_replies", operation: "insert", actorId: agent.id }]);
  });
});
