import pg from "pg";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { GET as previewRoute } from "@/app/api/v1/retention/preview/route";
import { verifyAudit } from "@/lib/audit/audit-queries";
import type { Actor } from "@/lib/auth/actor";
import { getCase } from "@/lib/cases/case-queries";
import type { LogCaseInput } from "@/lib/cases/case-schema";
import { addNote } from "@/lib/cases/change-case-commands";
import { recordOutcome } from "@/lib/cases/outcome-commands";
import { recordOutcomeSchema } from "@/lib/cases/outcome-schema";
import { connectionPool, database } from "@/lib/db/client";
import { getModel } from "@/lib/diagnosis/diagnosis-queries";
import { changeRetention } from "@/lib/retention/retention-commands";
import { getRetention, previewRetention } from "@/lib/retention/retention-queries";
import type { Retention, RetentionPreview } from "@/lib/retention/retention-schema";
import { testDatabase } from "@/lib/testing/database";
import { testActor, testCase, testCatalog } from "@/lib/testing/factories";
import { callRoute } from "@/lib/testing/factories-route";
import { trendFilterSchema } from "@/lib/trends/trend-filter";
import { getTrendReport } from "@/lib/trends/trend-queries";
import { retain } from "./retention-job";
import { sealAudit } from "./seal-audit";
import { foldTrendDeltas, rebuildTrendRollup, trendRollupDifferences } from "./trend-rollup";

const DAYS = { contactDays: 30, anonymiseDays: 180 };
const DAY_MS = 86_400_000;
/** Written nowhere but in the cases of this file. */
const NAME = "欧阳查理";

let admin: Actor;
let owner: pg.Client;
beforeAll(async () => {
  await testCatalog();
  admin = await testActor("admin");
  owner = new pg.Client({ connectionString: testDatabase() });
  await owner.connect();
  return () => owner.end();
});

beforeEach(async () => {
  await database().supportCase.deleteMany();
  await connectionPool().query(
    "UPDATE retention_runs SET started_at = '2020-01-01', ended_at = '2020-01-02'",
  );
  await connectionPool().query("UPDATE organisations SET retention_on = false");
});

/** A case with everything that can be typed into it, logged an hour before it was closed, so many days ago. */
async function closedCase(daysAgo: number, fields: Partial<LogCaseInput> = {}): Promise<string> {
  const closedAt = new Date(Date.now() - daysAgo * DAY_MS);
  const loggedAt = new Date(closedAt.getTime() - 3_600_000);
  const { id, version } = await testCase(
    admin,
    {
      customerRef: `${NAME} WX-1`,
      device: `${NAME}的 Mate 60`,
      bin: "621700",
      last4: "0122",
      messageText: `我是${NAME}，绑不上`,
      ...fields,
    },
    loggedAt,
  );
  await addNote(admin, id, { body: `${NAME}稍后再打来` }, null, loggedAt);
  await connectionPool().query(
    "INSERT INTO case_notes (id, case_id, body, kind, author_id) VALUES (uuid_v7(), $1, $2, 'reply', $3)",
    [id, `${NAME}您好`, admin.id],
  );
  await connectionPool().query(
    "INSERT INTO case_replies (id, case_id, locale, body, author_id) VALUES (uuid_v7(), $1, 'zh-CN', $2, $3)",
    [id, `${NAME}，请核对手机号`, admin.id],
  );
  const outcome = recordOutcomeSchema.parse({
    version,
    result: "bound",
    causeCode: "ID_MISMATCH",
    causeCertainty: "confirmed",
    confirmationMethod: "bank_confirmed",
    minutesSpent: 7,
    comment: `${NAME}换了证件`,
  });
  await recordOutcome(admin, id, outcome, (model) => getModel(admin, model), null, closedAt);
  await connectionPool().query("UPDATE support_cases SET closed_at = $2 WHERE id = $1", [id, closedAt]);
  return id;
}

async function switchOn(days = DAYS): Promise<Retention> {
  const { version } = await getRetention(admin);
  const { counts } = await previewRetention(admin, days, new Date());
  return changeRetention(admin, { version, isOn: true, ...days, confirmed: counts }, new Date());
}

