import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { testActor, testCatalog } from "@/lib/testing/factories";
import { testArticle, testPublishedArticle } from "@/lib/testing/factories-article";
import { changeArticle, createArticle, restoreArticle } from "./article-commands";
import { publishArticle } from "./article-publish-commands";
import { getArticle, getDraft, listVersions } from "./article-queries";
import { createArticleSchema } from "./article-schema";

let admin: Actor;
let agent: Actor;
let supervisor: Actor;
const NOW = new Date("2026-11-23T08:00:00Z");

beforeAll(async () => {
  await testCatalog();
  admin = await testActor("admin");
  agent = await testActor("agent");
  supervisor = await testActor("supervisor");
});

const newArticle = (fields: Record<string, unknown> = {}) =>
  createArticleSchema.parse({
    slug: `new-${randomUUID().slice(0, 8)}`,
    titleZh: "新",
    titleEn: "New",
    ...fields,
  });

describe("starting an article", () => {
  test("keeps its texts, with the four headings where no body is given", async () => {
    const article = newArticle({ causeCode: "FOREIGN" });
    expect(await createArticle(admin, article, null)).toEqual({ slug: article.slug, version: 1 });
    expect(await getDraft(admin, article.slug)).toMatchObject({
      causeCode: "FOREIGN",
      titleZh: "新",
      bodyEn: expect.stringContaining("## What the customer does"),
      publishedNumber: null,
      hasDraftChanges: true,
      updatedBy: admin.displayName,
    });
  });

  test("refuses an address that is taken and names the field", async () => {
    const { slug } = await testArticle(admin);
    await expect(createArticle(admin, newArticle({ slug }), null)).rejects.toMatchObject({
      code: "invalid",
      details: { issues: [{ path: "slug" }] },
    });
  });

  test("refuses a cause that does not exist and names the field", async () => {
    await expect(createArticle(admin, newArticle({ causeCode: "NO_SUCH" }), null)).rejects.toMatchObject({
      code: "invalid",
      details: { issues: [{ path: "causeCode" }] },
    });
  });

  test("with the same key happens once", async () => {
    const article = newArticle();
    const key = randomUUID();
    const first = await createArticle(admin, article, key);
    expect(await createArticle(admin, article, key)).toEqual(first);
  });
});

