import { beforeEach, describe, expect, test } from "vitest";
import { POST as IMPORT } from "@/app/api/v1/article-files/import/route";
import { POST as PREVIEW } from "@/app/api/v1/article-files/preview/route";
import { GET as EXPORT } from "@/app/api/v1/article-files/route";
import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { emptyTables } from "@/lib/testing/database";
import { testActor, testCatalog } from "@/lib/testing/factories";
import { testArticle, testPublishedArticle } from "@/lib/testing/factories-article";
import { callRoute } from "@/lib/testing/factories-route";
import { seedArticles } from "@/prisma/seed/article-files";
import { seedCauses } from "@/prisma/seed/causes";
import { changeArticle } from "./article-commands";
import { exportArticles } from "./article-export-queries";
import { articleFileName, writeArticleFile } from "./article-file";
import { importArticles, planArticleImport } from "./article-import-commands";
import { getDraft } from "./article-queries";
import { fitArticle } from "./article-review-commands";
import { readZip, writeZip } from "./article-zip";

let admin: Actor;
beforeEach(async () => {
  await emptyTables();
  await testCatalog();
  admin = await testActor("admin");
});

const send = (handler: typeof PREVIEW, bytes: Uint8Array, more: object = {}) =>
  callRoute(handler, {
    method: "POST",
    rawBody: Buffer.from(bytes),
    headers: { "content-type": "application/octet-stream" },
    as: admin,
    ...more,
  });

const both = (slug: string, title: string, body = "## One\n\ntext"): Record<string, string> =>
  Object.fromEntries(
    (["zh-CN", "en"] as const).map((locale) => [
      articleFileName(slug, locale),
      writeArticleFile({ slug, locale, title, cause: null, body }),
    ]),
  );

describe("what was exported", () => {
  test("changes nothing when it is imported: the articles that the desk ships with", async () => {
    const causes = new Set(seedCauses.map(({ code }) => code));
    await database().article.createMany({ data: seedArticles(causes) });
    const bytes = await exportArticles(admin);
    const { changes, refusals } = await planArticleImport(admin, bytes);
    expect(refusals).toEqual([]);
    expect(changes.length).toBeGreaterThan(20);
    expect(changes.filter(({ kind }) => kind !== "unchanged")).toEqual([]);
  });

  test("makes the same files again on a desk that had no articles, with where each fits", async () => {
    const fit = {
      alsoCauseCodes: ["MINOR", "DOC_EXPIRED"],
      walletCodes: ["wechat_pay", "alipay"],
      bankCodes: ["ICBC"],
      steps: ["verify" as const, "add_card" as const],
    };
    const { slug, version } = await testArticle(admin, { slug: "fits", causeCode: "FOREIGN" });
    await fitArticle(admin, slug, { version, ...fit });
    await testArticle(admin, { slug: "fits-everywhere" });
    const bytes = await exportArticles(admin);
    await database().article.deleteMany();
    const { tag } = await planArticleImport(admin, bytes);
    expect(await importArticles(admin, bytes, tag)).toMatchObject({
      created: ["fits", "fits-everywhere"],
      refusals: [],
    });
    expect(await getDraft(admin, "fits")).toMatchObject({
      alsoCauseCodes: ["DOC_EXPIRED", "MINOR"],
      walletCodes: ["alipay", "wechat_pay"],
      bankCodes: ["ICBC"],
      steps: ["add_card", "verify"],
      version: 1,
    });
    expect(Buffer.from(await exportArticles(admin)).equals(Buffer.from(bytes))).toBe(true);
    const again = await planArticleImport(admin, bytes);
    expect(await importArticles(admin, bytes, again.tag)).toMatchObject({
      created: [],
      changed: [],
      unchanged: ["fits", "fits-everywhere"],
    });
  });

  test("holds the drafts in both languages with what people want to know of them", async () => {
    const { slug } = await testPublishedArticle(admin, { slug: "one", causeCode: "FOREIGN" });
    const answer = await EXPORT(new Request("http://localhost:3000/api/v1/article-files"), {
      params: Promise.resolve({}),
    });
    expect(answer.status).toBe(401);
    const read = readZip(await exportArticles(admin));
    const text = read.ok ? read.value.files.find(({ name }) => name === `${slug}.zh-CN.md`)?.text : "";
    const { login } = await database().user.findUniqueOrThrow({ where: { id: admin.id } });
    expect(text).toMatch(/^---\nslug: one\nlocale: zh-CN\ntitle: 标题\ncause: FOREIGN\nstate: draft\n/);
    expect(text).toContain('published-version: "1"');
    expect(text).toContain(`public: no\nowner: ${login}\n`);
    expect(text?.endsWith("---\n\n## 一\n\n正文\n")).toBe(true);
  });
});

