import { mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { POST as cancel } from "@/app/api/v1/case-imports/[id]/cancellation/route";
import { PUT } from "@/app/api/v1/case-imports/[id]/content/route";
import { GET as errorsOf } from "@/app/api/v1/case-imports/[id]/errors/route";
import { PATCH } from "@/app/api/v1/case-imports/[id]/route";
import { POST as run } from "@/app/api/v1/case-imports/[id]/run/route";
import { POST as create } from "@/app/api/v1/case-imports/route";
import { GET as exportCases } from "@/app/api/v1/cases/export/route";
import { DELETE as removeMap } from "@/app/api/v1/import-maps/[id]/route";
import { POST as saveMap } from "@/app/api/v1/import-maps/route";
import type { Actor } from "@/lib/auth/actor";
import { getImport } from "@/lib/case-imports/case-import-queries";
import { caseImportSchema, MAX_FILE_BYTES, savedMapSchema } from "@/lib/case-imports/case-import-schema";
import type { ImportMapInput } from "@/lib/case-imports/import-map-schema";
import { database } from "@/lib/db/client";
import { testActor, testCase, testCatalog } from "@/lib/testing/factories";
import { callRoute } from "@/lib/testing/factories-route";
import { finishedImport } from "@/lib/testing/imports";

const folder = path.join(mkdtempSync(path.join(tmpdir(), "binddesk-uploads-")), "imports");
vi.stubEnv("IMPORT_FOLDER", folder);

let admin: Actor;
beforeAll(async () => {
  await testCatalog();
  admin = await testActor("admin");
});

const map: ImportMapInput = {
  format: "csv",
  timeZone: "UTC",
  fields: {
    source: { otherwise: "upload" },
    sourceId: { columns: ["id"] },
    createdAt: { columns: ["created"] },
    walletCode: { columns: ["wallet"] },
  },
};
const FILE = "id,created,wallet\n1,2026-03-01,alipay\n";

async function begun(sizeBytes = FILE.length): Promise<string> {
  const answer = await callRoute(create, { as: admin, body: { fileName: "a.csv", sizeBytes, map } });
  expect(answer.status, answer.text).toBe(201);
  return caseImportSchema.parse(answer.body).id;
}

const put = (id: string, part: BodyInit, offset: number, type = "text/csv") =>
  callRoute(PUT, {
    as: admin,
    method: "PUT",
    path: `/api/v1/case-imports/${id}/content?offset=${offset}`,
    params: { id },
    rawBody: part,
    headers: { "content-type": type },
  });

/** A body that breaks off after what it has sent. */
const broken = (text: string): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode(text)),
    pull: (controller) => controller.error(new Error("the line is dead")),
  });

