import { randomUUID } from "node:crypto";
import pg from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { hashPassword } from "@/lib/auth/password";
import { answerCheck } from "@/lib/cases/answer-commands";
import { getCase } from "@/lib/cases/case-queries";
import { changeCaseSchema } from "@/lib/cases/case-schema";
import { addNote, changeCase } from "@/lib/cases/change-case-commands";
import { recordOutcome } from "@/lib/cases/outcome-commands";
import { recordOutcomeSchema } from "@/lib/cases/outcome-schema";
import { getModel } from "@/lib/diagnosis/diagnosis-queries";
import type { LoadModel } from "@/lib/diagnosis/loaded-model";
import { testDatabase } from "@/lib/testing/database";
import { testActor, testCase, testCatalog, testUser } from "@/lib/testing/factories";
import { connectionPool, database } from "./client";

let agent: Actor;
const loadModel: LoadModel = (id) => getModel(agent, id);
beforeAll(async () => {
  await testCatalog();
  agent = await testActor();
});

const entriesOf = (rowId: string) =>
  database().auditEntry.findMany({ where: { rowId }, orderBy: [{ recordedAt: "asc" }, { id: "asc" }] });
const allEntries = (): Promise<number> => database().auditEntry.count();

/** A statement as the owner of the tables, whom no missing right keeps from anything. */
async function asOwner(sql: string, values: unknown[] = []): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: testDatabase() });
  await client.connect();
  try {
    return await client.query(sql, values);
  } finally {
    await client.end();
  }
}

describe("a committed change", () => {
  test("has one entry with who, which version, before and after", async () => {
    const colleague = await testActor();
    const { id } = await testCase(agent);
    await changeCase(
      colleague,
      id,
      changeCaseSchema.parse({ version: 1, device: "Mate 60" }),
      loadModel,
      new Date(),
    );
    expect(await entriesOf(id)).toMatchObject([
      {
        tableName: "support_cases",
        operation: "insert",
        actorId: agent.id,
        rowVersion: 1,
        before: null,
        after: { device: "" },
      },
      {
        operation: "update",
        actorId: colleague.id,
        rowVersion: 2,
        before: { device: "", version: 1, updated_by_id: agent.id },
        after: { device: "Mate 60", version: 2, updated_by_id: colleague.id },
      },
    ]);
  });

  test("of answer, note and outcome names who made each", async () => {
    const colleague = await testActor();
    const { id } = await testCase(agent);
    const now = new Date();
    await answerCheck(
      colleague,
      id,
      "ONLINE_PAY",
      { answerCode: "ON", replaces: null, suggestedCheckCode: null },
      loadModel,
      now,
    );
    const note = await addNote(colleague, id, { body: "ok" }, null, now);
    const outcome = await recordOutcome(
      colleague,
      id,
      recordOutcomeSchema.parse({
        version: 1,
        result: "unresolved",
        causeCertainty: "unknown",
        minutesSpent: 1,
      }),
      loadModel,
      null,
      now,
    );
    const answer = (await getCase(agent, { id })).answers[0];
    for (const rowId of [answer?.id ?? "", note.id, outcome.id]) {
      expect(await entriesOf(rowId)).toMatchObject([{ operation: "insert", actorId: colleague.id }]);
    }
    expect((await entriesOf(id)).map(({ actorId }) => actorId)).toEqual([
      agent.id,
      colleague.id,
      colleague.id,
    ]);
  });

  test("that removes a row names who said so, and keeps the row", async () => {
    const { id, code } = await testCase(agent);
    await database().$transaction(async (transaction) => {
      await transaction.$queryRaw`SELECT set_config('app.actor_id', ${agent.id}, true)`;
      await transaction.supportCase.delete({ where: { id }, select: { id: true } });
    });
    expect((await entriesOf(id)).at(-1)).toMatchObject({
      operation: "delete",
      actorId: agent.id,
      before: { code },
      after: null,
    });
  });

  test("through the database alone is recorded too", async () => {
    const { id } = await testCase(agent);
    await asOwner("UPDATE support_cases SET province = 'x' WHERE id = $1", [id]);
    expect(await entriesOf(id)).toHaveLength(2);
  });

  test.each([
    "organisations",
    "users",
    "wallets",
    "banks",
    "card_prefixes",
    "compatibility",
    "causes",
    "channels",
    "diagnosis_models",
    "support_cases",
    "check_answers",
    "case_notes",
    "outcomes",
    "articles",
    "article_versions",
  ])("of %s is recorded by a trigger at insert, update and delete", async (table) => {
    const { rows } = await asOwner(
      `SELECT string_agg(DISTINCT event_manipulation, ' ' ORDER BY event_manipulation) AS events
       FROM information_schema.triggers WHERE event_object_table = $1 AND trigger_name = $1 || '_audit'`,
      [table],
    );
    expect(rows).toEqual([{ events: "DELETE INSERT UPDATE" }]);
  });

  test("replays: inserts and the latest after of each case are the table", async () => {
    const { rows } = await asOwner(
      `SELECT count(*)::int AS different FROM (
         SELECT DISTINCT ON (row_id) row_id, after FROM audit_entries WHERE table_name = 'support_cases'
         ORDER BY row_id, recorded_at DESC, id DESC) latest
       FULL JOIN support_cases c ON c.id = latest.row_id
       WHERE to_jsonb(c) IS DISTINCT FROM latest.after`,
    );
    expect(rows).toEqual([{ different: 0 }]);
  });
});

