import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { countCases } from "@/lib/cases/case-count-queries";
import { queueFilterSchema } from "@/lib/cases/case-queue-schema";
import { recordOutcome } from "@/lib/cases/outcome-commands";
import { type RecordOutcomeInput, recordOutcomeSchema } from "@/lib/cases/outcome-schema";
import { database } from "@/lib/db/client";
import { getModel } from "@/lib/diagnosis/diagnosis-queries";
import { testActor, testCase, testCatalog } from "@/lib/testing/factories";
import { testPublishedArticle } from "@/lib/testing/factories-article";
import { giveFeedback } from "./article-feedback-commands";
import { giveFeedbackSchema } from "./article-feedback-schema";
import { proposeArticle } from "./article-proposal-commands";
import { careForArticle } from "./article-review-commands";
import { changeTask } from "./article-task-commands";
import { listArticleTasks } from "./article-task-queries";
import type { ArticleTask } from "./article-task-schema";

const ZONE = "Asia/Shanghai";
const DAY_MS = 86_400_000;
let admin: Actor;
let agent: Actor;
let bad: { slug: string; version: number; versionId: string };

/** A case that was logged and closed that many days ago. */
async function closed(fields: Partial<RecordOutcomeInput>, daysAgo = 0): Promise<string> {
  const at = new Date(Date.now() - daysAgo * DAY_MS);
  const { id, version } = await testCase(agent, {}, at);
  if (daysAgo > 0) await database().supportCase.update({ where: { id }, data: { createdAt: at } });
  const outcome = recordOutcomeSchema.parse({
    version,
    result: "unresolved",
    causeCode: "FOREIGN",
    causeCertainty: "presumed",
    minutesSpent: 1,
    ...fields,
  });
  await recordOutcome(agent, id, outcome, (model) => getModel(agent, model), null, new Date());
  return id;
}

async function times(count: number, work: () => Promise<unknown>): Promise<void> {
  for (let done = 0; done < count; done += 1) await work();
}

beforeAll(async () => {
  await testCatalog();
  admin = await testActor("admin");
  agent = await testActor();
  bad = await testPublishedArticle(admin, { slug: "bad", causeCode: "FOREIGN" });
  await times(18, () => closed({ articleVersionId: bad.versionId }));
  await times(2, () => closed({ articleVersionId: bad.versionId, result: "bound" }));
  await times(3, () => closed({ articleVersionId: bad.versionId }, 91));
  await times(6, () => closed({ causeCode: "MINOR" }));
  await times(4, () => closed({ causeCode: "DOC_EXPIRED" }));
});

const tasks = async (actor = admin): Promise<ArticleTask[]> =>
  (await listArticleTasks(actor, ZONE, new Date())).items;
const find = async (kind: ArticleTask["kind"], subject: string, actor = admin) =>
  (await tasks(actor)).find((task) => task.kind === kind && task.subject === subject);

describe("what needs a look", () => {
  test("names much used articles that seldom work and causes without one, within ninety days", async () => {
    expect(await find("seldom_works", "bad")).toMatchObject({
      used: 20,
      bound: 2,
      reference: 0.5,
      isMine: true,
    });
    expect(await find("no_article", "MINOR")).toMatchObject({ without: 6, used: 0, isCovered: false });
    expect(await find("no_article", "DOC_EXPIRED")).toBeUndefined();
    expect(await find("no_article", "FOREIGN")).toBeUndefined();
  });

  test("says as many cases as the queue counts for its filter", async () => {
    for (const task of await tasks()) {
      if (task.kind !== "seldom_works" && task.kind !== "no_article") continue;
      const filter = queueFilterSchema.parse({ queue: "all", ...task.cases });
      const { total } = await countCases(admin, filter, ZONE, new Date());
      expect(total, `${task.kind} ${task.subject}`).toBe(
        task.kind === "no_article" ? task.without : task.used,
      );
    }
  });

  test("names what people say did not help, what is due, and what is proposed", async () => {
    const article = await testPublishedArticle(admin, { causeCode: "MINOR" });
    const say = async (isHelpful: boolean) =>
      giveFeedback(
        await testActor(),
        article.slug,
        giveFeedbackSchema.parse({
          versionId: article.versionId,
          isHelpful,
          reason: isHelpful ? null : "unclear",
        }),
        null,
      );
    await say(false);
    await say(true);
    expect(await find("not_helpful", article.slug)).toBeUndefined();
    await say(false);
    expect(await find("not_helpful", article.slug)).toMatchObject({ helpful: 1, notHelpful: 2 });

    await careForArticle(admin, article.slug, {
      version: article.version,
      ownerId: agent.id,
      reviewBy: "2026-01-01",
    });
    expect(await find("review_due", article.slug)).toMatchObject({ reviewBy: "2026-01-01", isMine: false });

    const caseId = await closed({});
    const proposal = await proposeArticle(agent, caseId, { slug: null, found: "a", helped: "b" }, null);
    expect(await find("proposal", proposal.id)).toMatchObject({ proposal: { found: "a" }, version: 0 });
  });

  test("is for whoever may write", async () => {
    const supervisor = await testActor("supervisor");
    await expect(tasks(supervisor)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("taking a task and setting it aside", () => {
  const key = { kind: "no_article", subject: "MINOR" } as const;
  const change = (actor: Actor, body: Parameters<typeof changeTask>[2]) =>
    changeTask(actor, key, body, ZONE, new Date());
  const later = new Date(Date.now() + 10 * DAY_MS).toISOString().slice(0, 10);

  test("goes from untouched to taken to aside and back, each from the version that was read", async () => {
    const other = await testActor("admin");
    expect(await change(admin, { version: 0, isTaken: true })).toMatchObject({
      version: 1,
      takenBy: { id: admin.id },
    });
    expect(await find("no_article", "MINOR")).toMatchObject({ isMine: true });
    expect(await find("no_article", "MINOR", other)).toMatchObject({ isMine: false });
    await expect(change(other, { version: 0, isTaken: true })).rejects.toMatchObject({ code: "conflict" });
    const aside = { until: later, reason: "等银行回复" };
    expect(await change(other, { version: 1, aside })).toMatchObject({ setAsideUntil: later, version: 2 });
    expect((await tasks()).at(-1)).toMatchObject({ ...key, isSetAside: true, reason: "等银行回复" });
    await expect(change(other, { version: 1, aside: null })).rejects.toMatchObject({ code: "conflict" });
    expect(await change(admin, { version: 2, aside: null, isTaken: false })).toMatchObject({
      setAsideUntil: null,
      reason: "",
      takenBy: null,
    });
  });

  test("of two at once one is refused", async () => {
    const twice = { kind: "no_article", subject: "DOC_EXPIRED" } as const;
    const take = () => changeTask(admin, twice, { version: 0, isTaken: true }, ZONE, new Date());
    const results = await Promise.allSettled([take(), take()]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("is refused for a day that is past, an unknown subject and without the permission", async () => {
    const aside = { until: "2026-01-01", reason: "x" };
    await expect(change(admin, { version: 3, aside })).rejects.toMatchObject({ code: "invalid" });
    const unknown = { kind: "proposal", subject: "bad" } as const;
    await expect(
      changeTask(admin, unknown, { version: 0, isTaken: true }, ZONE, new Date()),
    ).rejects.toMatchObject({ code: "not_found" });
    await expect(change(agent, { version: 3, isTaken: true })).rejects.toMatchObject({ code: "forbidden" });
  });
});
