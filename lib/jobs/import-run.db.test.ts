import { existsSync, mkdtempSync, readdirSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { startImport } from "@/lib/case-imports/case-import-commands";
import { getImport, listImportErrors } from "@/lib/case-imports/case-import-queries";
import { EXAMPLE_MAPS, ownMap } from "@/lib/case-imports/example-maps";
import type { ImportMapInput } from "@/lib/case-imports/import-map-schema";
import { exportFilterSchema } from "@/lib/cases/case-queue-schema";
import { connectionPool, database } from "@/lib/db/client";
import { testDatabase } from "@/lib/testing/database";
import { testActor, testCase, testCatalog } from "@/lib/testing/factories";
import { finishedImport, uploadedImport } from "@/lib/testing/imports";
import { exportedCases } from "./export-lines";
import { prepareText } from "./import-file";
import { runWaitingImports } from "./import-job";
import { endImport } from "./import-upload";
import { foldTrendDeltas, rebuildTrendRollup, trendRollupDifferences } from "./trend-rollup";

const folder = mkdtempSync(path.join(tmpdir(), "binddesk-imports-"));
vi.stubEnv("IMPORT_FOLDER", folder);

const SHARED = path.resolve("../shared/data");
const hasShared = existsSync(SHARED);
const whyNot = hasShared ? "" : ` (left out: ${SHARED} is not there)`;

let admin: Actor;
beforeAll(async () => {
  await testCatalog();
  await database().wallet.create({
    data: { code: "unionpay_app", nameZh: "云闪付", nameEn: "UnionPay app" },
  });
  admin = await testActor("admin");
});
/** Whatever became of it, an uploaded text never stays behind. */
afterEach(() => expect(readdirSync(folder)).toEqual([]));

let sources = 0;
/** A map of its own source, so that tests do not find each other's rows. */
function mapOf(more: Partial<ImportMapInput> = {}, fields: ImportMapInput["fields"] = {}): ImportMapInput {
  sources++;
  return {
    format: "csv",
    timeZone: "Asia/Shanghai",
    ...more,
    fields: {
      source: { otherwise: `test-${sources}` },
      sourceId: { columns: ["id"] },
      createdAt: { columns: ["created"] },
      walletCode: { columns: ["wallet"] },
      messageText: { columns: ["text"] },
      ...fields,
    },
  };
}
const sourceOf = (map: ImportMapInput): string => map.fields.source?.otherwise ?? "";
const casesOf = (map: ImportMapInput) =>
  database().supportCase.findMany({ where: { source: sourceOf(map) }, orderBy: { sourceId: "asc" } });
const errorsOf = async (id: string) =>
  (await listImportErrors(admin, id, null, 100))
    .map(({ line, column, reason }) => [line, column, reason] as const)
    .sort(([left, one], [right, other]) => left - right || String(one).localeCompare(String(other)));

const HEAD = "id,created,wallet,text\n";
const rowsOf = (count: number): string =>
  HEAD +
  Array.from(
    { length: count },
    (_, at) => `${at + 1},2026-03-0${(at % 9) + 1} 10:00,alipay,row ${at + 1}\n`,
  ).join("");

/** Runs a statement as the owner of the tables. */
async function asOwner(sql: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: testDatabase() });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

