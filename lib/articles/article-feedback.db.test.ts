import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { testActor, testCase, testCatalog } from "@/lib/testing/factories";
import { testPublishedArticle } from "@/lib/testing/factories-article";
import { giveFeedback } from "./article-feedback-commands";
import { getArticleFeedback } from "./article-feedback-queries";
import { type GiveFeedbackInput, giveFeedbackSchema } from "./article-feedback-schema";

let admin: Actor;
let agent: Actor;
let article: { slug: string; versionId: string };

beforeAll(async () => {
  await testCatalog();
  admin = await testActor("admin");
  agent = await testActor();
  article = await testPublishedArticle(admin);
});

const say = (actor: Actor, fields: Partial<GiveFeedbackInput>, key: string | null = null) =>
  giveFeedback(
    actor,
    article.slug,
    giveFeedbackSchema.parse({ versionId: article.versionId, isHelpful: true, ...fields }),
    key,
  );

describe("a word on an article", () => {
  test("counts once a person: the latest, with its reason and its case", async () => {
    const supportCase = await testCase(agent);
    await say(agent, { isHelpful: true });
    await say(agent, { isHelpful: false, reason: "outdated", caseId: supportCase.id });
    await say(admin, { isHelpful: true });
    const feedback = await getArticleFeedback(admin, article.slug);
    expect(feedback).toMatchObject({
      number: 1,
      helpful: 1,
      notHelpful: 1,
      reasons: [{ reason: "outdated", people: 1 }],
      items: [{ reason: "outdated", caseCode: supportCase.code, person: agent.displayName }],
    });
    await say(agent, { isHelpful: true });
    expect(await getArticleFeedback(admin, article.slug)).toMatchObject({
      helpful: 2,
      notHelpful: 0,
      items: [],
    });
  });

  test("is recorded once under one key, names who said it in the audit, and can never be changed", async () => {
    const other = await testActor();
    const first = await say(other, { isHelpful: false, reason: "unclear" }, "one-key-0001");
    expect(await say(other, { isHelpful: false, reason: "unclear" }, "one-key-0001")).toEqual(first);
    expect(await database().articleFeedback.count({ where: { recordedById: other.id } })).toBe(1);
    expect(await database().auditEntry.findMany({ where: { rowId: first.id } })).toMatchObject([
      { tableName: "article_feedback", actorId: other.id },
    ]);
    await expect(
      database().articleFeedback.update({ where: { id: first.id }, data: { text: "x" } }),
    ).rejects.toThrow();
  });

  test("keeps no card number", async () => {
    const { id } = await say(agent, {
      isHelpful: false,
      reason: "other",
      text: "卡号 6222021234567890128 不行",
    });
    const row = await database().articleFeedback.findUniqueOrThrow({ where: { id } });
    expect(row.text).not.toContain("6222021234567890128");
  });

  test("is refused for another article's version, an unknown case, and is read by reviewers only", async () => {
    const other = await testPublishedArticle(admin);
    const input = giveFeedbackSchema.parse({ versionId: other.versionId, isHelpful: true });
    await expect(giveFeedback(agent, article.slug, input, null)).rejects.toMatchObject({ code: "not_found" });
    await expect(say(agent, { caseId: article.versionId })).rejects.toMatchObject({ code: "invalid" });
    await expect(getArticleFeedback(agent, article.slug)).rejects.toMatchObject({ code: "forbidden" });
  });

  test.each([
    ["no reason where it did not help", { isHelpful: false }],
    ["a reason where it helped", { isHelpful: true, reason: "unclear" }],
    ["another reason without words", { isHelpful: false, reason: "other", text: "  " }],
  ])("is refused with %s", (_, fields) => {
    expect(giveFeedbackSchema.safeParse({ versionId: article.versionId, ...fields }).success).toBe(false);
  });
});