const factsOf = async (id: string) => getCase(admin, { id });
const namesLeft = async (): Promise<number> => {
  const { rows } = await owner.query<{ found: number }>(
    `SELECT (SELECT count(*) FROM support_cases c WHERE c::text LIKE $1)
      + (SELECT count(*) FROM case_notes n WHERE n::text LIKE $1)
      + (SELECT count(*) FROM outcomes o WHERE o::text LIKE $1)
      + (SELECT count(*) FROM case_replies r WHERE r::text LIKE $1)
      + (SELECT count(*) FROM audit_entries a WHERE a.row_id = ANY (
          SELECT id FROM support_cases UNION SELECT id FROM case_notes UNION SELECT id FROM outcomes
          UNION SELECT id FROM case_replies)
        AND a::text LIKE $1) AS found`,
    [`%${NAME}%`],
  );
  return Number(rows[0]?.found);
};

/** As if all that is recorded had been so some minutes ago. */
async function sealEverything(): Promise<void> {
  for (const table of ["audit_entries", "audit_seals"])
    await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await owner.query("DELETE FROM audit_seals");
  await owner.query(
    `UPDATE audit_entries SET id =
      (left(audit_floor(clock_timestamp() - interval '5 minutes')::text, 14) || substr(id::text, 15))::uuid`,
  );
  for (const table of ["audit_entries", "audit_seals"])
    await owner.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  expect(await sealAudit()).toBeGreaterThan(0);
}

describe("a dry run", () => {
  test("counts what would go by kind, and changes nothing", async () => {
    await closedCase(31);
    const old = await closedCase(181, { device: "" });
    await closedCase(29);
    const { body } = await callRoute(previewRoute, {
      path: "/api/v1/retention/preview?contactDays=30&anonymiseDays=180",
      as: admin,
    });
    expect(body).toMatchObject({
      counts: {
        contactCases: 2,
        customerRefs: 2,
        devices: 1,
        cardEnds: 2,
        anonymisedCases: 1,
        messages: 1,
        notes: 1,
        replies: 2,
        comments: 1,
      },
    });
    const preview = body as RetentionPreview;
    expect(preview.contactCodes).toHaveLength(2);
    expect(preview.anonymisedCodes).toEqual([(await factsOf(old)).code]);
    expect(await factsOf(old)).toMatchObject({ customerRef: `${NAME} WX-1`, last4: "0122" });
  });

  test.each([
    ["a week is the least for contact data", "contactDays=6&anonymiseDays=180", "contactDays"],
    ["a month is the least for texts", "contactDays=7&anonymiseDays=29", "anonymiseDays"],
    ["ten years are the most", "contactDays=30&anonymiseDays=3651", "anonymiseDays"],
    ["texts do not go before contact data", "contactDays=90&anonymiseDays=60", "anonymiseDays"],
  ])("refuses other days: %s", async (_sentence, query, path) => {
    const answer = await callRoute(previewRoute, { path: `/api/v1/retention/preview?${query}`, as: admin });
    expect(answer).toMatchObject({ status: 400, body: { issues: [{ path }] } });
  });
});

