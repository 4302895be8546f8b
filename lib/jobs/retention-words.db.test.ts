import pg from "pg";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { giveFeedback } from "@/lib/articles/article-feedback-commands";
import { getArticleFeedback } from "@/lib/articles/article-feedback-queries";
import { giveFeedbackSchema } from "@/lib/articles/article-feedback-schema";
import { acceptProposal, declineProposal, proposeArticle } from "@/lib/articles/article-proposal-commands";
import { getProposal } from "@/lib/articles/article-proposal-queries";
import type { Proposal } from "@/lib/articles/article-proposal-schema";
import { changeTask } from "@/lib/articles/article-task-commands";
import { verifyAudit } from "@/lib/audit/audit-queries";
import type { Actor } from "@/lib/auth/actor";
import { addNote } from "@/lib/cases/change-case-commands";
import { recordOutcome } from "@/lib/cases/outcome-commands";
import { recordOutcomeSchema } from "@/lib/cases/outcome-schema";
import { database } from "@/lib/db/client";
import { getModel } from "@/lib/diagnosis/diagnosis-queries";
import { changeRetention } from "@/lib/retention/retention-commands";
import { getRetention, previewRetention } from "@/lib/retention/retention-queries";
import { emptyTables, testDatabase } from "@/lib/testing/database";
import { testActor, testCase, testCatalog } from "@/lib/testing/factories";
import { testPublishedArticle } from "@/lib/testing/factories-article";
import { retain } from "./retention-job";
import { sealAudit } from "./seal-audit";

const DAYS = { contactDays: 30, anonymiseDays: 180 };
const DAY_MS = 86_400_000;
/** Written nowhere but in the texts of this file. */
const NAME = "欧阳查理";

let admin: Actor;
let agent: Actor;
let article: { slug: string; versionId: string };
let owner: pg.Client;
beforeAll(async () => {
  owner = new pg.Client({ connectionString: testDatabase() });
  await owner.connect();
  return () => owner.end();
});
beforeEach(async () => {
  await emptyTables();
  await testCatalog();
  [admin, agent] = [await testActor("admin"), await testActor()];
  article = await testPublishedArticle(admin);
});

const daysAgo = (days: number): Date => new Date(Date.now() - days * DAY_MS);

async function closedCase(days: number): Promise<string> {
  const { id, version } = await testCase(agent);
  const outcome = recordOutcomeSchema.parse({
    version,
    result: "bound",
    causeCode: "MINOR",
    causeCertainty: "presumed",
    minutesSpent: 1,
  });
  await recordOutcome(agent, id, outcome, (model) => getModel(agent, model), null, new Date());
  await owner.query("UPDATE support_cases SET closed_at = $2 WHERE id = $1", [id, daysAgo(days)]);
  return id;
}

/** As if it had been recorded so many days ago. */
async function age(table: string, column: string, id: string, days: number): Promise<void> {
  await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await owner.query(`UPDATE ${table} SET ${column} = $2 WHERE id = $1`, [id, daysAgo(days)]);
  await owner.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
}

async function remark(actor: Actor, caseId: string | null, days = 0): Promise<string> {
  const words = { isHelpful: false, reason: "other", text: `${NAME}说看不懂`, caseId } as const;
  const input = giveFeedbackSchema.parse({ versionId: article.versionId, ...words });
  const { id } = await giveFeedback(actor, article.slug, input, null);
  await age("article_feedback", "recorded_at", id, days);
  return id;
}

const proposal = (caseId: string): Promise<Proposal> =>
  proposeArticle(
    agent,
    caseId,
    { slug: null, found: `${NAME}未满 18 岁`, helped: `${NAME}的监护人办理` },
    null,
  );

/** In how many rows of all tables the name stands. */
async function namesLeft(): Promise<Record<string, number>> {
  const { rows } = await owner.query<{ name: string }>(
    "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
  );
  const found: Record<string, number> = {};
  for (const { name } of rows) {
    const { rowCount } = await owner.query(`SELECT FROM ${name} t WHERE t::text LIKE $1`, [`%${NAME}%`]);
    if (rowCount) found[name] = rowCount;
  }
  return found;
}

/** As if all that is recorded had been so some minutes ago. */
async function sealEverything(): Promise<void> {
  await owner.query("ALTER TABLE audit_entries DISABLE TRIGGER USER");
  await owner.query(
    `UPDATE audit_entries SET id =
      (left(audit_floor(clock_timestamp() - interval '5 minutes')::text, 14) || substr(id::text, 15))::uuid`,
  );
  await owner.query("ALTER TABLE audit_entries ENABLE TRIGGER USER");
  expect(await sealAudit()).toBeGreaterThan(0);
}

const preview = () => previewRetention(admin, DAYS, new Date());
/** Switches retention on by the numbers of its dry run and works until nothing is due. */
async function clean() {
  const { version } = await getRetention(admin);
  const { counts } = await preview();
  await changeRetention(admin, { version, isOn: true, ...DAYS, confirmed: counts }, new Date());
  await retain(() => new Date());
  const [run] = (await getRetention(admin)).runs;
  expect(run).toMatchObject({ done: run?.total, endedAt: expect.any(String) });
  return run?.counts;
}

