import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { testActor, testCatalog } from "@/lib/testing/factories";
import { testArticle, testPublishedArticle } from "@/lib/testing/factories-article";
import { changeArticle } from "./article-commands";
import { getArticle, getDraft, listArticles, listVersions } from "./article-queries";

let admin: Actor;
let agent: Actor;

beforeAll(async () => {
  await testCatalog();
  admin = await testActor("admin");
  agent = await testActor("agent");
  await testArticle(admin, { slug: "never-published", causeCode: "FOREIGN" });
  const bodyZh = "## 一\n\n带 100% 的正文，见_此处";
  const { version } = await testPublishedArticle(admin, { slug: "foreign", causeCode: "FOREIGN", bodyZh });
  await changeArticle(admin, "foreign", { version, titleZh: "秘密的新标题" });
  await testPublishedArticle(admin, { slug: "foreign-too", causeCode: "FOREIGN", titleEn: "Other Title" });
  await testPublishedArticle(admin, { slug: "topic" });
});

const slugs = async (...filter: Parameters<typeof listArticles>) =>
  (await listArticles(...filter)).items.map(({ slug }) => slug);

describe("the list of articles", () => {
  test("holds the published ones under their published titles, and nothing of a draft", async () => {
    const page = await listArticles(agent, {});
    expect(page.items.map(({ slug }) => slug)).toEqual(["foreign", "foreign-too", "topic"]);
    expect(JSON.stringify(page)).not.toContain("秘密");
    expect(page.items[0]).toEqual({
      slug: "foreign",
      causeCode: "FOREIGN",
      title: { zh: "标题", en: "Title" },
      number: 1,
      versionId: expect.any(String),
      publishedAt: expect.any(String),
    });
    expect(page.nextCursor).toBeNull();
  });

  test("with drafts shows admins everything, with what is not published yet", async () => {
    const { items } = await listArticles(admin, { draft: "1" });
    expect(items.map(({ slug, number, hasDraftChanges }) => [slug, number, hasDraftChanges])).toEqual([
      ["foreign", 1, true],
      ["foreign-too", 1, false],
      ["never-published", null, true],
      ["topic", 1, false],
    ]);
    expect(items[0]?.title.zh).toBe("秘密的新标题");
  });

  test("with drafts is refused to agents", async () => {
    await expect(listArticles(agent, { draft: "1" })).rejects.toMatchObject({ code: "forbidden" });
  });

  test.each([
    ["part of a title in any case", "oTHEr", ["foreign-too"]],
    ["the address", "topic", ["topic"]],
    ["the cause", "foreign", ["foreign", "foreign-too"]],
    ["one Chinese character of a body", "带", ["foreign"]],
    ["two words that stand apart", "100% 正文", ["foreign"]],
    ["a percent sign, which stands for itself", "%", ["foreign"]],
    ["an underscore, which stands for itself", "_", ["foreign"]],
    ["a backslash, which stands for itself", "\\", []],
    ["a draft's words", "秘密", []],
    ["blanks alone find all", "  ", ["foreign", "foreign-too", "topic"]],
  ])("is searched by %s", async (_, q, expected) => {
    expect(await slugs(agent, { q })).toEqual(expected);
  });

  test("goes on after the cursor", async () => {
    expect(await slugs(agent, { cursor: "foreign-too" })).toEqual(["topic"]);
  });
});

describe("a search that finds many", () => {
  const word = "额度";
  beforeAll(async () => {
    for (let number = 10; number < 62; number++) {
      await testPublishedArticle(admin, {
        slug: `many-${number}`,
        titleZh: number === 61 ? `${word}与限额` : "别的标题",
        bodyZh: `正文里说到${word}。`,
      });
    }
  });

  test("gives fifty, the one first whose title holds the word, and the rest after the cursor, each once", async () => {
    const first = await listArticles(agent, { q: word });
    expect(first.items).toHaveLength(50);
    expect(first.items[0]?.slug).toBe("many-61");
    const second = await listArticles(agent, { q: word, cursor: first.nextCursor ?? "" });
    expect(second.items.map(({ slug }) => slug)).toEqual(["many-59", "many-60"]);
    expect(second.nextCursor).toBeNull();
  });
});

describe("one article", () => {
  test("of an unknown address is not found, and so are its versions and draft", async () => {
    for (const read of [getArticle, listVersions]) {
      await expect(read(agent, "no-such")).rejects.toMatchObject({ code: "not_found" });
    }
    await expect(getDraft(admin, "no-such")).rejects.toMatchObject({ code: "not_found" });
  });

  test("that was never published is not found by agents, nor is a version that does not exist", async () => {
    await expect(getArticle(agent, "never-published")).rejects.toMatchObject({ code: "not_found" });
    await expect(listVersions(agent, "never-published")).rejects.toMatchObject({ code: "not_found" });
    await expect(getArticle(agent, "foreign", 2)).rejects.toMatchObject({ code: "not_found" });
  });

  test("keeps its draft from agents and tells only admins that there is one", async () => {
    await expect(getDraft(agent, "foreign")).rejects.toMatchObject({ code: "forbidden" });
    expect(await getArticle(agent, "foreign")).not.toHaveProperty("hasDraftChanges");
    expect(await getArticle(admin, "foreign")).toMatchObject({
      title: { zh: "标题" },
      hasDraftChanges: true,
    });
  });

  test("of the first day has no name beside its date", async () => {
    const { id } = await database().article.create({
      data: {
        slug: "seeded",
        titleZh: "a",
        titleEn: "a",
        bodyZh: "a",
        bodyEn: "a",
        publishedNumber: 1,
        publishedAt: new Date(),
      },
      select: { id: true },
    });
    await database().articleVersion.create({
      data: { articleId: id, number: 1, titleZh: "a", titleEn: "a", bodyZh: "a", bodyEn: "a" },
      select: { id: true },
    });
    expect((await getArticle(agent, "seeded")).publishedBy).toBeNull();
  });
});