describe("an import", () => {
  test("makes drafts only: new ones, and changed ones beside what agents go on reading", async () => {
    const { slug, version } = await testPublishedArticle(admin, { slug: "old-one" });
    const bytes = writeZip({ ...both("fresh", "New"), ...both(slug, "Changed") });
    const preview = await send(PREVIEW, bytes);
    expect(preview).toMatchObject({
      status: 200,
      body: {
        created: [{ slug: "fresh" }],
        changed: [{ slug, before: { titleEn: "Title" }, after: { titleEn: "Changed" } }],
        unchanged: [],
        refused: [],
      },
    });
    expect(await getDraft(admin, slug)).toMatchObject({ version, titleEn: "Title" });
    const { plan } = preview.body as { plan: string };
    const done = await send(IMPORT, bytes, { path: `/api/v1/article-files/import?plan=${plan}` });
    expect(done).toMatchObject({
      status: 200,
      body: { created: ["fresh"], changed: [slug], unchanged: [], refused: [] },
    });
    expect(await getDraft(admin, slug)).toMatchObject({
      titleEn: "Changed",
      publishedNumber: 1,
      hasDraftChanges: true,
    });
    expect(await getDraft(admin, "fresh")).toMatchObject({ publishedNumber: null, titleZh: "New" });
    expect(await database().articleVersion.count()).toBe(1);
    const again = await planArticleImport(admin, bytes);
    expect(again.changes.every(({ kind }) => kind === "unchanged")).toBe(true);
  });

  test("changes where a published article fits in one step with its text, and shows it before", async () => {
    const { slug, version } = await testPublishedArticle(admin, { slug: "moves" });
    const said = { slug, title: "Title", cause: null, body: "## One\n\nText", walletCodes: ["alipay"] };
    const bytes = new TextEncoder().encode(writeArticleFile({ ...said, locale: "en" }));
    const preview = await send(PREVIEW, bytes);
    expect(preview.body).toMatchObject({
      changed: [{ slug, before: { walletCodes: [] }, after: { walletCodes: ["alipay"], titleEn: "Title" } }],
    });
    const { plan } = preview.body as { plan: string };
    await fitArticle(admin, slug, {
      version,
      alsoCauseCodes: [],
      walletCodes: [],
      bankCodes: ["CMB"],
      steps: [],
    });
    const path = `/api/v1/article-files/import?plan=${plan}`;
    expect(await send(IMPORT, bytes, { path })).toMatchObject({
      status: 409,
      body: { code: "articleFile.planChanged" },
    });
    const { tag } = await planArticleImport(admin, bytes);
    expect(await importArticles(admin, bytes, tag)).toMatchObject({ changed: [slug] });
    expect(await getDraft(admin, slug)).toMatchObject({
      walletCodes: ["alipay"],
      bankCodes: ["CMB"],
      version: version + 2,
      hasDraftChanges: false,
    });
  });

  test("is refused once something else would come of it, and writes nothing", async () => {
    const { slug, version } = await testPublishedArticle(admin);
    const bytes = writeZip({ ...both(slug, "Changed"), ...both("fresh", "New") });
    const { tag } = await planArticleImport(admin, bytes);
    await changeArticle(admin, slug, { version, titleZh: "同事改的" });
    await expect(importArticles(admin, bytes, tag)).rejects.toMatchObject({
      code: "conflict",
      details: { messageKey: "articleFile.planChanged" },
    });
    expect(await database().article.count()).toBe(1);
  });

  test("masks what may not be kept, and says a long text's and a broken file's fault in a sentence", async () => {
    const card = "6222021234567890128";
    const bytes = writeZip({
      ...both("masked", "New", `## One\n\n${card}`),
      ...both("long-one", "Long", "x".repeat(60_001)),
      "broken.md": "text",
    });
    const preview = await send(PREVIEW, bytes, {
      headers: { "content-type": "application/zip", "accept-language": "en" },
    });
    expect(preview.text).not.toContain(card);
    expect(preview.body).toMatchObject({
      created: [{ slug: "masked" }],
      refused: [
        { file: "broken.md", code: "articleFile.noFrontMatter" },
        { file: "long-one.zh-CN.md", code: "text.tooLong" },
        { file: "long-one.en.md", code: "text.tooLong" },
      ],
    });
    for (const { message } of (preview.body as { refused: { message: string }[] }).refused)
      expect(message).toMatch(/^[A-Z].*\.$/);
  });

  test.each([
    ["what is no archive", new Uint8Array([1, 2, 3, 255]), 400, "articleFile.notZip"],
    ["more than 8 MB", new Uint8Array(8 * 1024 * 1024 + 1), 413, "articleFile.tooLarge"],
  ])("refuses %s", async (_, bytes, status, code) => {
    expect(await send(PREVIEW, bytes)).toMatchObject({ status, body: { code } });
  });

  test.each(["agent", "supervisor"] as const)("is not for the role %s", async (role) => {
    const other = await testActor(role);
    await expect(exportArticles(other)).rejects.toMatchObject({ code: "forbidden" });
    await expect(planArticleImport(other, writeZip({}))).rejects.toMatchObject({ code: "forbidden" });
    await expect(importArticles(other, writeZip({}), "")).rejects.toMatchObject({ code: "forbidden" });
  });
});