describe("the words beside articles", () => {
  test("go with the texts of their case, from the trail as well, while its seals hold", async () => {
    const id = await closedCase(181);
    await remark(agent, id);
    const { id: proposed } = await proposal(id);
    await sealEverything();
    expect(await namesLeft()).toMatchObject({ article_feedback: 1, article_proposals: 1, audit_entries: 2 });
    expect((await preview()).counts).toMatchObject({ remarks: 1, proposals: 1, looseTexts: 0 });
    expect(await clean()).toMatchObject({ anonymisedCases: 1, remarks: 1, proposals: 1, looseTexts: 0 });
    expect(await namesLeft()).toEqual({});
    expect(await verifyAudit(admin)).toMatchObject({ faults: [] });
    const { rows } = await owner.query(
      `SELECT actor_id, before -> 'found' AS before, after -> 'found' AS after FROM audit_entries
       WHERE row_id = $1 AND operation = 'update'`,
      [proposed],
    );
    expect(rows).toEqual([{ actor_id: null, before: null, after: "" }]);
  });

  test("stay while their case is young, and take no count along when they go", async () => {
    const [young, old] = [await closedCase(179), await closedCase(181)];
    await remark(agent, young);
    await remark(admin, old);
    const { id, version } = await proposal(old);
    await declineProposal(admin, id, { version, note: `${NAME}的工单不典型` }, new Date());
    const { helpful, notHelpful, reasons } = await getArticleFeedback(admin, article.slug);
    await clean();
    const after = await getArticleFeedback(admin, article.slug);
    expect(after).toMatchObject({ helpful, notHelpful, reasons });
    expect(after.items.map(({ text }) => text).sort()).toEqual(["", `${NAME}说看不懂`]);
    expect(await namesLeft()).toEqual({ article_feedback: 1, audit_entries: 1 });
    expect(await getProposal(admin, id)).toMatchObject({
      state: "declined",
      causeCode: "MINOR",
      decidedAt: expect.any(String),
      decisionNote: "",
      found: "",
    });
  });

  test("that belong to no case go by their own age", async () => {
    await remark(agent, null, 181);
    await remark(admin, null, 179);
    expect((await preview()).counts).toMatchObject({ anonymisedCases: 0, looseTexts: 1 });
    expect(await clean()).toMatchObject({ remarks: 0, looseTexts: 1 });
    expect(await namesLeft()).toEqual({ article_feedback: 1, audit_entries: 1 });
  });

  test("of a proposal that waits leave nothing to be made a draft of, nor a reason to wait", async () => {
    const { id, version } = await proposal(await closedCase(181));
    const aside = { until: daysAgo(-3).toISOString().slice(0, 10), reason: `等${NAME}回电` };
    await changeTask(
      admin,
      { kind: "proposal", subject: id },
      { version: 0, aside },
      "Asia/Shanghai",
      new Date(),
    );
    await clean();
    expect(await namesLeft()).toEqual({});
    expect(await database().articleTask.count()).toBe(0);
    await expect(acceptProposal(admin, id, version + 1, new Date())).rejects.toMatchObject({
      messageKey: "article.proposalRemoved",
    });
    const note = "文字已清除";
    await expect(declineProposal(admin, id, { version, note }, new Date())).rejects.toMatchObject({
      code: "conflict",
    });
    const declined = await declineProposal(admin, id, { version: version + 1, note }, new Date());
    expect(declined).toMatchObject({ state: "declined", decisionNote: note });
    const [entry] = await database().auditEntry.findMany({
      where: { rowId: id },
      orderBy: { id: "desc" },
      take: 1,
    });
    expect(entry).toMatchObject({ actorId: admin.id });
  });
});

describe("what is written on a case after its texts had gone", () => {
  test("goes when it is old itself, notes and replies included", async () => {
    const id = await closedCase(400);
    await clean();
    await addNote(agent, id, { body: `${NAME}又来电` }, null, new Date());
    const note = await database().caseNote.findFirstOrThrow({ where: { caseId: id }, select: { id: true } });
    await owner.query(
      "INSERT INTO case_replies (id, case_id, locale, body, author_id) VALUES (uuid_v7(), $1, 'zh-CN', $2, $3)",
      [id, `${NAME}您好`, agent.id],
    );
    await remark(agent, id, 181);
    const { id: proposed } = await proposal(id);
    await age("article_proposals", "proposed_at", proposed, 181);
    expect((await preview()).counts).toMatchObject({ anonymisedCases: 0, notes: 0, looseTexts: 2 });
    await age("case_notes", "created_at", note.id, 181);
    expect(await clean()).toMatchObject({ anonymisedCases: 0, looseTexts: 3 });
    // The reply is of today.
    expect(await namesLeft()).toEqual({ case_replies: 1, audit_entries: 1 });
    expect((await verifyAudit(admin)).faults).toEqual([]);
  });
});

test("what was said for all cases of an incident goes as the outcomes' comments do", async () => {
  const { rows } = await owner.query<{ id: string }>(
    `WITH incident AS (
       INSERT INTO incidents (id, bank_code, state, origin, starts_at, ends_at, reply_zh, reply_en)
       VALUES (uuid_v7(), 'ICBC', 'closed', 'manual', now() - interval '300 days', now() - interval '200 days', '', '')
       RETURNING id)
     INSERT INTO incident_runs (id, incident_id, kind, total, result, minutes_spent, comment, started_by_id, ended_at)
     SELECT uuid_v7(), incident.id, 'close', 1, 'bound', 1, $1, $2, now() - interval '181 days' FROM incident RETURNING id`,
    [`${NAME}确认已恢复`, admin.id],
  );
  expect(await clean()).toMatchObject({ looseTexts: 1 });
  expect(await namesLeft()).toEqual({});
  expect(await database().incidentRun.findUnique({ where: { id: rows[0]?.id } })).toMatchObject({
    comment: "",
    total: 1,
  });
});
