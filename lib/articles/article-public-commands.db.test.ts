import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { emptyTables } from "@/lib/testing/database";
import { testActor, testCatalog } from "@/lib/testing/factories";
import { testArticle, testPublishedArticle } from "@/lib/testing/factories-article";
import { openArticle } from "./article-public-commands";
import { archiveArticle } from "./article-review-commands";

const BODY = "## 一\n\n内部\n\n## 二\n\n请打电话";

let admin: Actor;
beforeEach(async () => {
  await emptyTables();
  await testCatalog();
  admin = await testActor("admin");
});

describe("choosing an article for public reading", () => {
  test("is written, named in the audit trail, and taken back", async () => {
    const { slug, version } = await testPublishedArticle(admin, { bodyZh: BODY });
    const open = await openArticle(admin, slug, { version, isPublic: true });
    expect(open).toMatchObject({ isPublic: true, version: version + 1, hasDraftChanges: false });
    const entry = await database().auditEntry.findFirstOrThrow({ orderBy: { id: "desc" } });
    expect(entry).toMatchObject({ tableName: "articles", actorId: admin.id });
    expect(JSON.stringify(entry)).toContain('"is_public":true');
    const closed = await openArticle(admin, slug, { version: open.version, isPublic: false });
    expect(closed.isPublic).toBe(false);
  });

  test.each(["agent", "supervisor"] as const)("is refused to the role %s", async (role) => {
    const { slug, version } = await testPublishedArticle(admin, { bodyZh: BODY });
    const refused = openArticle(await testActor(role), slug, { version, isPublic: true });
    await expect(refused).rejects.toMatchObject({ code: "forbidden" });
    expect(await database().article.count({ where: { isPublic: true } })).toBe(0);
  });

  test("is refused before the first publication, and for a version that tells the customer nothing", async () => {
    const draft = await testArticle(admin, { bodyZh: BODY });
    const silent = await testPublishedArticle(admin);
    for (const { slug, version } of [draft, silent]) {
      await expect(openArticle(admin, slug, { version, isPublic: true })).rejects.toMatchObject({
        details: { messageKey: "article.nothingPublic" },
      });
    }
  });

  test("is refused for an archived article, whose public reading can still be ended", async () => {
    const { slug, version } = await testPublishedArticle(admin, { bodyZh: BODY });
    const open = await openArticle(admin, slug, { version, isPublic: true });
    const archived = await archiveArticle(
      admin,
      slug,
      { version: open.version, isArchived: true },
      new Date(),
    );
    await expect(
      openArticle(admin, slug, { version: archived.version, isPublic: true }),
    ).rejects.toMatchObject({ details: { messageKey: "article.archived" } });
    const closed = await openArticle(admin, slug, { version: archived.version, isPublic: false });
    expect(closed.isPublic).toBe(false);
  });

  test("of a stale version is refused with the draft as it now is", async () => {
    const { slug, version } = await testPublishedArticle(admin, { bodyZh: BODY });
    await expect(openArticle(admin, slug, { version: version - 1, isPublic: true })).rejects.toMatchObject({
      code: "conflict",
      details: { current: { slug, version } },
    });
  });
});
