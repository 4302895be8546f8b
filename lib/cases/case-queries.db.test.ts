import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { GET as GET_CASE } from "@/app/api/v1/cases/[id]/route";
import { GET } from "@/app/api/v1/cases/route";
import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { testActor, testCase, testCatalog } from "@/lib/testing/factories";
import { callRoute } from "@/lib/testing/factories-route";
import { countCases } from "./case-count-queries";
import { getCase, listCases } from "./case-queries";
import { type QueueFilter, queueFilterSchema } from "./case-queue-schema";

const NOW = new Date("2026-11-23T04:00:00.000Z");
const ZONE = "Asia/Shanghai";
const HOUR = 3_600_000;

let agent: Actor;
beforeAll(async () => {
  await testCatalog();
  agent = await testActor();
});

const filter = (search: Record<string, string> = {}): QueueFilter => queueFilterSchema.parse(search);
const list = (actor: Actor, search: Record<string, string> = {}) =>
  listCases(actor, filter(search), ZONE, NOW);
const codes = async (actor: Actor, search: Record<string, string> = {}) =>
  (await list(actor, search)).items.map(({ code }) => code);

/** Every page of a queue, each as its codes. */
async function pages(actor: Actor, search: Record<string, string>): Promise<string[][]> {
  const found: string[][] = [];
  let cursor: string | null = null;
  do {
    const page = await list(actor, { ...search, ...(cursor ? { cursor } : {}) });
    found.push(page.items.map(({ code }) => code));
    cursor = page.nextCursor;
  } while (cursor);
  return found;
}

/** Closes a case by its row, at a given time. */
const closeAt = (id: string, closedAt: Date) =>
  database().supportCase.update({
    where: { id },
    data: {
      status: "closed",
      closedAt,
      result: "bound",
      causeCode: "CARD_BLOCKED",
      causeCertainty: "confirmed",
      updatedById: agent.id,
    },
    select: { id: true },
  });

describe("pages of a queue", () => {
  test.each([1, 2, 3, 7, 8])(
    "of %i rows neither repeat nor miss a row, whatever is due at the same time",
    async (limit) => {
      const owner = await testActor();
      const logged: string[] = [];
      for (const minutes of [0, 0, 0, 0, 5, 5, 9]) {
        logged.push((await testCase(owner, {}, new Date(NOW.getTime() + minutes * 60_000))).code);
      }
      const found = await pages(owner, { limit: String(limit) });
      expect(found.flat().sort()).toEqual([...logged].sort());
      expect(found.every((page) => page.length <= limit && page.length > 0)).toBe(true);
      expect(found).toHaveLength(Math.ceil(7 / limit));
    },
  );

  test("stay whole when a case is logged between two of them", async () => {
    const owner = await testActor();
    const first = await testCase(owner, {}, NOW);
    const second = await testCase(owner, {}, new Date(NOW.getTime() + HOUR));
    const page = await list(owner, { limit: "1" });
    await testCase(owner, {}, new Date(NOW.getTime() - HOUR));
    const next = await list(owner, { limit: "1", cursor: page.nextCursor ?? "" });
    expect([...page.items, ...next.items].map(({ code }) => code)).toEqual([first.code, second.code]);
  });

  test.each([
    ["closed", "latest closed first"],
    ["any", "latest logged first"],
  ])("with status %s come %s, and page the same way", async (status) => {
    const owner = await testActor();
    const logged: string[] = [];
    for (const hours of [3, 1, 2, 2]) {
      const { id, code } = await testCase(owner, {}, new Date(NOW.getTime() + hours * HOUR));
      await closeAt(id, new Date(NOW.getTime() + (10 + hours) * HOUR));
      logged.push(code);
    }
    const [late, early, middle, other] = logged;
    const whole = await codes(owner, { status });
    expect([whole[0], whole[3]]).toEqual([late, early]);
    expect(whole.slice(1, 3).sort()).toEqual([middle, other].sort());
    expect((await pages(owner, { status, limit: "1" })).flat()).toEqual(whole);
  });

  test("come by what is due: soonest first", async () => {
    const owner = await testActor();
    const late = await testCase(owner, {}, new Date(NOW.getTime() + 2 * HOUR));
    const soon = await testCase(owner, {}, NOW);
    expect(await codes(owner)).toEqual([soon.code, late.code]);
  });

  test.each([
    ["some text", "no-cursor"],
    ["an id alone", "0192f3a0-0000-7000-8000-000000000001"],
    ["a time with an id that is none", "2026-11-23T04:00:00.000Z_7"],
    ["a time that is none", "yesterday_0192f3a0-0000-7000-8000-000000000001"],
    ["a time that no database holds", "0000-01-01T00:00:00.000Z_0192f3a0-0000-7000-8000-000000000001"],
    ["SQL", "2026-11-23T04:00:00.000Z_1' OR '1'='1"],
  ])("refuse a cursor that is %s", async (_, cursor) => {
    const answer = await callRoute(GET, {
      path: `/api/v1/cases?cursor=${encodeURIComponent(cursor)}`,
      as: agent,
    });
    expect(answer).toMatchObject({ status: 400, body: { issues: [{ path: "cursor" }] } });
  });

  test.each([
    ["200", 200],
    ["201", 400],
    ["0", 400],
    ["-1", 400],
    ["1.5", 400],
    ["many", 400],
  ])("of %s rows are answered with %i", async (limit, status) => {
    expect((await callRoute(GET, { path: `/api/v1/cases?limit=${limit}`, as: agent })).status).toBe(status);
  });
});