describe("a file", () => {
  test("comes in parts, each where the one before ended, readable by the desk alone", async () => {
    const id = await begun();
    expect((await put(id, FILE.slice(0, 10), 0)).body).toMatchObject({
      status: "uploading",
      receivedBytes: 10,
    });
    expect((await put(id, FILE.slice(5), 5)).body).toMatchObject({
      code: "import.offset",
      current: { receivedBytes: 10 },
    });
    expect((await put(id, FILE.slice(10), 10)).body).toMatchObject({ status: "uploaded", progress: 0 });
    const [name = ""] = readdirSync(folder).filter((file) => file.startsWith(id));
    expect(readFileSync(path.join(folder, name), "utf8")).toBe(FILE);
    expect(statSync(path.join(folder, name)).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    expect((await put(id, "x", FILE.length)).body).toMatchObject({ code: "import.alreadyUploaded" });
  });

  test("that breaks off is kept as far as it came, and goes on from there", async () => {
    const id = await begun();
    expect((await put(id, broken(FILE.slice(0, 12)), 0)).status).toBe(500);
    expect(await getImport(admin, id)).toMatchObject({ status: "uploading", receivedBytes: 12 });
    expect((await put(id, FILE.slice(12), 12)).body).toMatchObject({ status: "uploaded" });
  });

  test("may not be larger than it was said to be, nor larger than 1 GB, nor empty", async () => {
    const id = await begun(5);
    expect(await put(id, "123456", 0)).toMatchObject({ status: 413, body: { code: "import.moreThanSaid" } });
    for (const [sizeBytes, code] of [
      [MAX_FILE_BYTES + 1, "import.tooLarge"],
      [0, "import.emptyFile"],
    ]) {
      const answer = await callRoute(create, { as: admin, body: { fileName: "a", sizeBytes, map } });
      expect(answer).toMatchObject({ status: 400, body: { issues: [{ path: "sizeBytes", code }] } });
    }
  });

  test("of another media type is refused", async () => {
    expect(await put(await begun(), FILE, 0, "application/json")).toMatchObject({
      status: 415,
      body: { code: "import.sendFile" },
    });
  });

  test("is gone when its import is cancelled, and nothing more can be done with that", async () => {
    const id = await begun();
    await put(id, FILE, 0);
    const call = { as: admin, params: { id }, body: {} };
    expect((await callRoute(cancel, call)).body).toMatchObject({ status: "cancelled" });
    expect(readdirSync(folder).filter((file) => file.startsWith(id))).toEqual([]);
    for (const route of [cancel, run])
      expect(await callRoute(route, call)).toMatchObject({ status: 409, body: { code: "import.over" } });
  });

  test("is not read before it is whole", async () => {
    const answer = await callRoute(run, { as: admin, params: { id: await begun() }, body: { dryRun: true } });
    expect(answer).toMatchObject({ status: 409, body: { code: "import.notUploaded" } });
  });
});

describe("a map", () => {
  test("is changed only over the version that was seen", async () => {
    const id = await begun();
    const call = (version: number) =>
      callRoute(PATCH, { as: admin, method: "PATCH", params: { id }, body: { version, map } });
    expect((await call(1)).body).toMatchObject({ version: 2 });
    expect(await call(1)).toMatchObject({ status: 409, body: { code: "conflict", current: { version: 2 } } });
  });

  test("is kept under its name, replaced by it and removed, each time with an audit entry", async () => {
    const save = (name: string) => callRoute(saveMap, { as: admin, body: { name, map } });
    const { id } = savedMapSchema.parse((await save("Zendesk")).body);
    expect((await save("Zendesk")).body).toMatchObject({ id, version: 2 });
    expect((await callRoute(removeMap, { as: admin, method: "DELETE", params: { id } })).status).toBe(200);
    const entries = await database().auditEntry.findMany({
      where: { rowId: id },
      orderBy: { recordedAt: "asc" },
    });
    expect(entries.map(({ operation, actorId }) => [operation, actorId])).toEqual([
      ["insert", admin.id],
      ["update", admin.id],
      ["delete", admin.id],
    ]);
  });

  test("that leads nowhere is refused with the field", async () => {
    const { walletCode: _, ...fields } = map.fields;
    const body = { fileName: "a", sizeBytes: 1, map: { ...map, fields } };
    expect(await callRoute(create, { as: admin, body })).toMatchObject({
      status: 400,
      body: { issues: [{ path: "map.fields.walletCode", code: "import.fieldMissing" }] },
    });
  });
});

test("errors come as CSV in the reader's language", async () => {
  const { id } = await finishedImport(admin, "id,created,wallet\n1,never,alipay\n", map);
  const answer = await callRoute(errorsOf, {
    as: admin,
    params: { id },
    headers: { "accept-language": "en" },
  });
  expect(answer.headers.get("content-type")).toContain("text/csv");
  expect(answer.text).toBe(
    'Line,Column,Field,Code,Problem\r\n2,created,Created,not_a_date,"Not a date of this form, or no such day"\r\n',
  );
});

describe("an export", () => {
  test("holds the cases of the filter and no others, also page by page", async () => {
    const supervisor = await testActor("supervisor");
    const own = await testCase(supervisor, { customerRef: "mine" });
    await testCase(admin, { customerRef: "theirs" });
    const lines = async (query: string) => {
      const path = `/api/v1/cases/export?format=jsonl&${query}`;
      const { text } = await callRoute(exportCases, { as: supervisor, path });
      return text
        .split("\n")
        .filter(Boolean)
        .map((line) => JSON.parse(line).code);
    };
    expect(await lines("queue=mine")).toEqual([own.code]);
    expect(await lines("queue=all&status=closed")).toEqual([]);
    const rows = Array.from({ length: 1_201 }, (_, at) => `e${at},2026-03-01,wechat_pay\n`).join("");
    await finishedImport(admin, `id,created,wallet\n${rows}`, map);
    const codes = await lines("queue=all&wallet=wechat_pay");
    expect(codes).toHaveLength(1_201);
    expect(new Set(codes).size).toBe(1_201);
  });
});
