import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { testActor, testCatalog, testUser } from "@/lib/testing/factories";
import { testArticle, testPublishedArticle } from "@/lib/testing/factories-article";
import { changeArticle, restoreArticle } from "./article-commands";
import { publishArticle } from "./article-publish-commands";
import { countArticles, getArticle, getDraft, listArticles, listVersions } from "./article-queries";
import {
  archiveArticle,
  careForArticle,
  changeArticleSettings,
  reviewArticle,
  scheduleArticle,
  submitArticle,
} from "./article-review-commands";
import { type ReviewArticleInput, reviewArticleSchema } from "./article-review-schema";

const NOW = new Date("2026-11-24T08:00:00Z");
const LATER = "2026-11-25T08:00:00.000Z";
let admin: Actor;
let other: Actor;
let supervisor: Actor;
let agent: Actor;

beforeAll(async () => {
  await testCatalog();
  [admin, other] = [await testActor("admin"), await testActor("admin")];
  supervisor = await testActor("supervisor");
  agent = await testActor("agent");
});

const submitted = async (): Promise<{ slug: string; version: number }> => {
  const { slug, version } = await testArticle(admin);
  return { slug, version: (await submitArticle(admin, slug, { version }, NOW)).version };
};
const review = (actor: Actor, slug: string, fields: ReviewArticleInput, key: string | null = null) =>
  reviewArticle(actor, slug, reviewArticleSchema.parse(fields), key, NOW);

describe("a review", () => {
  test("goes from the draft through changes that were asked for to a publication by a supervisor", async () => {
    const { slug, version } = await submitted();
    expect(await getDraft(supervisor, slug)).toMatchObject({
      state: "in_review",
      submittedBy: admin.displayName,
      submittedAt: NOW.toISOString(),
    });
    const back = await review(supervisor, slug, { version, verdict: "send_back", note: "第二步写错了" });
    expect(back).toMatchObject({ state: "draft", isSentBack: true, decisionNote: "第二步写错了" });
    const changed = await changeArticle(admin, slug, { version: back.version, bodyZh: "改好了" });
    expect(changed).toMatchObject({ isSentBack: true });
    const again = await submitArticle(admin, slug, { version: changed.version }, NOW);
    expect(again).toMatchObject({ state: "in_review", isSentBack: false });
    const published = await review(supervisor, slug, { version: again.version, verdict: "approve" });
    expect(published).toMatchObject({ state: "draft", publishedNumber: 1, hasDraftChanges: false });
    expect(await getArticle(agent, slug)).toMatchObject({
      body: { zh: "改好了" },
      publishedBy: supervisor.displayName,
    });
  });

  test("approves the text that was looked at: a change made meanwhile is a conflict and a draft", async () => {
    const { slug, version } = await submitted();
    await changeArticle(admin, slug, { version, bodyZh: "偷偷改的" });
    await expect(review(supervisor, slug, { version, verdict: "approve" })).rejects.toMatchObject({
      code: "conflict",
      details: { current: { state: "draft", bodyZh: "偷偷改的" } },
    });
    await expect(
      review(supervisor, slug, { version: version + 1, verdict: "approve" }),
    ).rejects.toMatchObject({ code: "refused", messageKey: "article.notInReview" });
  });

  test("with the same key twice, or by ten at once, publishes once", async () => {
    const { slug, version } = await submitted();
    const key = randomUUID();
    await review(supervisor, slug, { version, verdict: "approve" }, key);
    await review(supervisor, slug, { version, verdict: "approve" }, key);
    const second = await submitted();
    const answers = await Promise.allSettled(
      Array.from({ length: 10 }, () =>
        review(supervisor, second.slug, { version: second.version, verdict: "approve" }),
      ),
    );
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of [slug, second.slug]) expect((await listVersions(agent, one)).items).toHaveLength(1);
  });

  test("can approve for a time", async () => {
    const { slug, version } = await submitted();
    const draft = await review(supervisor, slug, { version, verdict: "approve", publishAt: LATER });
    expect(draft).toMatchObject({
      state: "scheduled",
      publishAt: LATER,
      decidedBy: supervisor.displayName,
      publishedNumber: null,
    });
    const taken = await scheduleArticle(admin, slug, { version: draft.version, publishAt: null }, NOW);
    expect(taken).toMatchObject({ state: "draft", publishAt: null });
  });

  test("for a time that is past names the field", async () => {
    const { slug, version } = await submitted();
    const past = { version, verdict: "approve", publishAt: NOW.toISOString() } as const;
    await expect(review(supervisor, slug, past)).rejects.toMatchObject({
      code: "invalid",
      details: { issues: [{ path: "publishAt", messageKey: "article.timePast" }] },
    });
  });

  test("needs a reason to send back", () => {
    const without = reviewArticleSchema.safeParse({ version: 1, verdict: "send_back", note: " " });
    expect(without.error?.issues).toMatchObject([{ path: ["note"], message: "errors.text.required" }]);
  });
});