describe("switching retention on", () => {
  test("is refused without the numbers, and with fewer than are due by now", async () => {
    await closedCase(40);
    const { version } = await getRetention(admin);
    const change = { version, isOn: true, ...DAYS };
    await expect(changeRetention(admin, change, new Date())).rejects.toMatchObject({
      messageKey: "retention.unconfirmed",
    });
    const confirmed = { contactCases: 0, anonymisedCases: 0, looseTexts: 0 };
    await expect(changeRetention(admin, { ...change, confirmed }, new Date())).rejects.toMatchObject({
      messageKey: "retention.more",
    });
    expect(await getRetention(admin)).toMatchObject({ isOn: false, version });
  });

  test("is refused to a supervisor", async () => {
    await expect(
      changeRetention(await testActor("supervisor"), { version: 1, isOn: false, ...DAYS }, new Date()),
    ).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("a run", () => {
  test("takes contact data off after its days, texts after theirs, and leaves the facts", async () => {
    const [young, middle, old] = [await closedCase(29), await closedCase(31), await closedCase(181)];
    await switchOn();
    expect(await retain(() => new Date())).toBe(3);
    expect(await factsOf(young)).toMatchObject({ customerRef: `${NAME} WX-1`, last4: "0122" });
    expect(await factsOf(middle)).toMatchObject({
      customerRef: "",
      device: "",
      last4: null,
      bin: "621700",
      messageText: `我是${NAME}，绑不上`,
    });
    expect(await factsOf(old)).toMatchObject({ customerRef: "", messageText: "", bankCode: "ICBC" });
    const { runs } = await getRetention(admin);
    expect(runs[0]).toMatchObject({
      total: 3,
      done: 3,
      isByClock: false,
      endedAt: expect.any(String),
      counts: { contactCases: 2, customerRefs: 2, anonymisedCases: 1, notes: 1, replies: 2, comments: 1 },
    });
    expect(runs[0]?.counts.auditEntries).toBeGreaterThan(0);
  });

  test("leaves the name nowhere, neither in the trail nor in the entry that says what it did; the seals hold", async () => {
    await closedCase(200);
    await sealEverything();
    expect(await namesLeft()).toBeGreaterThan(0);
    await switchOn();
    await retain(() => new Date());
    expect(await namesLeft()).toBe(0);
    expect(await verifyAudit(admin)).toMatchObject({ faults: [] });
    await sealAudit();
    expect(await verifyAudit(admin)).toMatchObject({ faults: [] });
  });

  test("names nobody for what it took off, and is itself in the trail", async () => {
    const id = await closedCase(200);
    await switchOn();
    await retain(() => new Date());
    const { rows } = await owner.query(
      "SELECT actor_id, before ->> 'customer_ref' AS before, after ->> 'customer_ref' AS after FROM audit_entries WHERE row_id = $1 AND before ->> 'contact_removed_at' IS NULL AND after ->> 'contact_removed_at' IS NOT NULL",
      [id],
    );
    expect(rows).toEqual([{ actor_id: null, before: null, after: "" }]);
    const { runs } = await getRetention(admin);
    const told = await database().auditEntry.count({
      where: { rowId: runs[0]?.id, tableName: { in: ["retention_runs", "audit_redactions"] } },
    });
    expect(told).toBe(4);
  });

  test("forgets answers that were kept for repeated requests, after a week", async () => {
    const id = await closedCase(40);
    for (const key of ["young-key", "ancient-key"]) await addNote(admin, id, { body: NAME }, key, new Date());
    await connectionPool().query(
      "UPDATE idempotency_keys SET created_at = now() - interval '8 days' WHERE key = 'ancient-key'",
    );
    await switchOn();
    await retain(() => new Date());
    const kept = await database().idempotencyKey.findMany({ select: { key: true } });
    expect(kept).toEqual([{ key: "young-key" }]);
  });

  test("goes on where it broke off, each case once", async () => {
    for (let made = 0; made < 5; made++) await closedCase(40);
    await switchOn();
    const { runs } = await getRetention(admin);
    await connectionPool().query("SELECT retain_batch($1, 2)", [runs[0]?.id]);
    expect((await getRetention(admin)).runs[0]).toMatchObject({ total: 5, done: 2, endedAt: null });
    expect(await retain(() => new Date(), 2)).toBe(3);
    expect((await getRetention(admin)).runs[0]).toMatchObject({ done: 5, counts: { contactCases: 5 } });
  });

  test("comes once a day while it is on, and takes a case that was closed again", async () => {
    const id = await closedCase(40);
    await switchOn();
    expect(await retain(() => new Date())).toBe(1);
    await connectionPool().query("UPDATE support_cases SET customer_ref = 'again' WHERE id = $1", [id]);
    const tomorrow = new Date(Date.now() + DAY_MS + 1_000);
    expect(await retain(() => new Date(Date.now() + 3_600_000))).toBe(0);
    // Closed after the data went, and by the end of the month due once more.
    await connectionPool().query(
      "UPDATE support_cases SET contact_removed_at = closed_at - interval '1 hour'",
    );
    expect(await retain(() => tomorrow)).toBe(1);
    expect((await getRetention(admin)).runs[0]).toMatchObject({ isByClock: true });
    expect(await factsOf(id)).toMatchObject({ customerRef: "" });
  });

  test("stops where it is when retention is switched off", async () => {
    await closedCase(40);
    const { version } = await switchOn();
    await changeRetention(admin, { version, isOn: false, ...DAYS }, new Date());
    expect(await retain(() => new Date())).toBe(0);
    expect(await namesLeft()).toBeGreaterThan(0);
  });

  test("changes no trend, neither as counted from the cases nor in the rollup", async () => {
    for (const days of [10, 40, 60, 200, 300]) await closedCase(days);
    await testCase(admin);
    await rebuildTrendRollup(owner, "Asia/Shanghai");
    const now = new Date();
    const report = () =>
      Promise.all(
        [{ weeks: "52" }, { weeks: "52", causeReading: "predicted" }, { weeks: "52", region: "unknown" }].map(
          (filter) => getTrendReport(admin, trendFilterSchema.parse(filter), "Asia/Shanghai", now),
        ),
      );
    const before = await report();
    await switchOn();
    expect(await retain(() => new Date())).toBe(6);
    await foldTrendDeltas(owner);
    expect(await trendRollupDifferences(owner)).toEqual([]);
    expect(await report()).toEqual(before);
  });
});

describe("what the application may", () => {
  test.each([
    "UPDATE audit_redactions SET batch = 0",
    "INSERT INTO audit_redactions (entry_id, entry_hash, kept_hash, run_id, batch) VALUES (uuid_v7(), '', '', uuid_v7(), 1)",
    "SELECT redact_audit('{}', '{}', 'text', uuid_v7(), 1)",
    "UPDATE audit_entries SET before = NULL",
    "UPDATE outcomes SET comment = ''",
    "UPDATE case_replies SET body = ''",
    "UPDATE article_feedback SET text = ''",
    "UPDATE article_proposals SET found = ''",
    "UPDATE incident_runs SET comment = ''",
  ])("is not: %s", async (sql) => {
    await expect(connectionPool().query(sql)).rejects.toThrow(/permission denied/);
  });

  test("is no run of days that the database finds too few", async () => {
    const id = await closedCase(3);
    await connectionPool().query("UPDATE organisations SET retention_on = true");
    const run = await database().retentionRun.create({
      data: { contactDays: 0, anonymiseDays: 0, total: 1 },
      select: { id: true },
    });
    const { rows } = await connectionPool().query("SELECT retain_batch($1, 100) AS cases", [run.id]);
    expect(rows).toEqual([{ cases: 0 }]);
    expect(await factsOf(id)).toMatchObject({ last4: "0122" });
  });
});

test("an entry that is altered after it was blanked, and a redaction put in later, are both found", async () => {
  await closedCase(200);
  await sealEverything();
  await switchOn();
  await retain(() => new Date());
  expect((await verifyAudit(admin)).faults).toEqual([]);
  await owner.query("ALTER TABLE audit_entries DISABLE TRIGGER USER");
  const entry = `(SELECT r.entry_id FROM audit_redactions r JOIN audit_entries e ON e.id = r.entry_id
    WHERE e.table_name = 'outcomes' ORDER BY r.id DESC LIMIT 1)`;
  await owner.query(`UPDATE audit_entries SET after = after || '{"bank_code": "CMB"}' WHERE id = ${entry}`);
  expect((await verifyAudit(admin)).faults).toMatchObject([{ fault: "entries" }]);
  await owner.query(
    `INSERT INTO audit_redactions (entry_id, entry_hash, kept_hash, run_id, batch)
     SELECT r.entry_id, r.entry_hash, audit_entry_hash(
       e.id, e.table_name, e.row_id, e.operation, e.actor_id, e.row_version, e.before, e.after, e.recorded_at), r.run_id, r.batch
     FROM audit_redactions r JOIN audit_entries e ON e.id = r.entry_id WHERE r.entry_id = ${entry} LIMIT 1`,
  );
  expect((await verifyAudit(admin)).faults).toMatchObject([{ fault: "redaction" }]);
  await owner.query("ALTER TABLE audit_entries ENABLE TRIGGER USER");
});