describe("an import", () => {
  test("writes cases with their own times, as they are called in the file, and marks them as imported", async () => {
    const map = mapOf(
      {},
      {
        closedAt: { columns: ["closed"] },
        result: { columns: ["outcome"], values: { 解决: "bound" } },
        bankCode: { columns: ["bank"] },
        causeCode: { columns: ["cause"] },
      },
    );
    const file = `id,created,wallet,text,closed,outcome,bank,cause
A-1,2026-03-01 08:00,支付宝,"扫码
两次",2026-03-01T09:30:00+09:00,解决,工行,PHONE_MISMATCH
`;
    const done = await finishedImport(admin, file, map);
    expect(done).toMatchObject({ status: "done", counts: { rows: 1, written: 1, unchanged: 0, failed: 0 } });
    const [supportCase] = await casesOf(map);
    expect(supportCase).toMatchObject({
      sourceId: "A-1",
      importId: done.id,
      createdAt: new Date("2026-03-01T00:00:00Z"),
      closedAt: new Date("2026-03-01T00:30:00Z"),
      status: "closed",
      result: "bound",
      walletCode: "alipay",
      bankCode: "ICBC",
      causeCode: "PHONE_MISMATCH",
      causeCertainty: "presumed",
      messageText: "扫码\n两次",
      isDemo: false,
      createdById: admin.id,
    });
    expect(supportCase?.importedAt).not.toBeNull();
    const outcomes = await database().outcome.findMany({ where: { caseId: supportCase?.id } });
    expect(outcomes).toMatchObject([{ result: "bound", recordedAt: supportCase?.closedAt }]);
  });

  test("leaves one audit entry for each case, with who imported it", async () => {
    const map = mapOf();
    await finishedImport(admin, rowsOf(3), map);
    const ids = (await casesOf(map)).map(({ id }) => id);
    const entries = await database().auditEntry.findMany({ where: { rowId: { in: ids } } });
    expect(entries).toHaveLength(3);
    expect(entries.every(({ operation, actorId }) => operation === "insert" && actorId === admin.id)).toBe(
      true,
    );
  });

  test("of the same file again changes nothing, and of a longer one adds what is new", async () => {
    const map = mapOf();
    await finishedImport(admin, rowsOf(5), map);
    const before = await casesOf(map);
    const entries = await database().auditEntry.count({ where: { tableName: "support_cases" } });
    expect((await finishedImport(admin, rowsOf(5), map)).counts).toMatchObject({ written: 0, unchanged: 5 });
    expect(await casesOf(map)).toEqual(before);
    expect(await database().auditEntry.count({ where: { tableName: "support_cases" } })).toBe(entries);
    expect((await finishedImport(admin, rowsOf(7), map)).counts).toMatchObject({ written: 2, unchanged: 5 });
  });

  test("takes a source id that stands twice in a file once", async () => {
    const map = mapOf();
    const file = `${HEAD}1,2026-03-01,alipay,first\n1,2026-03-02,alipay,second\n`;
    expect((await finishedImport(admin, file, map)).counts).toMatchObject({ written: 1, unchanged: 1 });
    expect((await casesOf(map)).map(({ messageText }) => messageText)).toEqual(["first"]);
  });

  test("as a dry run counts the same and writes no case", async () => {
    const map = mapOf();
    const file = `${rowsOf(3)}3,2026-03-02,alipay,again\n4,never,alipay,x\n`;
    await finishedImport(admin, `${HEAD}1,2026-03-01,alipay,there\n`, map);
    const checked = await finishedImport(admin, file, map, true);
    expect(checked).toMatchObject({
      status: "checked",
      counts: { rows: 5, written: 2, unchanged: 2, failed: 1 },
    });
    expect(await casesOf(map)).toHaveLength(1);
    expect(await errorsOf(checked.id)).toEqual([[5 + 1, "created", "not_a_date"]]);
    await startImport(admin, checked.id, false);
    await runWaitingImports();
    expect((await getImport(admin, checked.id)).counts).toEqual(checked.counts);
    expect(await errorsOf(checked.id)).toHaveLength(1);
  });

  test("masks every text and counts what it masked, and keeps no such number as an id", async () => {
    const map = mapOf({}, { customerRef: { columns: ["ref"] } });
    const file = `id,created,wallet,text,ref
1,2026-03-01,alipay,卡号 6222021234567890128 手机 13812345678,身份证 11010519491231002X
6222021234567890128,2026-03-01,alipay,x,y
`;
    const { counts, id } = await finishedImport(admin, file, map);
    expect(counts).toMatchObject({ written: 1, failed: 1, masked: { card: 1, mobile: 1, id_number: 1 } });
    const kept = JSON.stringify([await casesOf(map), await database().caseImportError.findMany()]);
    expect(kept).not.toMatch(/6222021234567890128|13812345678|11010519491231002X/);
    expect(kept).toContain("622202••••••0128");
    expect(await errorsOf(id)).toEqual([[3, "id", "sensitive_id"]]);
  });

  test("goes on where it was broken off, without a row twice or left out", async () => {
    const map = mapOf();
    const { id } = await uploadedImport(admin, rowsOf(3_500), map);
    await startImport(admin, id, false);
    await asOwner(`CREATE FUNCTION break_off() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF NEW.source = '${sourceOf(map)}' AND NEW.source_id = '2500' THEN RAISE EXCEPTION 'power cut'; END IF;
      RETURN NEW; END $$;
      CREATE TRIGGER break_off BEFORE INSERT ON support_cases FOR EACH ROW EXECUTE FUNCTION break_off()`);
    await expect(runWaitingImports()).rejects.toThrow("power cut");
    expect(await getImport(admin, id)).toMatchObject({
      status: "running",
      counts: { rows: 2_000, written: 2_000 },
    });
    expect(await casesOf(map)).toHaveLength(2_000);
    await asOwner("DROP TRIGGER break_off ON support_cases; DROP FUNCTION break_off()");
    await runWaitingImports();
    const done = await getImport(admin, id);
    expect(done).toMatchObject({
      status: "done",
      counts: { rows: 3_500, written: 3_500, unchanged: 0 },
      line: 3_502,
    });
    expect(new Set((await casesOf(map)).map(({ sourceId }) => sourceId)).size).toBe(3_500);
  });

  test("begins anew where a process ended before it had noted how the text is read", async () => {
    const map = mapOf();
    const { id } = await uploadedImport(admin, rowsOf(3), map);
    await startImport(admin, id, false);
    // All that the ended process had done.
    expect(await prepareText(id)).not.toBeNull();
    await runWaitingImports();
    expect(await getImport(admin, id)).toMatchObject({ status: "done", counts: { written: 3 } });
  });

  test("that is stopped keeps what it wrote and reads no further", async () => {
    const map = mapOf();
    const { id } = await uploadedImport(admin, rowsOf(2), map);
    await startImport(admin, id, false);
    await endImport(admin, id, new Date());
    await runWaitingImports();
    expect(await getImport(admin, id)).toMatchObject({ status: "cancelled", counts: { rows: 0 } });
  });

  test("that nobody goes on with for a day is ended, and its file removed, as is a file of no import", async () => {
    const { id } = await uploadedImport(admin, rowsOf(1), mapOf());
    const kept = await uploadedImport(admin, rowsOf(1), mapOf());
    const old = new Date(Date.now() - 25 * 3_600_000);
    writeFileSync(path.join(folder, "of-no-import.text"), "x");
    for (const name of readdirSync(folder)) utimesSync(path.join(folder, name), old, old);
    await asOwner(`UPDATE case_imports SET updated_at = now() - interval '25 hours' WHERE id = '${id}'`);
    await runWaitingImports();
    expect((await getImport(admin, id)).status).toBe("cancelled");
    expect(readdirSync(folder).map((name) => name.split(".")[0])).toEqual([kept.id]);
    await endImport(admin, kept.id, new Date());
  });

  test("is counted by the trends exactly", async () => {
    await finishedImport(admin, rowsOf(30), mapOf());
    const client = new pg.Client({ connectionString: testDatabase() });
    await client.connect();
    try {
      await rebuildTrendRollup(client, "Asia/Shanghai");
      await finishedImport(
        admin,
        rowsOf(40),
        mapOf({}, { closedAt: { columns: ["created"] }, result: { otherwise: "bound" } }),
      );
      expect(await trendRollupDifferences(client)).toEqual([]);
      await foldTrendDeltas(client);
      expect(await trendRollupDifferences(client)).toEqual([]);
    } finally {
      await client.end();
    }
  });
});