describe("the queues", () => {
  test("mine holds my open cases, unassigned nobody's, all everybody's; closed ones only when asked for", async () => {
    const owner = await testActor();
    const mine = await testCase(owner);
    const nobodys = await testCase(owner, { assignToMe: false });
    const closed = await testCase(owner);
    await closeAt(closed.id, NOW);
    const hers = await testCase(await testActor());
    expect(await codes(owner)).toEqual([mine.code]);
    expect(await codes(owner, { queue: "unassigned", limit: "200" })).toContain(nobodys.code);
    expect(await codes(owner, { queue: "unassigned", limit: "200" })).not.toContain(mine.code);
    const all = await codes(owner, { queue: "all", limit: "200" });
    expect(all).toEqual(expect.arrayContaining([mine.code, nobodys.code, hers.code]));
    expect(all).not.toContain(closed.code);
    expect(await codes(owner, { status: "closed" })).toEqual([closed.code]);
    expect(await countCases(owner, filter(), ZONE, NOW)).toMatchObject({ mine: 1, total: 1 });
    expect(await countCases(owner, filter({ status: "any" }), ZONE, NOW)).toMatchObject({
      mine: 1,
      total: 2,
    });
  });

  test("each count stops at the limit, and a narrower queue is counted whole however many cases stand before it", async () => {
    const owner = await testActor();
    for (let logged = 0; logged < 3; logged++) await testCase(await testActor());
    await testCase(owner);
    await testCase(owner);
    const counts = await countCases(owner, filter({ queue: "all" }), ZONE, NOW, 2);
    expect(counts).toMatchObject({ mine: 2, all: 2, total: 2 });
    expect(await countCases(owner, filter({ channel: "phone" }), ZONE, NOW, 2)).toMatchObject({
      mine: 2,
      total: 0,
    });
  });
});