test("what its author has scheduled is a draft again once two pairs of eyes are required", async () => {
  const own = await testArticle(admin);
  const alone = { version: own.version, publishAt: LATER };
  await scheduleArticle(admin, own.slug, alone, NOW);
  const seen = await submitted();
  await review(supervisor, seen.slug, { version: seen.version, verdict: "approve", publishAt: LATER });
  await changeArticleSettings(admin, { isReviewRequired: true });
  expect(await getDraft(admin, own.slug)).toMatchObject({ state: "draft", publishAt: null });
  expect(await getDraft(admin, seen.slug)).toMatchObject({ state: "scheduled", publishAt: LATER });
  await changeArticleSettings(admin, { isReviewRequired: false });
});

describe("where two pairs of eyes are required", () => {
  beforeAll(() => changeArticleSettings(admin, { isReviewRequired: true }));

  test("nobody publishes or schedules without a review, and the draft is kept", async () => {
    const { slug, version } = await testArticle(admin);
    const refusal = { code: "refused", messageKey: "article.reviewFirst" };
    await expect(publishArticle(admin, slug, { version }, null, NOW)).rejects.toMatchObject(refusal);
    await expect(scheduleArticle(admin, slug, { version, publishAt: LATER }, NOW)).rejects.toMatchObject(
      refusal,
    );
    expect(await getDraft(admin, slug)).toMatchObject({ version, state: "draft" });
  });

  test("neither who wrote, nor who wrote a part, nor who sent it approves", async () => {
    const { slug, version } = await testArticle(admin);
    const third = await testActor("admin");
    const changed = await changeArticle(other, slug, { version, bodyEn: "a part" });
    const sent = await submitArticle(third, slug, { version: changed.version }, NOW);
    for (const own of [admin, other, third]) {
      await expect(review(own, slug, { version: sent.version, verdict: "approve" })).rejects.toMatchObject({
        code: "refused",
        messageKey: "article.ownText",
      });
    }
    const published = await review(supervisor, slug, { version: sent.version, verdict: "approve" });
    expect(published).toMatchObject({ publishedNumber: 1, authorIds: [] });
  });

  test("the switch stands in the audit trail", async () => {
    await changeArticleSettings(admin, { isReviewRequired: false });
    const entries = await database().auditEntry.findMany({
      where: { tableName: "organisations", operation: "update" },
      orderBy: { recordedAt: "asc" },
      select: { actorId: true, after: true },
    });
    expect(entries.slice(-2)).toMatchObject([
      { actorId: admin.id, after: { review_required: true } },
      { actorId: admin.id, after: { review_required: false } },
    ]);
  });
});

describe("archiving", () => {
  test("takes an article from the agents' lists, keeps everything, and is undone by restoring", async () => {
    const { slug, version } = await testPublishedArticle(admin, { causeCode: "MINOR" });
    const archived = await archiveArticle(admin, slug, { version, isArchived: true }, NOW);
    const listed = async () => (await listArticles(agent, { cause: "MINOR" })).items.map((item) => item.slug);
    expect(await listed()).toEqual([]);
    expect(await getArticle(agent, slug)).toMatchObject({ archivedAt: NOW.toISOString() });
    const attempts = [
      () => changeArticle(admin, slug, { version: archived.version, titleZh: "x" }),
      () => submitArticle(admin, slug, { version: archived.version }, NOW),
      () => publishArticle(admin, slug, { version: archived.version }, null, NOW),
      () => archiveArticle(admin, slug, { version: archived.version, isArchived: true }, NOW),
    ];
    for (const attempt of attempts)
      await expect(attempt()).rejects.toMatchObject({ code: "refused", messageKey: "article.archived" });
    await archiveArticle(admin, slug, { version: archived.version, isArchived: false }, NOW);
    expect(await listed()).toEqual([slug]);
  });
});