describe("bad input", () => {
  test.each<[string, string, [number, string | null, string][]]>([
    ["an unknown wallet", "1,2026-03-01,paypal,x\n", [[2, "wallet", "not_a_choice"]]],
    ["a day that does not exist", "1,2026-02-30,alipay,x\n", [[2, "created", "not_a_date"]]],
    ["a day to come", "1,2999-01-01,alipay,x\n", [[2, "created", "date_out_of_range"]]],
    ["an empty id", ",2026-03-01,alipay,x\n", [[2, "id", "required"]]],
    ["too few columns", "1,2026-03-01\n2,2026-03-01,alipay,x\n", [[2, null, "column_count"]]],
    ["a text that is too long", `1,2026-03-01,alipay,${"长".repeat(4_001)}\n`, [[2, "text", "too_long"]]],
    [
      "everything at once",
      "1,x,y,z\n",
      [
        [2, "created", "not_a_date"],
        [2, "wallet", "not_a_choice"],
      ],
    ],
    [
      "lines counted past quoted line breaks and empty lines",
      '1,2026-03-01,alipay,"a\r\nb\nc"\r\n\r\n2,2026-03-01,nowhere,x\n',
      [[6, "wallet", "not_a_choice"]],
    ],
    [
      "a file that ends inside of quotes",
      '1,2026-03-01,alipay,x\n2,2026-03-01,alipay,"y\n',
      [[3, null, "cut"]],
    ],
    ["a file that ends inside of a row", "1,2026-03-01,alipay,x\n2,2026-0", [[3, null, "cut"]]],
    [
      "a quote that is never closed, in front of more than a megabyte",
      `1,2026-03-01,alipay,"x\n${Array.from({ length: 30_000 }, (_, at) => `k${at},2026-03-01,nowhere-at-all-for-length,y\n`).join("")}9,2026-03-01,alipay,x\n`,
      [[2, null, "quote"]],
    ],
  ])("is told of by its line: %s", async (_, rows, errors) => {
    const done = await finishedImport(admin, HEAD + rows, mapOf());
    expect(done.status).toBe("done");
    expect((await errorsOf(done.id)).slice(0, errors.length)).toEqual(errors);
  });

  test("in JSON lines is told of by its line, and the rest is kept", async () => {
    const map = mapOf({ format: "jsonl" });
    const good = (id: number) =>
      `{"id":${id},"created":"2026-03-01T10:00:00Z","wallet":"alipay","text":"x"}\n`;
    const file = `${good(1)}[1]\n{"id":2,"text":["x"]}\nnot json\n{"id":3,"created":"2026-03-01","wallet":"alipay","text":"a\\u0000b"}\n${good(4)}{"id":5,"cre`;
    const { id, counts } = await finishedImport(admin, file, map);
    expect(counts).toMatchObject({ rows: 7, written: 2, failed: 5 });
    expect(await errorsOf(id)).toEqual([
      [2, null, "not_json"],
      [3, "text", "not_scalar"],
      [4, null, "not_json"],
      [5, "text", "unstorable"],
      [7, null, "cut"],
    ]);
  });

  test.each<[string, string | Uint8Array, object]>([
    ["bytes that are no text", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0xff, 0xfe]), { code: "not_text" }],
    ["text with a null character", `${rowsOf(1)}2,2026-03-01,alipay,\u0000\n`, { code: "not_text" }],
    [
      "a column that the map names and the file does not have",
      "id,created,text\n1,2,3\n",
      { code: "missing_columns", names: ["wallet"] },
    ],
    [
      "a column that is there twice",
      "id,created,wallet,text,text\n",
      { code: "double_columns", names: ["text"] },
    ],
    ["a JSON document", '[{"id":1}]', { code: "not_lines" }],
    ["blank lines alone", "\n\n", { code: "empty" }],
  ])("that ends the import says why: %s", async (_, content, failure) => {
    const map = mapOf();
    const ended = await finishedImport(admin, content, map);
    expect(ended).toMatchObject({ status: "failed", failure });
    expect(await casesOf(map)).toEqual([]);
  });
});

