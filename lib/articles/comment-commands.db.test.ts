import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { testActor, testCatalog } from "@/lib/testing/factories";
import { testArticle } from "@/lib/testing/factories-article";
import { addComment, resolveComment } from "./comment-commands";
import { listComments } from "./comment-queries";

const NOW = new Date("2026-11-24T08:00:00Z");
const REMARK = { language: "zh", quote: "正文", body: "说得不清楚" } as const;
let admin: Actor;
let supervisor: Actor;
let agent: Actor;

beforeAll(async () => {
  await testCatalog();
  admin = await testActor("admin");
  supervisor = await testActor("supervisor");
  agent = await testActor("agent");
});

const remarked = async () => {
  const { slug } = await testArticle(admin);
  const { items } = await addComment(supervisor, slug, REMARK, null);
  return { slug, id: items[0]?.id ?? "" };
};

describe("a remark on a draft", () => {
  test("is kept with who made it, once for a key, and is in the audit trail", async () => {
    const { slug } = await testArticle(admin);
    const key = randomUUID();
    await addComment(supervisor, slug, REMARK, key);
    const { items } = await addComment(supervisor, slug, REMARK, key);
    expect(items).toMatchObject([
      { ...REMARK, author: supervisor.displayName, resolvedAt: null, version: 1 },
    ]);
    const entries = await database().auditEntry.findMany({
      where: { tableName: "article_comments", rowId: items[0]?.id },
      select: { operation: true, actorId: true },
    });
    expect(entries).toEqual([{ operation: "insert", actorId: supervisor.id }]);
  });

  test("is dealt with and taken up again; of two at once the second is refused with how it stands", async () => {
    const { slug, id } = await remarked();
    const done = await resolveComment(admin, slug, id, { version: 1, isResolved: true }, NOW);
    expect(done.items).toMatchObject([{ resolvedAt: NOW.toISOString(), version: 2 }]);
    const late = resolveComment(supervisor, slug, id, { version: 1, isResolved: true }, NOW);
    await expect(late).rejects.toMatchObject({ code: "conflict", details: { current: done } });
    const again = await resolveComment(admin, slug, id, { version: 2, isResolved: false }, NOW);
    expect(again.items).toMatchObject([{ resolvedAt: null, version: 3 }]);
  });

  test("that is open stands before one that is dealt with", async () => {
    const { slug, id } = await remarked();
    await addComment(admin, slug, { ...REMARK, body: "第二条" }, null);
    const { items } = await resolveComment(admin, slug, id, { version: 1, isResolved: true }, NOW);
    expect(items.map(({ body }) => body)).toEqual(["第二条", REMARK.body]);
  });

  test("of another article is not found", async () => {
    const { id } = await remarked();
    const { slug } = await testArticle(admin);
    const wrong = resolveComment(admin, slug, id, { version: 1, isResolved: true }, NOW);
    await expect(wrong).rejects.toMatchObject({ code: "not_found" });
    await expect(addComment(admin, "no-such", REMARK, null)).rejects.toMatchObject({ code: "not_found" });
  });

  test("is kept from agents", async () => {
    const { slug, id } = await remarked();
    const attempts = [
      () => listComments(agent, slug),
      () => addComment(agent, slug, REMARK, null),
      () => resolveComment(agent, slug, id, { version: 1, isResolved: true }, NOW),
    ];
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ code: "forbidden" });
    expect((await listComments(admin, slug)).items).toMatchObject([{ version: 1, resolvedAt: null }]);
  });
});