describe("who keeps an article", () => {
  test("is its author at first, and can be anybody of the desk, with a day", async () => {
    const { slug, version } = await testArticle(admin);
    expect(await getDraft(admin, slug)).toMatchObject({ owner: admin.displayName, reviewBy: null });
    const care = { version, ownerId: supervisor.id, reviewBy: "2026-12-31" };
    expect(await careForArticle(admin, slug, care)).toMatchObject({
      owner: supervisor.displayName,
      reviewBy: "2026-12-31",
    });
  });

  test.each(["nobody", "somebody disabled"])("cannot be %s", async (who) => {
    const disabled = await testUser("admin", { disabledAt: NOW });
    const { slug, version } = await testArticle(admin);
    const ownerId = who === "nobody" ? randomUUID() : disabled.id;
    await expect(careForArticle(admin, slug, { version, ownerId, reviewBy: null })).rejects.toMatchObject({
      code: "invalid",
      details: { issues: [{ path: "ownerId", messageKey: "field.choice" }] },
    });
  });
});

describe("the English text", () => {
  test("is behind once the Chinese alone is changed, and says since which version", async () => {
    const { slug, version } = await testPublishedArticle(admin);
    const changed = await changeArticle(admin, slug, { version, bodyZh: "新的中文" });
    expect(changed).toMatchObject({ isEnglishBehind: true, englishBehindSince: null });
    const { version: next } = await publishArticle(admin, slug, { version: changed.version }, null, NOW);
    expect(await getDraft(admin, slug)).toMatchObject({ isEnglishBehind: true, englishBehindSince: 2 });
    expect((await getArticle(agent, slug)).isEnglishBehind).toBe(true);
    const translated = await changeArticle(admin, slug, { version: next, bodyEn: "the new Chinese" });
    expect(translated).toMatchObject({ isEnglishBehind: false, englishBehindSince: null });
  });

  test("that fits as it is can be said to", async () => {
    const { slug, version } = await testArticle(admin);
    const changed = await changeArticle(admin, slug, { version, titleZh: "错字改了" });
    const said = await changeArticle(admin, slug, { version: changed.version, isTranslationCurrent: true });
    expect(said.isEnglishBehind).toBe(false);
  });

  test("of a restored version is as far as it was then", async () => {
    const { slug, version } = await testPublishedArticle(admin);
    const changed = await changeArticle(admin, slug, { version, bodyZh: "新的中文" });
    const second = await publishArticle(admin, slug, { version: changed.version }, null, NOW);
    const restored = await restoreArticle(admin, slug, { number: 1, version: second.version });
    expect(restored).toMatchObject({ isEnglishBehind: false });
  });
});

test("the views of the drafts hold what their counts say", async () => {
  const { slug, version } = await testPublishedArticle(admin);
  await careForArticle(admin, slug, { version, ownerId: null, reviewBy: "2020-01-01" });
  const counts = await countArticles(supervisor);
  for (const [view, count] of Object.entries(counts)) {
    const asked = { draft: "1", view: view as keyof typeof counts } as const;
    expect([view, (await listArticles(supervisor, asked)).items.length]).toEqual([view, count]);
  }
  expect((await listArticles(supervisor, { draft: "1", view: "due" })).items).toMatchObject([
    { slug, standing: { isDue: true, reviewBy: "2020-01-01" } },
  ]);
});

test("agents review nothing, and supervisors do not write", async () => {
  const { slug, version } = await submitted();
  const attempts = [
    review(agent, slug, { version, verdict: "approve" }),
    getDraft(agent, slug),
    countArticles(agent),
    submitArticle(supervisor, slug, { version }, NOW),
    scheduleArticle(supervisor, slug, { version, publishAt: LATER }, NOW),
    archiveArticle(supervisor, slug, { version, isArchived: true }, NOW),
    careForArticle(supervisor, slug, { version, ownerId: null, reviewBy: null }),
    changeArticleSettings(supervisor, { isReviewRequired: false }),
  ];
  for (const attempt of attempts) await expect(attempt).rejects.toMatchObject({ code: "forbidden" });
  expect(await getDraft(admin, slug)).toMatchObject({ state: "in_review", version });
});