describe("what was not committed", () => {
  test("has no entry: a transaction that is rolled back", async () => {
    const { id } = await testCase(agent);
    const before = await allEntries();
    await expect(
      database().$transaction(async (transaction) => {
        await transaction.supportCase.update({
          where: { id },
          data: { device: "gone", updatedById: agent.id },
          select: { id: true },
        });
        throw new Error("changed my mind");
      }),
    ).rejects.toThrow("changed my mind");
    expect(await allEntries()).toBe(before);
  });

  test("has no entry: a change of a stale version", async () => {
    const { id } = await testCase(agent);
    const stale = changeCaseSchema.parse({ version: 7, device: "stale" });
    await expect(changeCase(agent, id, stale, loadModel, new Date())).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await entriesOf(id)).toHaveLength(1);
  });

  test("has no entry: an outcome whose article does not exist, which fails after the case was closed", async () => {
    const { id } = await testCase(agent);
    const outcome = recordOutcomeSchema.parse({
      version: 1,
      result: "unresolved",
      causeCertainty: "unknown",
      minutesSpent: 1,
      articleVersionId: randomUUID(),
    });
    await expect(recordOutcome(agent, id, outcome, loadModel, null, new Date())).rejects.toMatchObject({
      code: "invalid",
    });
    expect(await entriesOf(id)).toHaveLength(1);
    expect((await getCase(agent, { id })).status).toBe("open");
  });
});

describe("the role of the application", () => {
  test("is the one that its connections have", async () => {
    expect((await connectionPool().query("SELECT current_user")).rows).toEqual([
      { current_user: "binddesk_app" },
    ]);
  });

  test.each([
    "INSERT INTO audit_entries (table_name, row_id, operation) VALUES ('x', uuid_v7(), 'insert')",
    "UPDATE audit_entries SET actor_id = NULL",
    "DELETE FROM audit_entries",
    "TRUNCATE audit_entries",
    "ALTER TABLE audit_entries DISABLE TRIGGER ALL",
    "ALTER TABLE support_cases DISABLE TRIGGER support_cases_audit",
    "DROP TABLE audit_entries",
    "SET session_replication_role = replica",
    "UPDATE check_answers SET answer_code = 'ON'",
    "DELETE FROM check_answers",
    "UPDATE outcomes SET result = 'bound'",
    "UPDATE article_versions SET body_zh = ''",
    "DELETE FROM article_versions",
    "DELETE FROM retired_case_codes",
  ])("may not: %s", async (sql) => {
    await expect(connectionPool().query(sql)).rejects.toThrow(/permission denied|must be owner/);
  });

  test.each(["UPDATE audit_entries SET actor_id = NULL", "DELETE FROM audit_entries"])(
    "is not the only guard: the owner is refused too by a trigger: %s",
    async (sql) => {
      await expect(asOwner(sql)).rejects.toThrow("append-only");
    },
  );
});

describe("a password hash", () => {
  test("is in no entry, neither when a user is made nor when it changes", async () => {
    const passwordHash = await hashPassword("correct horse battery staple");
    const { id } = await testUser("agent", { passwordHash });
    await database().user.update({
      where: { id },
      data: { passwordHash: `${passwordHash}x`, displayName: "renamed" },
      select: { id: true },
    });
    const entries = await entriesOf(id);
    expect(entries).toHaveLength(2);
    expect(JSON.stringify(entries)).toContain("renamed");
    const { rows } = await asOwner(
      "SELECT count(*)::int AS leaks FROM audit_entries WHERE coalesce(before::text, '') || coalesce(after::text, '') ~ 'argon2|password_hash'",
    );
    expect(rows).toEqual([{ leaks: 0 }]);
  });
});

describe("card digits", () => {
  test.each([
    ["bin", "'62220'"],
    ["bin", "'6222021'"],
    ["bin", "'62220x'"],
    ["last4", "'012'"],
    ["last4", "'01281'"],
    ["last4", "'６２２２'"],
  ])("other than six or four are refused by the column %s: %s", async (column, value) => {
    const { id } = await testCase(agent);
    await expect(
      asOwner(`UPDATE support_cases SET ${column} = ${value} WHERE id = $1`, [id]),
    ).rejects.toThrow(/violates check constraint/);
  });
});
