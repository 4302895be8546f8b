import { randomUUID } from "node:crypto";
import pg from "pg";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { GET as exportRoute } from "@/app/api/v1/audit/export/route";
import type { Actor } from "@/lib/auth/actor";
import { changeCaseSchema } from "@/lib/cases/case-schema";
import { changeCase } from "@/lib/cases/change-case-commands";
import { connectionPool } from "@/lib/db/client";
import { getModel } from "@/lib/diagnosis/diagnosis-queries";
import { sealAudit } from "@/lib/jobs/seal-audit";
import { testDatabase } from "@/lib/testing/database";
import { testActor, testCase, testCatalog } from "@/lib/testing/factories";
import { callRoute } from "@/lib/testing/factories-route";
import { listAuditEntries, verifyAudit } from "./audit-queries";
import { smallestIdAt } from "./entry-id";

const ZONE = "Asia/Shanghai";
let admin: Actor;
let owner: pg.Client;
beforeAll(async () => {
  await testCatalog();
  admin = await testActor("admin");
  // Who owns the tables switches off what would refuse.
  owner = new pg.Client({ connectionString: testDatabase() });
  await owner.connect();
  await owner.query("ALTER TABLE audit_entries DISABLE TRIGGER USER");
  await owner.query("ALTER TABLE audit_seals DISABLE TRIGGER USER");
  return () => owner.end();
});

/** An entry of some minutes ago, as the trigger would have written it. */
const entryAgo = async (minutes: number, note = "x"): Promise<string> => {
  const at = new Date(Date.now() - minutes * 60_000);
  const id = smallestIdAt(at.getTime()).slice(0, 14) + randomUUID().slice(14);
  await owner.query(
    `INSERT INTO audit_entries (id, table_name, row_id, operation, after, recorded_at)
     VALUES ($1, 'banks', $1, 'update', jsonb_build_object('note', $2::text), $3)`,
    [id, note, at],
  );
  return id;
};

beforeEach(async () => {
  await owner.query("DELETE FROM audit_seals");
  await owner.query("DELETE FROM audit_entries");
});

describe("the seals of the audit trail", () => {
  test("hold over everything up to the last whole minute, each going on where the one before ended", async () => {
    for (const minutes of [90, 60, 30]) await entryAgo(minutes);
    await testCase(admin);
    expect(await sealAudit()).toBe(3);
    await entryAgo(1.5);
    await owner.query("UPDATE audit_seals SET to_id = $1", [smallestIdAt(Date.now() - 3 * 60_000)]);
    await owner.query(
      "UPDATE audit_seals SET hash = audit_seal_hash(number, from_id, to_id, entries, (audit_digest(from_id, to_id)).digest, previous_hash)",
    );
    expect(await sealAudit()).toBe(1);
    expect(await verifyAudit(admin)).toMatchObject({ seals: 2, entries: 4, faults: [], last: { number: 2 } });
  });

  test.each([
    [
      "altered",
      (id: string) => owner.query('UPDATE audit_entries SET after = \'{"note": "y"}\' WHERE id = $1', [id]),
    ],
    [
      "given to somebody else",
      (id: string) => owner.query("UPDATE audit_entries SET actor_id = $1 WHERE id = $1", [id]),
    ],
    [
      "moved in its minute",
      (id: string) =>
        owner.query(
          "UPDATE audit_entries SET recorded_at = recorded_at + interval '1 microsecond' WHERE id = $1",
          [id],
        ),
    ],
    ["removed", (id: string) => owner.query("DELETE FROM audit_entries WHERE id = $1", [id])],
    ["put in", async () => entryAgo(60)],
    [
      "replaced by another",
      async (id: string) => {
        await owner.query("DELETE FROM audit_entries WHERE id = $1", [id]);
        await entryAgo(60);
      },
    ],
  ])("find an entry that was %s afterwards", async (_, tamper) => {
    await entryAgo(90);
    const id = await entryAgo(60);
    await sealAudit();
    expect((await verifyAudit(admin)).faults).toEqual([]);
    await tamper(id);
    expect((await verifyAudit(admin)).faults).toMatchObject([{ number: 1, fault: "entries" }]);
  });

  test("find a seal that was taken out, and one that was made anew over altered entries", async () => {
    for (let number = 1; number <= 3; number++) {
      await owner.query(
        `INSERT INTO audit_seals (number, from_id, to_id, entries, previous_hash, hash)
         SELECT $1, f, t, d.entries, p, audit_seal_hash($1, f, t, d.entries, d.digest, p)
         FROM (SELECT coalesce((SELECT to_id FROM audit_seals ORDER BY number DESC LIMIT 1), $2::uuid) AS f, $3::uuid AS t,
           coalesce((SELECT hash FROM audit_seals ORDER BY number DESC LIMIT 1), '') AS p) s, audit_digest(f, t) d`,
        [number, smallestIdAt(0), smallestIdAt(Date.now() - (100 - number * 10) * 60_000)],
      );
    }
    expect((await verifyAudit(admin)).faults).toEqual([]);
    await entryAgo(85);
    await owner.query(
      "UPDATE audit_seals SET entries = 1, hash = audit_seal_hash(2, from_id, to_id, 1, (audit_digest(from_id, to_id)).digest, previous_hash) WHERE number = 2",
    );
    expect((await verifyAudit(admin)).faults).toMatchObject([{ number: 3, fault: "chain" }]);
    await owner.query("DELETE FROM audit_seals WHERE number = 2");
    expect((await verifyAudit(admin)).faults).toMatchObject([{ number: 3, fault: "missing" }]);
  });

  test("wait for a change that is still going on, whose entries would come late", async () => {
    // Two minutes on, all that was recorded until now would be sealed.
    const sealLater = () => owner.query("SELECT seal_audit_until(now() + interval '2 minutes')");
    const sealedUntil = async () => Date.parse((await verifyAudit(admin)).sealedUntil ?? "");
    const late = new pg.Client({ connectionString: testDatabase() });
    await late.connect();
    try {
      await late.query("BEGIN");
      await sealLater();
      const { rows } = await late.query<{ began: Date }>("SELECT now() AS began");
      expect(await sealedUntil()).toBeLessThanOrEqual(rows[0]?.began.getTime() ?? 0);
      await late.query(
        "INSERT INTO audit_entries (table_name, row_id, operation) VALUES ('banks', uuid_v7(), 'update')",
      );
      await late.query("COMMIT");
      expect((await verifyAudit(admin)).faults).toEqual([]);
      await sealLater();
      expect(await verifyAudit(admin)).toMatchObject({ entries: 1, faults: [] });
      expect(await sealedUntil()).toBeGreaterThan(rows[0]?.began.getTime() ?? Number.POSITIVE_INFINITY);
    } finally {
      await late.end();
    }
  });

  test("are made once, however many processes make them", async () => {
    for (const minutes of [90, 60, 30]) await entryAgo(minutes);
    const sealed = await Promise.all(Array.from({ length: 5 }, sealAudit));
    expect(sealed.sort()).toEqual([0, 0, 0, 0, 3]);
    expect(await verifyAudit(admin)).toMatchObject({ seals: 1, faults: [] });
  });

  test.each([
    "INSERT INTO audit_seals (number, from_id, to_id, entries, previous_hash, hash) VALUES (9, uuid_v7(), uuid_v7(), 0, '', '')",
    "UPDATE audit_seals SET hash = ''",
    "DELETE FROM audit_seals",
    "TRUNCATE audit_seals",
    "SELECT seal_audit_until(now() + interval '1 year')",
  ])("cannot be written by the application: %s", async (sql) => {
    await expect(connectionPool().query(sql)).rejects.toThrow("permission denied");
  });
});

