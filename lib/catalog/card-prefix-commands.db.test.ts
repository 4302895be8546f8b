import { beforeEach, describe, expect, test } from "vitest";
import { DELETE } from "@/app/api/v1/card-prefixes/[id]/route";
import { GET as GET_FOR_CARDS, POST } from "@/app/api/v1/card-prefixes/route";
import { GET as GET_TABLE } from "@/app/api/v1/card-prefixes/table/route";
import type { Actor } from "@/lib/auth/actor";
import { readCardNumber } from "@/lib/cards/card-facts";
import { database } from "@/lib/db/client";
import { emptyTables } from "@/lib/testing/database";
import { testActor, testCatalog } from "@/lib/testing/factories";
import { callRoute } from "@/lib/testing/factories-route";
import { writeBaseData } from "@/prisma/seed/base-data";
import { changeBank } from "./bank-commands";
import { addPrefix, changePrefix, removePrefix } from "./card-prefix-commands";
import { listPrefixRows } from "./card-prefix-queries";
import type { AddPrefix } from "./card-prefix-schema";
import { listCardPrefixes } from "./catalog-queries";
import { importPrefixes } from "./prefix-import-commands";

const icbc: AddPrefix = {
  prefix: "622202",
  bankCode: "ICBC",
  cardKind: "debit",
  length: 19,
  status: "agreed",
  sources: "公告",
};

let admin: Actor;
beforeEach(async () => {
  await emptyTables();
  await testCatalog();
  admin = await testActor("admin");
});

