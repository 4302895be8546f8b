import { beforeAll, describe, expect, test } from "vitest";
import { changeArticle } from "@/lib/articles/article-commands";
import { getArticle, getDraft, listVersions } from "@/lib/articles/article-queries";
import { archiveArticle, scheduleArticle } from "@/lib/articles/article-review-commands";
import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { testActor, testCatalog } from "@/lib/testing/factories";
import { testArticle, testPublishedArticle } from "@/lib/testing/factories-article";
import { publishDueArticles } from "./publish-articles";

const BEFORE = new Date("2026-11-24T08:00:00Z");
const AT = new Date("2026-11-24T09:00:00Z");
const AFTER = new Date("2026-11-24T09:00:10Z");
let admin: Actor;

beforeAll(async () => {
  await testCatalog();
  admin = await testActor("admin");
});

const scheduled = async (): Promise<{ slug: string; version: number }> => {
  const { slug, version } = await testArticle(admin);
  const draft = await scheduleArticle(admin, slug, { version, publishAt: AT.toISOString() }, BEFORE);
  return { slug, version: draft.version };
};

describe("what is scheduled", () => {
  test("is published at its time in the name of who scheduled it, and not before", async () => {
    const { slug } = await scheduled();
    expect(await publishDueArticles(new Date(AT.getTime() - 1))).toBe(0);
    await expect(getArticle(admin, slug)).rejects.toMatchObject({ code: "not_found" });
    expect(await publishDueArticles(AT)).toBe(1);
    expect(await getArticle(admin, slug)).toMatchObject({ number: 1, publishedBy: admin.displayName });
    expect(await getDraft(admin, slug)).toMatchObject({ state: "draft", publishAt: null, updatedBy: null });
    const { id } = await database().article.findUniqueOrThrow({ where: { slug }, select: { id: true } });
    const [last] = await database().auditEntry.findMany({
      where: { rowId: id },
      orderBy: { recordedAt: "desc" },
      take: 1,
      select: { actorId: true },
    });
    expect(last).toEqual({ actorId: null });
  });

  test("is published once, however many processes look at the same moment", async () => {
    const slugs = await Promise.all(Array.from({ length: 5 }, async () => (await scheduled()).slug));
    const published = await Promise.all(Array.from({ length: 4 }, () => publishDueArticles(AFTER)));
    expect(published.reduce((sum, count) => sum + count, 0)).toBe(5);
    for (const slug of slugs) expect((await listVersions(admin, slug)).items).toHaveLength(1);
  });

  test("and then changed is not published: nobody chose a time for the new text", async () => {
    const { slug, version } = await scheduled();
    await changeArticle(admin, slug, { version, bodyZh: "别的" });
    expect(await publishDueArticles(AFTER)).toBe(0);
  });

  test("and then archived is not published", async () => {
    const { slug, version } = await testPublishedArticle(admin);
    const changed = await changeArticle(admin, slug, { version, bodyZh: "别的" });
    const draft = await scheduleArticle(
      admin,
      slug,
      { version: changed.version, publishAt: AT.toISOString() },
      BEFORE,
    );
    await archiveArticle(admin, slug, { version: draft.version, isArchived: true }, BEFORE);
    expect(await publishDueArticles(AFTER)).toBe(0);
  });
});