describe("changing the draft", () => {
  test("raises the version and leaves what agents read as it is", async () => {
    const { slug, version } = await testPublishedArticle(admin);
    const draft = await changeArticle(admin, slug, { version, titleZh: "改过的标题" });
    expect(draft).toMatchObject({ titleZh: "改过的标题", version: version + 1, hasDraftChanges: true });
    expect((await getArticle(agent, slug)).title.zh).toBe("标题");
  });

  test("by the second writer of one version is refused with the draft as it now is", async () => {
    const { slug, version } = await testArticle(admin);
    const other = await testActor("admin");
    await changeArticle(other, slug, { version, bodyEn: "the other's text" });
    await expect(changeArticle(admin, slug, { version, bodyEn: "my text" })).rejects.toMatchObject({
      code: "conflict",
      details: {
        current: { bodyEn: "the other's text", version: version + 1, updatedBy: other.displayName },
      },
    });
    expect((await getDraft(admin, slug)).bodyEn).toBe("the other's text");
  });

  test("of an unknown address is not found", async () => {
    await expect(changeArticle(admin, "no-such", { version: 1 })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("a text that cannot be drawn as it is meant", () => {
  test.each([
    [
      { bodyZh: "一\n{{phone}}" },
      { path: "bodyZh", messageKey: "article.unknownPlace", params: { line: 2, name: "phone" } },
    ],
    [
      { bodyEn: "> [!danger]\n> x" },
      { path: "bodyEn", messageKey: "article.unknownBlock", params: { line: 1, name: "danger" } },
    ],
    [
      { bodyEn: ">".repeat(1_000) },
      { path: "bodyEn", messageKey: "article.tooDeep", params: { line: 1, name: "" } },
    ],
    [{ titleZh: "打开{{wallet}}" }, { path: "titleZh", messageKey: "article.placeInTitle" }],
  ])("is refused with its place, and the draft stays: %j", async (texts, issue) => {
    const { slug, version } = await testArticle(admin);
    await expect(changeArticle(admin, slug, { version, ...texts })).rejects.toMatchObject({
      code: "invalid",
      details: { issues: [issue] },
    });
    await expect(createArticle(admin, newArticle(texts), null)).rejects.toMatchObject({ code: "invalid" });
    expect(await getDraft(admin, slug)).toMatchObject({ version, bodyZh: "## 一\n\n正文" });
  });
});

describe("publishing", () => {
  test("makes an immutable version of the draft, which agents read from then on", async () => {
    const { slug, version } = await testArticle(admin);
    const published = await publishArticle(admin, slug, { version }, null, NOW);
    expect(published).toMatchObject({ number: 1, version: version + 1 });
    expect(await getArticle(agent, slug)).toEqual({
      slug,
      causeCode: null,
      number: 1,
      versionId: published.versionId,
      title: { zh: "标题", en: "Title" },
      body: { zh: "## 一\n\n正文", en: "## One\n\nText" },
      publishedAt: NOW.toISOString(),
      publishedBy: admin.displayName,
      isLive: true,
      isEnglishBehind: false,
      archivedAt: null,
      isPublic: false,
    });
  });

  test("again after a change makes the next version and keeps the one before", async () => {
    const { slug, version } = await testPublishedArticle(admin);
    const draft = await changeArticle(admin, slug, { version, bodyZh: "第二版" });
    expect((await publishArticle(admin, slug, draft, null, NOW)).number).toBe(2);
    expect((await getArticle(agent, slug)).body.zh).toBe("第二版");
    expect((await getArticle(agent, slug, 1)).body.zh).toBe("## 一\n\n正文");
    const { items } = await listVersions(agent, slug);
    expect(items.map(({ number, isLive }) => [number, isLive])).toEqual([
      [2, true],
      [1, false],
    ]);
  });

  test("with the same key twice makes one version and gives the same answer", async () => {
    const { slug, version } = await testArticle(admin);
    const key = randomUUID();
    const first = await publishArticle(admin, slug, { version }, key, NOW);
    expect(await publishArticle(admin, slug, { version }, key, NOW)).toEqual(first);
    expect((await listVersions(admin, slug)).items).toHaveLength(1);
  });

  test("by ten at once makes one version; the other nine are conflicts", async () => {
    const { slug, version } = await testArticle(admin);
    const answers = await Promise.allSettled(
      Array.from({ length: 10 }, () => publishArticle(admin, slug, { version }, null, NOW)),
    );
    const refused = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason.code] : []));
    expect(refused).toEqual(Array(9).fill("conflict"));
    expect((await listVersions(admin, slug)).items).toHaveLength(1);
  });

  test("of a stale version is refused with the draft as it now is", async () => {
    const { slug, version } = await testArticle(admin);
    await changeArticle(admin, slug, { version, titleEn: "Newer" });
    await expect(publishArticle(admin, slug, { version }, null, NOW)).rejects.toMatchObject({
      code: "conflict",
      details: { current: { titleEn: "Newer", version: version + 1 } },
    });
  });

  test("of a draft that says nothing new is refused", async () => {
    const { slug, version } = await testPublishedArticle(admin);
    await expect(publishArticle(admin, slug, { version }, null, NOW)).rejects.toMatchObject({
      code: "refused",
    });
  });

  test("of an unknown address is not found", async () => {
    await expect(publishArticle(admin, "no-such", { version: 1 }, null, NOW)).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("restoring", () => {
  test("copies an earlier version into the draft and changes nothing that agents read", async () => {
    const { slug, version } = await testPublishedArticle(admin);
    const draft = await changeArticle(admin, slug, { version, bodyZh: "第二版" });
    const second = await publishArticle(admin, slug, draft, null, NOW);
    const restored = await restoreArticle(admin, slug, { number: 1, version: second.version });
    expect(restored).toMatchObject({ bodyZh: "## 一\n\n正文", publishedNumber: 2, hasDraftChanges: true });
    expect((await getArticle(agent, slug)).body.zh).toBe("第二版");
  });

  test("of a version that does not exist is not found", async () => {
    const { slug, version } = await testPublishedArticle(admin);
    await expect(restoreArticle(admin, slug, { number: 9, version })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("over a draft that was changed since is a conflict", async () => {
    const { slug, version } = await testPublishedArticle(admin);
    await changeArticle(admin, slug, { version, bodyZh: "unfinished" });
    await expect(restoreArticle(admin, slug, { number: 1, version })).rejects.toMatchObject({
      code: "conflict",
      details: { current: { bodyZh: "unfinished" } },
    });
  });
});

test("agents and supervisors can write nothing", async () => {
  const { slug, version } = await testPublishedArticle(admin);
  for (const actor of [agent, supervisor]) {
    const attempts = [
      createArticle(actor, newArticle(), null),
      changeArticle(actor, slug, { version, titleZh: "x" }),
      publishArticle(actor, slug, { version }, null, NOW),
      restoreArticle(actor, slug, { number: 1, version }),
    ];
    for (const attempt of attempts) await expect(attempt).rejects.toMatchObject({ code: "forbidden" });
  }
  expect(await getDraft(admin, slug)).toMatchObject({ titleZh: "标题", version });
});

describe("a published version", () => {
  test.each([
    ["change", "UPDATE article_versions SET title_zh = 'x' WHERE id = $1::uuid"],
    ["deletion", "DELETE FROM article_versions WHERE id = $1::uuid"],
  ])("withstands a direct %s", async (_, sql) => {
    const { slug, versionId } = await testPublishedArticle(admin);
    await expect(database().$executeRawUnsafe(sql, versionId)).rejects.toThrow(
      /permission denied|append-only/,
    );
    expect((await getArticle(agent, slug)).title.zh).toBe("标题");
  });

  test("and the draft beside it are in the audit trail under who wrote them", async () => {
    const { versionId } = await testPublishedArticle(admin);
    const entries = await database().auditEntry.findMany({
      where: { tableName: "article_versions", rowId: versionId },
      select: { operation: true, actorId: true },
    });
    expect(entries).toEqual([{ operation: "insert", actorId: admin.id }]);
  });
});