describe("encodings", () => {
  const file = "id,created,wallet,text\n1,2026-03-01,支付宝,收不到验证码，换了手机\n";
  const utf16 = (bigEndian: boolean): Uint8Array => {
    const bytes = Buffer.from(`\uFEFF${file}`, "utf16le");
    return bigEndian ? bytes.swap16() : bytes;
  };
  // "收不到验证码，换了手机" and 支付宝, as GB18030 writes them.
  const gb = Buffer.concat([
    Buffer.from("id,created,wallet,text\n1,2026-03-01,"),
    Buffer.from("d6a7b8b6b1a6", "hex"),
    Buffer.from(","),
    Buffer.from("cad5b2bbb5bdd1e9d6a4c2eba3acbbbbc1cbcad6bbfa", "hex"),
    Buffer.from("\n"),
  ]);
  test.each<[string, Uint8Array]>([
    ["utf-8", Buffer.from(`\uFEFF${file}`)],
    ["utf-16le", utf16(false)],
    ["utf-16be", utf16(true)],
    ["gb18030", gb],
  ])("%s is recognised and read", async (encoding, bytes) => {
    const map = mapOf();
    const done = await finishedImport(admin, bytes, map);
    expect(done).toMatchObject({ status: "done", encoding, counts: { written: 1 } });
    expect(await casesOf(map)).toMatchObject([{ messageText: "收不到验证码，换了手机" }]);
  });
});

