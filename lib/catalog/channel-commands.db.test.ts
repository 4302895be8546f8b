import pg from "pg";
import { beforeEach, describe, expect, test } from "vitest";
import { PATCH } from "@/app/api/v1/channels/[code]/route";
import type { Actor } from "@/lib/auth/actor";
import { CHANNELS } from "@/lib/cases/case-vocabulary";
import { database } from "@/lib/db/client";
import { emptyTables, migratedDatabase } from "@/lib/testing/database";
import { testActor, testCatalog } from "@/lib/testing/factories";
import { callRoute } from "@/lib/testing/factories-route";
import { getCatalog } from "./catalog-queries";
import { changeChannel } from "./channel-commands";
import { listChannels } from "./channel-queries";

const HOTLINE = { zh: "服务热线", en: "Hotline" };

let admin: Actor;
beforeEach(async () => {
  await emptyTables();
  await testCatalog();
  admin = await testActor("admin");
});

const codes = async (): Promise<string[]> => (await listChannels(admin)).map(({ code }) => code);
const placesOf = async () =>
  (await database().channel.findMany({ orderBy: { sortOrder: "asc" }, select: { sortOrder: true } })).map(
    ({ sortOrder }) => sortOrder,
  );

test("a new desk has a channel of each code, all offered, under the words that screens had", async () => {
  const client = new pg.Client({ connectionString: await migratedDatabase() });
  await client.connect();
  const { rows } = await client.query(
    "SELECT code::text, name_zh, name_en, is_offered FROM channels ORDER BY sort_order",
  );
  await client.end();
  expect(rows.map(({ code }) => code)).toEqual(CHANNELS);
  expect(rows.every(({ is_offered }) => is_offered)).toBe(true);
  expect(rows.map(({ name_zh, name_en }) => [name_zh, name_en])).toEqual([
    ["在线客服", "Chat"],
    ["电话", "Phone"],
    ["邮件", "Email"],
    ["App 内反馈", "In-app"],
    ["网点", "Branch"],
    ["其他", "Other"],
  ]);
});

describe("changing a channel", () => {
  test("renames it for every page of this process at once, keeps the rest and names who did it", async () => {
    expect((await getCatalog(admin)).channels[1]?.name.zh).toBe("电话");
    const changed = await changeChannel(admin, "phone", { version: 1, name: HOTLINE });
    expect(changed).toEqual({ code: "phone", name: HOTLINE, isOffered: true, version: 2 });
    expect((await getCatalog(admin)).channels[1]?.name).toEqual(HOTLINE);
    const row = await database().channel.findUniqueOrThrow({ where: { code: "phone" } });
    expect(row).toMatchObject({ updatedById: admin.id, sortOrder: 2 });
    expect(
      await database().auditEntry.findMany({ where: { rowId: row.id, operation: "update" } }),
    ).toMatchObject([{ actorId: admin.id, before: { name_zh: "电话" }, after: { name_zh: "服务热线" } }]);
  });

  test("hides it, and it stays in the catalogue with its name", async () => {
    const hidden = await changeChannel(admin, "branch", { version: 1, isOffered: false });
    expect(hidden).toMatchObject({ isOffered: false, version: 2 });
    expect((await getCatalog(admin)).channels).toContainEqual(hidden);
  });

  test.each([
    ["up", "email", 1, ["email", "chat", "phone", "app", "branch", "other"]],
    ["down", "chat", 2, ["phone", "chat", "email", "app", "branch", "other"]],
    ["nowhere", "app", 4, CHANNELS],
  ] as const)("moves it %s and leaves no gap", async (_, code, position, order) => {
    await changeChannel(admin, code, { version: 1, position });
    expect(await codes()).toEqual(order);
    expect(await placesOf()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  test("gives those that make room a new version", async () => {
    await changeChannel(admin, "phone", { version: 1, position: 1 });
    const versions = (await listChannels(admin)).map(({ code, version }) => [code, version]);
    expect(versions.slice(0, 3)).toEqual([
      ["phone", 2],
      ["chat", 2],
      ["email", 1],
    ]);
  });

  test("of a stale version is refused with the channel as it now is", async () => {
    await changeChannel(admin, "phone", { version: 1, name: HOTLINE });
    const stale = changeChannel(admin, "phone", { version: 1, isOffered: false });
    await expect(stale).rejects.toMatchObject({
      code: "conflict",
      details: { current: { name: HOTLINE, isOffered: true, version: 2 } },
    });
  });

  test("that does not exist is not found", async () => {
    await expect(changeChannel(admin, "fax", { version: 1 })).rejects.toMatchObject({ code: "not_found" });
  });

  test.each(["agent", "supervisor"] as const)("is refused to the role %s", async (role) => {
    const change = changeChannel(await testActor(role), "phone", { version: 1, isOffered: false });
    await expect(change).rejects.toMatchObject({ code: "forbidden" });
  });

  test.each([
    ["name.zh", { name: { zh: " ", en: "Hotline" } }],
    ["position", { position: 7 }],
    ["position", { position: 0 }],
  ])("is refused by the field %s of %j", async (path, change) => {
    const answer = await callRoute(PATCH, {
      params: { code: "phone" },
      body: { version: 1, ...change },
      as: admin,
    });
    expect(answer).toMatchObject({ status: 400, body: { issues: [{ path }] } });
  });
});

describe("the last channel that is offered", () => {
  test("cannot be hidden, and can still be renamed", async () => {
    await database().channel.updateMany({ where: { code: { not: "chat" } }, data: { isOffered: false } });
    await expect(changeChannel(admin, "chat", { version: 1, isOffered: false })).rejects.toMatchObject({
      code: "refused",
      messageKey: "catalog.lastChannel",
    });
    expect(await changeChannel(admin, "chat", { version: 1, name: HOTLINE })).toMatchObject({ version: 2 });
  });

  test("is not lost when two admins hide the last two at once", async () => {
    await database().channel.updateMany({
      where: { code: { notIn: ["chat", "phone"] } },
      data: { isOffered: false },
    });
    const other = await testActor("admin");
    const answers = await Promise.allSettled([
      changeChannel(admin, "chat", { version: 1, isOffered: false }),
      changeChannel(other, "phone", { version: 1, isOffered: false }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await listChannels(admin)).filter(({ isOffered }) => isOffered)).toHaveLength(1);
  });
});

test("the application cannot delete a channel", async () => {
  await expect(database().channel.deleteMany({})).rejects.toThrow(/permission denied/);
});
