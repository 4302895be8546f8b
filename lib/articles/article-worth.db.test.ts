import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { getCase } from "@/lib/cases/case-queries";
import { changeCase } from "@/lib/cases/change-case-commands";
import { recordOutcome } from "@/lib/cases/outcome-commands";
import { type RecordOutcomeInput, recordOutcomeSchema } from "@/lib/cases/outcome-schema";
import { database } from "@/lib/db/client";
import { getModel } from "@/lib/diagnosis/diagnosis-queries";
import { foldArticleUses, rebuildArticleUses } from "@/lib/jobs/article-uses";
import { testDatabase } from "@/lib/testing/database";
import { testActor, testCase, testCatalog } from "@/lib/testing/factories";
import { testArticle, testPublishedArticle } from "@/lib/testing/factories-article";
import { changeArticle } from "./article-commands";
import { publishArticle } from "./article-publish-commands";
import { archiveArticle, fitArticle } from "./article-review-commands";
import { listCauseArticles } from "./article-worth-queries";

let admin: Actor;
let agent: Actor;
const loadModel = (id: string) => getModel(agent, id);

beforeAll(async () => {
  await testCatalog();
  admin = await testActor("admin");
  agent = await testActor();
});

/** A case that was closed with an article; gives its id. */
async function closedWith(
  articleVersionId: string | null,
  result: RecordOutcomeInput["result"],
): Promise<string> {
  const { id, version } = await testCase(agent);
  const outcome = recordOutcomeSchema.parse({
    version,
    result,
    causeCode: "FOREIGN",
    causeCertainty: "presumed",
    minutesSpent: 1,
    articleVersionId,
  });
  await recordOutcome(agent, id, outcome, loadModel, null, new Date());
  return id;
}

const usesOf = async (slug: string) =>
  (await listCauseArticles(agent, "FOREIGN"))?.find((one) => one.slug === slug)?.uses;

async function asJob(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: testDatabase(), options: "-c role=binddesk_app" });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

const fold = () => asJob(foldArticleUses);

describe("what became of the cases that used an article", () => {
  test("is counted over its versions, follows a reopening, and is the same before and after folding", async () => {
    const { slug, version, versionId } = await testPublishedArticle(admin, { causeCode: "FOREIGN" });
    expect(await usesOf(slug)).toEqual({ used: 0, bound: 0 });
    await closedWith(versionId, "bound");
    await closedWith(null, "bound");
    const reopened = await closedWith(versionId, "bound");
    const draft = await changeArticle(admin, slug, { version, titleZh: "新" });
    const next = await publishArticle(admin, slug, { version: draft.version }, null, new Date());
    await closedWith(next.versionId, "bound_other_card");
    expect(await usesOf(slug)).toEqual({ used: 3, bound: 2 });

    const { version: at } = await getCase(agent, { id: reopened });
    await changeCase(agent, reopened, { version: at, reopen: true }, loadModel, new Date());
    expect(await usesOf(slug)).toEqual({ used: 2, bound: 1 });

    await fold();
    expect(await usesOf(slug)).toEqual({ used: 2, bound: 1 });
    expect(await database().articleUse.count({ where: { articleVersionId: versionId } })).toBe(1);
    await fold();
    expect(await usesOf(slug)).toEqual({ used: 2, bound: 1 });
  });

  test("counted anew is what the cases say, whatever was there", async () => {
    const { slug, versionId } = await testPublishedArticle(admin, { causeCode: "FOREIGN" });
    await closedWith(versionId, "bound");
    await closedWith(versionId, "unresolved");
    await database().articleUse.create({ data: { articleVersionId: versionId, used: 7, bound: 7 } });
    expect(await usesOf(slug)).toEqual({ used: 9, bound: 8 });
    await asJob(rebuildArticleUses);
    expect(await usesOf(slug)).toEqual({ used: 2, bound: 1 });
  });

  test("goes with cases that are removed", async () => {
    const { slug, versionId } = await testPublishedArticle(admin, { causeCode: "FOREIGN" });
    const id = await closedWith(versionId, "bound");
    const client = new pg.Client({ connectionString: testDatabase() });
    await client.connect();
    await client.query("DELETE FROM support_cases WHERE id = $1", [id]);
    await client.end();
    expect(await usesOf(slug)).toEqual({ used: 0, bound: 0 });
    await fold();
    expect(await database().articleUse.count({ where: { articleVersionId: versionId } })).toBe(0);
  });
});

describe("the articles of a cause", () => {
  test("are the published ones that name it as theirs or as another, with where they fit", async () => {
    await testArticle(admin, { slug: "unpublished", causeCode: "MINOR" });
    const own = await testPublishedArticle(admin, { slug: "minor-own", causeCode: "MINOR" });
    const also = await testPublishedArticle(admin, { slug: "minor-also", causeCode: "FOREIGN" });
    const gone = await testPublishedArticle(admin, { slug: "minor-gone", causeCode: "MINOR" });
    await archiveArticle(admin, "minor-gone", { version: gone.version, isArchived: true }, new Date());
    const fit = {
      alsoCauseCodes: ["MINOR"],
      walletCodes: ["alipay"],
      bankCodes: [],
      steps: ["verify" as const],
    };
    await fitArticle(admin, "minor-also", { version: also.version, ...fit });
    expect(await listCauseArticles(agent, "MINOR")).toEqual([
      expect.objectContaining({ slug: "minor-also", causeCode: "FOREIGN", ...fit }),
      expect.objectContaining({
        slug: "minor-own",
        versionId: own.versionId,
        body: { zh: "## 一\n\n正文", en: "## One\n\nText" },
      }),
    ]);
  });

  test("are none for a cause without one, and null for none", async () => {
    expect(await listCauseArticles(agent, "DOC_EXPIRED")).toEqual([]);
    expect(await listCauseArticles(agent, "NO_SUCH")).toBeNull();
  });

  test("where one fits is changed by whoever may write, at the version that was read", async () => {
    const { slug, version } = await testPublishedArticle(admin);
    const fit = { alsoCauseCodes: [], walletCodes: [], bankCodes: ["ICBC"], steps: [] };
    await expect(fitArticle(agent, slug, { version, ...fit })).rejects.toMatchObject({ code: "forbidden" });
    expect(await fitArticle(admin, slug, { version, ...fit })).toMatchObject({
      ...fit,
      version: version + 1,
    });
    await expect(fitArticle(admin, slug, { version, ...fit })).rejects.toMatchObject({ code: "conflict" });
  });
});