describe("the list of changes", () => {
  test("tells who changed which fields of what, the newest first, by every filter", async () => {
    const agent = await testActor();
    const { id, code } = await testCase(agent);
    const change = changeCaseSchema.parse({ version: 1, device: "Mate 60" });
    await changeCase(agent, id, change, (model) => getModel(agent, model), new Date());
    const all = await listAuditEntries(admin, { row: id }, ZONE);
    expect(all.items).toMatchObject([
      {
        table: "support_cases",
        rowName: code,
        operation: "update",
        actor: { id: agent.id, displayName: agent.displayName, isKey: false },
        rowVersion: 2,
        differences: [{ field: "device", before: "", after: "Mate 60" }],
      },
      { operation: "insert", rowVersion: 1 },
    ]);
    const today = new Intl.DateTimeFormat("en-CA", { timeZone: ZONE }).format(new Date());
    const count = async (filter: object) =>
      (await listAuditEntries(admin, { row: id, ...filter }, ZONE)).items.length;
    expect(await count({ operation: "insert" })).toBe(1);
    expect(await count({ table: "users" })).toBe(0);
    expect(await count({ actor: agent.id })).toBe(2);
    expect(await count({ actor: admin.id })).toBe(0);
    expect(await count({ from: today, to: today })).toBe(2);
    expect(await count({ to: "2020-01-01" })).toBe(0);
  });

  test("goes on where a page ended, with nothing twice and nothing left out", async () => {
    const ids: string[] = [];
    for (let number = 0; number < 7; number++) ids.unshift(await entryAgo(60 - number));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listAuditEntries(admin, { cursor }, ZONE, 3);
      seen.push(...page.items.map((item) => item.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(ids);
  });

  test("is refused to whoever is no admin", async () => {
    const supervisor = await testActor("supervisor");
    await expect(listAuditEntries(supervisor, {}, ZONE)).rejects.toMatchObject({ code: "forbidden" });
    await expect(verifyAudit(supervisor)).rejects.toMatchObject({ code: "forbidden" });
  });

  test("comes as CSV with a line a field, whose cells no spreadsheet runs", async () => {
    await entryAgo(60, "=1+1");
    const { status, text } = await callRoute(exportRoute, {
      as: admin,
      path: "/api/v1/audit/export?table=banks",
    });
    expect(status).toBe(200);
    const [head, line] = text.split("\r\n");
    expect(head).toContain("recorded_at,table,row_id");
    expect(line).toMatch(/,banks,.*,update,.*,note,,'=1\+1$/);
  });
});
