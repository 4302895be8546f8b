import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { DELETE, PATCH } from "@/app/api/v1/saved-views/[id]/route";
import { GET, POST } from "@/app/api/v1/saved-views/route";
import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { testActor, testCatalog } from "@/lib/testing/factories";
import { callRoute } from "@/lib/testing/factories-route";
import { type SavedView, savedViewSchema, savedViewsSchema } from "./saved-view-schema";

let supervisor: Actor;
let colleague: Actor;
let admin: Actor;
beforeAll(async () => {
  await testCatalog();
  supervisor = await testActor("supervisor");
  colleague = await testActor("supervisor");
  admin = await testActor("admin");
});
beforeEach(async () => {
  await database().savedView.deleteMany();
});

const ICBC = { page: "overview", search: { bank: "ICBC", weeks: "4", timeZone: "America/New_York" } };
const save = (body: object, more: object = {}) =>
  callRoute(POST, { body: { name: "工行四周", place: ICBC, ...body }, as: supervisor, ...more });
const saved = async (body: object = {}): Promise<SavedView> => savedViewSchema.parse((await save(body)).body);
const change = (id: string, body: object, as = supervisor) =>
  callRoute(PATCH, { method: "PATCH", params: { id }, body, as });
const remove = (id: string, as = supervisor) => callRoute(DELETE, { method: "DELETE", params: { id }, as });
const namesOf = async (as: Actor): Promise<string[]> =>
  savedViewsSchema.parse((await callRoute(GET, { method: "GET", as })).body).items.map(({ name }) => name);

describe("a saved view", () => {
  test("is kept as its filter was let through, without what was not chosen, with who did it", async () => {
    const view = await saved();
    expect(view).toMatchObject({
      place: ICBC,
      isShared: false,
      canChange: true,
      canRemove: true,
      version: 1,
    });
    expect(await database().savedView.findUniqueOrThrow({ where: { id: view.id } })).toMatchObject({
      search: ICBC.search,
      ownerId: supervisor.id,
      updatedById: supervisor.id,
    });
    const trail = await database().auditEntry.findMany({
      where: { tableName: "saved_views", rowId: view.id },
      select: { operation: true, actorId: true },
    });
    expect(trail).toEqual([{ operation: "insert", actorId: supervisor.id }]);
  });

  test("of a breakdown keeps what is cut by", async () => {
    const place = { page: "breakdown", search: { by: "bank_wallet", cause: "NONE" } };
    expect((await saved({ place })).place).toEqual(place);
  });

  test("is saved once under one key", async () => {
    const headers = { "idempotency-key": randomUUID() };
    const [first, second] = [await save({}, { headers }), await save({}, { headers })];
    expect(second.body).toEqual(first.body);
    expect(await database().savedView.count()).toBe(1);
  });

  test.each<[string, object, string]>([
    ["without a name", { name: "  " }, "name"],
    ["of a page that there is not", { place: { page: "cases", search: {} } }, "place.page"],
    [
      "with a key that is no filter",
      { place: { page: "overview", search: { agentId: "x" } } },
      "place.search",
    ],
    [
      "with raw text for a filter",
      { place: { page: "overview", search: { bank: "a b" } } },
      "place.search.bank",
    ],
    [
      "with a zone that is none",
      { place: { page: "overview", search: { timeZone: "+08:00" } } },
      "place.search.timeZone",
    ],
    [
      "cut by what cases are not cut by",
      { place: { page: "breakdown", search: { by: "mood" } } },
      "place.search.by",
    ],
    ["with an owner", { ownerId: randomUUID() }, ""],
  ])("%s is refused by its field", async (_, body, path) => {
    const answer = await save(body);
    expect(answer).toMatchObject({ status: 400, body: { issues: [{ path }] } });
    expect(await database().savedView.count()).toBe(0);
  });

  test("has a name that its owner gave to no other", async () => {
    await saved();
    const other = await saved({ name: "另一个" });
    const taken = { status: 400, body: { issues: [{ path: "name" }] } };
    expect(await save({})).toMatchObject(taken);
    expect(await change(other.id, { version: 1, name: "工行四周" })).toMatchObject(taken);
    expect((await save({}, { as: colleague })).status).toBe(201);
  });

  test("masks a card number in its name", async () => {
    expect((await saved({ name: "卡 6222020200001234565" })).name).not.toContain("6222020200001234565");
  });
});

describe("views of others", () => {
  test("are seen when shared and not otherwise", async () => {
    await saved({ name: "a 自用" });
    await saved({ name: "b 共享", isShared: true });
    expect(await namesOf(supervisor)).toEqual(["a 自用", "b 共享"]);
    expect(await namesOf(colleague)).toEqual(["b 共享"]);
  });

  test("cannot be changed or removed; a private one is not even found", async () => {
    const own = await saved({ name: "a" });
    const shared = await saved({ name: "b", isShared: true });
    expect((await change(own.id, { version: 1, name: "x" }, colleague)).status).toBe(404);
    expect((await remove(own.id, admin)).status).toBe(404);
    expect((await change(shared.id, { version: 1, name: "x" }, colleague)).status).toBe(403);
    expect((await change(shared.id, { version: 1, name: "x" }, admin)).status).toBe(403);
    expect((await remove(shared.id, colleague)).status).toBe(403);
    expect(await namesOf(supervisor)).toEqual(["a", "b"]);
  });

  test("are removed by an admin when shared, and the trail says by whom", async () => {
    const { id } = await saved({ isShared: true });
    expect((await remove(id, admin)).status).toBe(200);
    const gone = await database().auditEntry.findFirstOrThrow({
      where: { tableName: "saved_views", rowId: id, operation: "delete" },
      select: { actorId: true },
    });
    expect(gone.actorId).toBe(admin.id);
  });

  test("are nothing for an agent", async () => {
    const agent = await testActor("agent");
    expect((await callRoute(GET, { method: "GET", as: agent })).status).toBe(403);
    expect((await save({}, { as: agent })).status).toBe(403);
  });
});

describe("changing a view", () => {
  test("renames, shares and gives another filter", async () => {
    const { id } = await saved();
    const place = { page: "overview", search: { wallet: "alipay" } };
    expect(await change(id, { version: 1, name: "支付宝", isShared: true, place })).toMatchObject({
      status: 200,
      body: { name: "支付宝", isShared: true, place, version: 2 },
    });
  });

  test("a second writer of the version is shown the first", async () => {
    const { id } = await saved();
    await change(id, { version: 1, name: "先到" });
    expect(await change(id, { version: 1, name: "后到" })).toMatchObject({
      status: 409,
      body: { current: { name: "先到", version: 2 } },
    });
    expect(await namesOf(supervisor)).toEqual(["先到"]);
  });

  test("of two at once one wins", async () => {
    const { id } = await saved();
    const answers = await Promise.all(["甲", "乙"].map((name) => change(id, { version: 1, name })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