describe("a prefix", () => {
  test("that is added is what cards are read by", async () => {
    expect(await addPrefix(admin, icbc)).toMatchObject({ ...icbc, version: 1 });
    const { body } = await callRoute(GET_FOR_CARDS, { method: "GET", as: await testActor("agent") });
    expect(body).toEqual({
      items: [{ prefix: "622202", bankCode: "ICBC", cardKind: "debit", length: 19, status: "agreed" }],
    });
    const known = [{ ...icbc, cardKind: "debit" as const, status: "agreed" as const }];
    expect(readCardNumber("622202", known).bank).toEqual({ code: "ICBC", certainty: "sure" });
  });

  test("may be claimed by two banks, and the same row is refused by its field", async () => {
    await addPrefix(admin, icbc);
    await addPrefix(admin, { ...icbc, bankCode: "CMB" });
    expect(await listPrefixRows(admin)).toHaveLength(2);
    await expect(addPrefix(admin, icbc)).rejects.toMatchObject({
      code: "invalid",
      details: { issues: [{ path: "prefix", messageKey: "prefix.taken" }] },
    });
  });

  test.each([
    ["prefix", "62"],
    ["prefix", "6222020000001"],
    ["length", 12],
    ["length", 20],
    ["cardKind", "passbook"],
    ["bankCode", "NOBANK"],
  ])("is refused by the field %s with %j", async (path, value) => {
    const answer = await callRoute(POST, { body: { ...icbc, [path]: value }, as: admin });
    expect(answer).toMatchObject({ status: 400, body: { issues: [{ path }] } });
  });

  test("is changed by its version, and a second writer is shown the first", async () => {
    const { id } = await addPrefix(admin, icbc);
    expect(await changePrefix(admin, id, { version: 1, length: 18 })).toMatchObject({
      length: 18,
      version: 2,
    });
    await expect(changePrefix(admin, id, { version: 1, length: 16 })).rejects.toMatchObject({
      code: "conflict",
      details: { current: { length: 18, version: 2 } },
    });
  });

  test("is removed as it was read, and the trail says by whom", async () => {
    const { id } = await addPrefix(admin, icbc);
    await changePrefix(admin, id, { version: 1, length: 18 });
    await expect(removePrefix(admin, id, 1)).rejects.toMatchObject({ code: "conflict" });
    const answer = await callRoute(DELETE, {
      method: "DELETE",
      path: `/api/v1/card-prefixes/${id}?version=2`,
      params: { id },
      as: admin,
    });
    expect(answer).toMatchObject({ status: 200, body: { id } });
    expect(await database().cardPrefix.count()).toBe(0);
    const trail = await database().auditEntry.findMany({ where: { rowId: id, operation: "delete" } });
    expect(trail).toMatchObject([{ actorId: admin.id, before: { prefix: "622202" } }]);
  });

  test("of a retired bank reads no card and stays in the table", async () => {
    await addPrefix(admin, icbc);
    await changeBank(admin, "ICBC", { version: 1, isRetired: true }, new Date());
    expect(await listCardPrefixes(admin)).toEqual([]);
    expect(await listPrefixRows(admin)).toHaveLength(1);
  });

  test.each(["agent", "supervisor"] as const)("is not the business of the role %s", async (role) => {
    const actor = await testActor(role);
    await expect(addPrefix(actor, icbc)).rejects.toMatchObject({ code: "forbidden" });
    await expect(importPrefixes(actor, "prefix", true)).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("a file of prefixes", () => {
  const HEAD = "prefix,bank,kind,length,status,sources\n";
  const file = `${HEAD}622202,ICBC,DC,19,single,公告\n622202,CMB,CC,16,agreed,"a, b"\n404,CMB,CC,16,agreed,\n`;

  test("is tried without changing anything, and says who claims what", async () => {
    await addPrefix(admin, icbc);
    const plan = await importPrefixes(admin, file, true);
    expect(plan).toMatchObject({
      added: 2,
      changed: 1,
      unchanged: 0,
      faultCount: 0,
      conflictCount: 1,
      conflicts: [{ kind: "two_banks", prefix: "622202", bankCodes: ["CMB", "ICBC"] }],
      isDone: false,
    });
    expect(await listPrefixRows(admin)).toMatchObject([{ ...icbc, version: 1 }]);
  });

  test("updates what is known, adds the rest and removes nothing, each under the name of the admin", async () => {
    const { id } = await addPrefix(admin, icbc);
    const other = await addPrefix(admin, { ...icbc, prefix: "622848" });
    const second = await testActor("admin");
    expect(await importPrefixes(second, file, false)).toMatchObject({ added: 2, changed: 1, isDone: true });
    expect(await listPrefixRows(admin)).toMatchObject([
      { prefix: "404", bankCode: "CMB", cardKind: "credit", version: 1 },
      { prefix: "622202", bankCode: "CMB", sources: "a, b" },
      { id, bankCode: "ICBC", status: "single", version: 2 },
      { id: other.id, version: 1 },
    ]);
    expect(await database().cardPrefix.count({ where: { updatedById: second.id } })).toBe(3);
    expect(await importPrefixes(second, file, false)).toMatchObject({ added: 0, changed: 0, unchanged: 3 });
    expect(await database().cardPrefix.findUnique({ where: { id } })).toMatchObject({ version: 2 });
  });

  test("with one faulty line changes nothing and names the line", async () => {
    const plan = await importPrefixes(admin, `${file}622848,NOBANK,DC,19,agreed,\n`, false);
    expect(plan).toMatchObject({ faults: [{ line: 5, fault: "bank", value: "NOBANK" }], isDone: false });
    expect(await listPrefixRows(admin)).toEqual([]);
  });

  test("that is no CSV is refused by its field", async () => {
    await expect(importPrefixes(admin, `${HEAD}"622202,ICBC`, true)).rejects.toMatchObject({
      code: "invalid",
      details: { issues: [{ path: "csv", messageKey: "prefix.notCsv" }] },
    });
  });

  test("that was written out comes in again unchanged", async () => {
    await importPrefixes(admin, file, false);
    const { text, headers } = await callRoute(GET_TABLE, {
      method: "GET",
      path: "/api/v1/card-prefixes/table?format=csv",
      as: admin,
    });
    expect(headers.get("content-disposition")).toContain("card-prefixes.csv");
    expect(await importPrefixes(admin, text, true)).toMatchObject({ unchanged: 3, added: 0, changed: 0 });
  });
});

test("a prefix that was removed does not come back with the next start", async () => {
  await emptyTables();
  await writeBaseData(database());
  const actor = await testActor("admin");
  const [first] = await listPrefixRows(actor);
  if (!first) throw new Error("no prefixes in the seed");
  await removePrefix(actor, first.id, first.version);
  await writeBaseData(database());
  expect((await listPrefixRows(actor)).map(({ id }) => id)).not.toContain(first.id);
  expect(
    await database().cardPrefix.count({ where: { prefix: first.prefix, bankCode: first.bankCode } }),
  ).toBe(0);
});
