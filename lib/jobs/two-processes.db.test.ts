import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { listVersions } from "@/lib/articles/article-queries";
import type { Actor } from "@/lib/auth/actor";
import { getImport } from "@/lib/case-imports/case-import-queries";
import { connectionPool, database } from "@/lib/db/client";
import { testDatabase } from "@/lib/testing/database";
import {
  dueArticles,
  dueEvents,
  dueImport,
  dueRetention,
  dueRun,
  openReceiver,
  type Receiver,
} from "@/lib/testing/due-work";
import { testActor, testCase, testCatalog } from "@/lib/testing/factories";
import { removeIncidents } from "@/lib/testing/factories-incident";
import { haltAt } from "@/lib/testing/halt";
import type { Job } from "@/lib/testing/job-process";
import { type JobProcess, startJobProcess } from "@/lib/testing/job-processes";
import { rebuildTrendRollup, trendRollupDifferences } from "./trend-rollup";

const folder = mkdtempSync(path.join(tmpdir(), "binddesk-two-"));
vi.stubEnv("IMPORT_FOLDER", folder);
vi.stubEnv("WEBHOOK_ALLOW_PRIVATE", "1");

let admin: Actor;
let owner: pg.Client;
let receiver: Receiver;
let first: JobProcess;
let second: JobProcess;

beforeAll(async () => {
  await testCatalog();
  admin = await testActor("admin");
  owner = new pg.Client({ connectionString: testDatabase() });
  await owner.connect();
  await rebuildTrendRollup(owner, "Asia/Shanghai");
  receiver = await openReceiver(admin);
  return async () => {
    await receiver.close();
    await owner.end();
  };
});
beforeEach(async () => {
  await removeIncidents();
  await database().supportCase.deleteMany();
  await database().webhookEvent.deleteMany();
  receiver.eventIds.length = 0;
  [first, second] = await Promise.all([startJobProcess(), startJobProcess()]);
});
afterEach(() => Promise.all([first.kill(), second.kill()]));

/** Both processes at the same job at the same moment; answers with what each says. */
const together = (job: Job): Promise<unknown[]> => Promise.all([first.run(job), second.run(job)]);
const sum = (answers: unknown[]): number => answers.reduce<number>((total, one) => total + Number(one), 0);

/** Ends the first process while it stands still in the middle of a job. */
async function killed(job: Job, lock: string, values: unknown[] = []): Promise<void> {
  const halt = await haltAt(lock, values);
  const wasNotHalted = first.run(job).then((answer) => {
    throw new Error(`${job} came to its end: ${answer}`);
  });
  try {
    await Promise.race([halt.reached(), wasNotHalted]);
    await first.kill();
  } finally {
    await halt.release();
  }
}

/** What `look` finds after the second process has gone on: the dead one's locks may take a moment to be gone. */
const goingOn =
  <Found>(job: Job, look: () => Promise<Found>) =>
  async (): Promise<Found> => {
    await second.run(job);
    return look();
  };

const versionsOf = async (slugs: readonly string[]): Promise<number[]> =>
  Promise.all(slugs.map(async (slug) => (await listVersions(admin, slug)).items.length));
const countOf = async (sql: string, values: unknown[] = []): Promise<number> =>
  Number((await owner.query<{ count: string }>(sql, values)).rows[0]?.count);
const eventsOf = (kind: string): Promise<number> =>
  countOf("SELECT count(*) FROM webhook_events WHERE kind = $1", [kind]);

describe("scheduled articles", () => {
  test("two processes publish each once, with one event each", async () => {
    const slugs = await dueArticles(admin, 12);
    expect(sum(await together("publish"))).toBe(12);
    expect(await versionsOf(slugs)).toEqual(Array(12).fill(1));
    expect(await eventsOf("article.published")).toBe(12);
  });

  test("a process that dies between two leaves the rest to the other", async () => {
    const slugs = await dueArticles(admin, 6);
    await killed("publish", "SELECT FROM articles WHERE slug = $1 FOR UPDATE", [slugs[3]]);
    expect(await eventsOf("article.published")).toBeGreaterThanOrEqual(3);
    await expect.poll(goingOn("publish", () => versionsOf(slugs))).toEqual(Array(6).fill(1));
    expect(await eventsOf("article.published")).toBe(6);
  });
});

describe("an order on all cases of an incident", () => {
  const outcomes = () => countOf("SELECT count(*) FROM outcomes");
  const isOver = async (id: string): Promise<boolean> =>
    (await database().incidentRun.findUniqueOrThrow({ where: { id }, select: { endedAt: true } })).endedAt !==
    null;

  test("two processes close each case once", async () => {
    const id = await dueRun(admin, 12);
    await together("runs");
    expect([await isOver(id), await outcomes(), await eventsOf("case.closed")]).toEqual([true, 12, 12]);
  });

  test("a process that dies at a case leaves it and the rest to the other", async () => {
    const id = await dueRun(admin, 6);
    const { rows } = await owner.query<{ case_id: string }>("SELECT case_id FROM incident_cases ORDER BY id");
    await killed("runs", "SELECT FROM support_cases WHERE id = $1 FOR UPDATE", [rows[3]?.case_id]);
    expect([await isOver(id), await outcomes()]).toEqual([false, 3]);
    await expect.poll(goingOn("runs", () => isOver(id))).toBe(true);
    expect([await outcomes(), await eventsOf("case.closed")]).toEqual([6, 6]);
  });
});