describe("an export", () => {
  const filter = exportFilterSchema.parse({ queue: "all", status: "any" });
  const textOf = async (format: "csv" | "jsonl"): Promise<string> => {
    let text = "";
    const context = { timeZone: "Asia/Shanghai", now: new Date() };
    for await (const piece of exportedCases(admin, filter, format, context)) text += piece;
    return text;
  };
  const everything = async () => {
    const { rows } = await connectionPool().query(
      "SELECT (SELECT json_agg(c ORDER BY id) FROM support_cases c) cases, (SELECT json_agg(o ORDER BY id) FROM outcomes o) outcomes",
    );
    return rows;
  };

  test.each(["csv", "jsonl"] as const)(
    "as %s comes back in without any change, also what was logged here",
    async (format) => {
      await testCase(admin, { messageText: '=1+1 "quoted"\r\nline, comma', customerRef: "'-x" });
      const before = await everything();
      const text = await textOf(format);
      const done = await finishedImport(admin, text, ownMap(format));
      const count = await database().supportCase.count();
      expect(done).toMatchObject({
        status: "done",
        counts: { rows: count, written: 0, unchanged: count, failed: 0 },
      });
      expect(await everything()).toEqual(before);
    },
  );

  test.each(["csv", "jsonl"] as const)(
    "as %s says the same after it came into an empty desk",
    async (format) => {
      const text = await textOf(format);
      await asOwner("TRUNCATE support_cases CASCADE");
      const done = await finishedImport(admin, text, ownMap(format));
      expect(done.counts).toMatchObject({ failed: 0, unchanged: 0 });
      expect(done.counts.written).toBeGreaterThan(50);
      const sortedWithoutCodes = (said: string): string[] =>
        said
          .replaceAll(/"?code"?:?"BC-\w{6}"|^BC-\w{6}/gm, "")
          .split("\n")
          .sort();
      expect(sortedWithoutCodes(await textOf(format))).toEqual(sortedWithoutCodes(text));
    },
  );
});

describe.runIf(hasShared)(`public data by the shipped maps${whyNot}`, () => {
  const exampleMap = (key: string): ImportMapInput => {
    const found = EXAMPLE_MAPS.find((example) => example.key === key);
    if (!found) throw new Error(key);
    return found.map;
  };
  test("the complaints of a bureau go in whole, cut and masked", async () => {
    const file = readFileSync(path.join(SHARED, "cfpb/cfpb_complaints_2067.csv"));
    const done = await finishedImport(admin, file, exampleMap("cfpb"));
    expect(done).toMatchObject({ status: "done", counts: { rows: 2_067, written: 2_067, failed: 0 } });
    expect(done.counts.cutTexts).toBeGreaterThan(0);
    const again = await finishedImport(admin, file, exampleMap("cfpb"));
    expect(again.counts).toMatchObject({ written: 0, unchanged: 2_067 });
  });
  test("questions with quoted line breaks go in whole", async () => {
    const file = readFileSync(path.join(SHARED, "banking77/train.csv"));
    const done = await finishedImport(admin, file, exampleMap("banking77"));
    expect(done).toMatchObject({ status: "done", counts: { rows: 10_003, failed: 0 } });
    expect(done.counts.written + done.counts.unchanged).toBe(10_003);
    const broken = await database().supportCase.count({
      where: { source: "banking77", messageText: { contains: "\n" } },
    });
    expect(broken).toBeGreaterThan(0);
  });
});