describe("a filter", () => {
  let owner: Actor;
  const named = new Map<string, string>();
  beforeAll(async () => {
    owner = await testActor();
    const log = async (name: string, fields: Parameters<typeof testCase>[1], hoursAgo: number) => {
      const supportCase = await testCase(owner, fields, new Date(NOW.getTime() - hoursAgo * HOUR));
      named.set(supportCase.code, name);
      return supportCase;
    };
    await log("plain", {}, 1);
    await log("wechat", { walletCode: "wechat_pay", channel: "phone" }, 24);
    await log("cmb", { bankCode: "CMB", cardKind: "credit", customerRef: "CU-77" }, 30);
    await log("no bank", { bankCode: null, region: "overseas" }, 120);
    await log("phone", { codeSystem: "UPOP", errorCode: "66", bindingStep: "verify" }, 200);
    await closeAt((await log("closed", {}, 2)).id, NOW);
    // Midnight between the 19th and the 20th in Shanghai, from both sides.
    await log("20th", { province: "day" }, (NOW.getTime() - Date.parse("2026-11-19T16:00:00.000Z")) / HOUR);
    await log("19th", { province: "day" }, (NOW.getTime() - Date.parse("2026-11-19T15:59:59.999Z")) / HOUR);
  });

  test.each<[string, Record<string, string>, string[]]>([
    ["wallet", { wallet: "wechat_pay" }, ["wechat"]],
    ["bank", { bank: "CMB" }, ["cmb"]],
    ["no bank", { bank: "NONE" }, ["no bank"]],
    ["kind of card", { cardKind: "credit" }, ["cmb"]],
    ["step", { step: "verify" }, ["phone"]],
    ["channel", { channel: "phone" }, ["wechat"]],
    ["region", { region: "overseas" }, ["no bank"]],
    ["leading cause", { cause: "PHONE_MISMATCH", causeReading: "predicted", bank: "ICBC" }, ["phone"]],
    ["no leading cause", { cause: "NONE", causeReading: "predicted" }, ["19th", "20th", "plain", "wechat"]],
    ["recorded cause", { cause: "CARD_BLOCKED", status: "any" }, ["closed"]],
    ["confirmed cause", { cause: "CARD_BLOCKED", causeReading: "confirmed", status: "any" }, ["closed"]],
    ["recorded cause in the open queue", { cause: "CARD_BLOCKED" }, []],
    ["result", { result: "bound", status: "any" }, ["closed"]],
    ["certainty", { certainty: "confirmed", status: "closed" }, ["closed"]],
    ["closed alone", { status: "closed" }, ["closed"]],
    ["first day", { from: "2026-11-20", to: "2026-11-20" }, ["20th"]],
    ["last day", { from: "2026-11-19", to: "2026-11-19" }, ["19th"]],
    ["days in reverse", { from: "2026-11-21", to: "2026-11-19" }, []],
    ["age of exactly a day", { age: "1d_3d", wallet: "wechat_pay" }, ["wechat"]],
    ["age under a day", { age: "under_1d" }, ["plain"]],
    ["age from three days", { age: "3d_7d" }, ["19th", "20th", "no bank"]],
    ["age over a week", { age: "over_7d" }, ["phone"]],
    ["customer reference", { q: "CU-77" }, ["cmb"]],
    ["part of a customer reference", { q: "CU-7" }, []],
    ["two conditions", { wallet: "alipay", bank: "NONE" }, ["no bank"]],
  ])("by %s finds its cases, and counts as many", async (_, search, expected) => {
    const found = (await codes(owner, search)).map((code) => named.get(code));
    expect(found.sort()).toEqual([...expected].sort());
    const { total } = await countCases(owner, filter(search), ZONE, NOW);
    expect(total).toBe(expected.length);
  });

  test("by case code finds it as it is read out", async () => {
    const [code = ""] = [...named].find(([, name]) => name === "cmb") ?? [];
    expect(await codes(owner, { q: ` ${code.toLowerCase().replace("-", " ")} ` })).toEqual([code]);
  });

  test("by day counts days in the organisation's zone", async () => {
    const inUtc = await listCases(owner, filter({ from: "2026-11-20", to: "2026-11-20" }), "UTC", NOW);
    expect(inUtc.items).toEqual([]);
  });

  test.each([
    ["a day that does not exist", "from=2026-02-30"],
    ["a day that no database holds", "from=0000-01-01"],
    ["a last day that no database holds", "to=0000-01-01"],
    ["a name it does not know", "owner=me"],
    ["an unknown status", "status=lost"],
    ["SQL", "wallet=x'%20OR%20'1'='1"],
  ])("refuses %s", async (_, query) => {
    expect((await callRoute(GET, { path: `/api/v1/cases?${query}`, as: agent })).status).toBe(400);
  });
});

describe("reading a case", () => {
  test("works by id and by code", async () => {
    const { id, code } = await testCase(agent);
    expect(await getCase(agent, { code })).toEqual(await getCase(agent, { id }));
  });

  test("refuses unknown ids and codes with not_found", async () => {
    await expect(getCase(agent, { id: randomUUID() })).rejects.toMatchObject({ code: "not_found" });
    await expect(getCase(agent, { code: "BC-222222" })).rejects.toMatchObject({ code: "not_found" });
  });

  test("through the API answers an unknown id with 404 and one that is none with 400", async () => {
    expect((await callRoute(GET_CASE, { params: { id: randomUUID() }, as: agent })).status).toBe(404);
    expect((await callRoute(GET_CASE, { params: { id: "1" }, as: agent })).status).toBe(400);
  });

  test("tells nothing of the people in it but id and name", async () => {
    const { id } = await testCase(agent);
    const { text } = await callRoute(GET_CASE, { params: { id }, as: agent });
    expect(text).not.toMatch(/password|login|role/i);
    expect(text).toContain(agent.displayName);
  });
});