describe("an import", () => {
  const imported = () =>
    countOf("SELECT count(DISTINCT source_id) FROM support_cases WHERE source = 'old-desk'");
  const rows = () => countOf("SELECT count(*) FROM support_cases WHERE source = 'old-desk'");

  test("two processes read a file once", async () => {
    const id = await dueImport(admin, 2_500);
    await together("imports");
    expect(await getImport(admin, id)).toMatchObject({
      status: "done",
      counts: { rows: 2_500, written: 2_500 },
    });
    expect([await imported(), await rows()]).toEqual([2_500, 2_500]);
  });

  test("a process that dies in the second thousand leaves the rest to the other, and the file goes at the end", async () => {
    const id = await dueImport(admin, 2_500);
    const { id: other } = await testCase(admin);
    await killed(
      "imports",
      `UPDATE support_cases SET source = 'old-desk', source_id = '1500', imported_at = now(), import_id = $2
       WHERE id = $1`,
      [other, id],
    );
    expect(await rows()).toBe(1_000);
    const status = goingOn("imports", async () => (await getImport(admin, id)).status);
    await expect.poll(status, { timeout: 10_000 }).toBe("done");
    expect((await getImport(admin, id)).counts).toMatchObject({ rows: 2_500, written: 2_500, failed: 0 });
    expect([await imported(), await rows()]).toEqual([2_500, 2_500]);
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("retention", () => {
  const withContact = () => countOf("SELECT count(*) FROM support_cases WHERE customer_ref <> ''");
  const removals = () => countOf("SELECT count(*) FROM support_cases WHERE contact_removed_at IS NOT NULL");
  const found = async (): Promise<unknown> =>
    (await owner.query("SELECT counts FROM retention_runs ORDER BY started_at DESC LIMIT 1")).rows[0]?.counts;
  // A day has one run.
  beforeEach(() =>
    connectionPool().query("UPDATE retention_runs SET started_at = '2020-01-01', ended_at = '2020-01-02'"),
  );

  test("two processes take contact data off once, and count it once", async () => {
    await dueRetention(admin, 12);
    await together("retain");
    expect([await withContact(), await removals()]).toEqual([0, 12]);
    expect(await found()).toMatchObject({ contactCases: 12, customerRefs: 12 });
  });

  test("a process that dies in a batch leaves it and the rest to the other", async () => {
    await dueRetention(admin, 12);
    const { rows } = await owner.query<{ id: string }>("SELECT id FROM support_cases ORDER BY closed_at, id");
    await killed("retain", "SELECT FROM audit_entries WHERE row_id = $1 FOR UPDATE", [rows.at(-1)?.id]);
    await expect.poll(goingOn("retain", withContact)).toBe(0);
    expect(await removals()).toBe(12);
    expect(await found()).toMatchObject({ contactCases: 12, customerRefs: 12 });
  });
});

describe("the rollup of the trends", () => {
  const waiting = () => countOf("SELECT count(*) FROM trend_deltas");
  beforeEach(async () => {
    await rebuildTrendRollup(owner, "Asia/Shanghai");
    for (let made = 0; made < 12; made++) await testCase(admin);
  });

  test("two processes fold each change once", async () => {
    expect(sum(await together("fold"))).toBe(12);
    expect(await trendRollupDifferences(owner)).toEqual([]);
  });

  test("a process that dies before it is done leaves everything to the other", async () => {
    await first.run("fold");
    for (let made = 0; made < 12; made++) await testCase(admin);
    await killed("fold", "SELECT FROM trend_counts FOR UPDATE");
    await expect.poll(goingOn("fold", waiting)).toBe(0);
    expect(await trendRollupDifferences(owner)).toEqual([]);
  });
});

describe("webhooks", () => {
  const pending = () => countOf("SELECT count(*) FROM webhook_deliveries WHERE state = 'pending'");

  test("two processes send each event once", async () => {
    await dueEvents(60);
    expect(sum(await together("deliver"))).toBe(60);
    expect([receiver.eventIds.length, new Set(receiver.eventIds).size]).toEqual([60, 60]);
    expect(await pending()).toBe(0);
  });

  test("what a dead process was sending comes again under the same id, nothing else does, nothing is lost", async () => {
    await dueEvents(60);
    const held = receiver.holdFrom(20);
    first.run("deliver").catch(() => undefined);
    await held;
    await first.kill();
    // Its claim lasts a minute, which has passed.
    await owner.query("UPDATE webhook_deliveries SET next_attempt_at = now() WHERE state = 'pending'");
    await second.run("deliver");
    const again = receiver.eventIds.length - new Set(receiver.eventIds).size;
    expect(new Set(receiver.eventIds).size).toBe(60);
    expect(again).toBeGreaterThan(0);
    expect(again).toBeLessThanOrEqual(8);
    expect(await pending()).toBe(0);
  });
});
