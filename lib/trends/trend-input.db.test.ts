import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { GET as getCauses } from "@/app/api/v1/trends/causes/route";
import { GET as getCuts } from "@/app/api/v1/trends/cuts/route";
import type { Actor } from "@/lib/auth/actor";
import { changeChannel } from "@/lib/catalog/channel-commands";
import { database } from "@/lib/db/client";
import { testActor, testCase, testCatalog } from "@/lib/testing/factories";
import { callRoute } from "@/lib/testing/factories-route";
import { CASE_CUTS } from "./case-cut";

let supervisor: Actor;
beforeAll(async () => {
  await testCatalog();
  supervisor = await testActor("supervisor");
});

const ask = (path: string, headers: Record<string, string> = { "accept-language": "en" }) =>
  callRoute(path.startsWith("cuts") ? getCuts : getCauses, {
    path: `/api/v1/trends/${path}`,
    as: supervisor,
    headers,
  });

describe.each(["causes?", "cuts?by=channel&"])("%s", (route) => {
  test.each([
    ["a range that is upside down", "from=2026-06-02&to=2026-06-01", "to", "at least 2026-06-02"],
    ["fifty years", "from=2000-01-01&to=2049-12-31&bucket=month", "to", "at most 20"],
    ["a day that does not exist", "from=2026-02-30", "from", "form 2026-11-23"],
    ["a day without a text", "from=", "from", "form 2026-11-23"],
    ["a time zone that nobody knows", "timeZone=Asia/Atlantis", "timeZone", "Asia/Shanghai"],
    ["an offset for a time zone", "timeZone=%2B08:00", "timeZone", "Asia/Shanghai"],
    ["a time zone that is too much", `timeZone=A${"a".repeat(80)}`, "timeZone", ""],
    ["an error code without its colon", "code=66", "code", ""],
    ["a person who is no id", "agent=me", "agent", ""],
    ["a model that is no number", "model=one", "model", ""],
  ])("refuses %s with a sentence at its field", async (_, query, field, words) => {
    // A cut has no columns of time.
    const asked = route.startsWith("cuts") ? query.replace("&bucket=month", "") : query;
    const { status, body } = await ask(`${route}${asked}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({ issues: [{ path: field, message: expect.stringContaining(words) }] });
  });

  test("of days to come is empty and says of which days", async () => {
    const { status, body } = await ask(`${route}from=2090-01-01&to=2090-01-31`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      from: "2090-01-01",
      to: "2090-01-31",
      totals: { cases: 0, resolved: null },
    });
  });

  test("is of the days of the zone that is asked for", async () => {
    await testCase(supervisor, {});
    await database().supportCase.updateMany({ data: { createdAt: new Date("2026-05-01T15:59:59.999Z") } });
    const casesOn = async (day: string, zone: string) =>
      ((await ask(`${route}from=${day}&to=${day}${zone}`)).body as { totals: { cases: number } }).totals
        .cases;
    const cases = await database().supportCase.count();
    expect(await casesOn("2026-05-01", "")).toBe(cases);
    expect(await casesOn("2026-05-02", "&timeZone=Asia/Tokyo")).toBe(cases);
    expect(await casesOn("2026-05-01", "&timeZone=Asia/Tokyo")).toBe(0);
    const { body } = await ask(`${route}from=2026-05-01&to=2026-05-01&timeZone=Asia/Tokyo`);
    expect(body).toMatchObject({ timeZone: "Asia/Tokyo" });
  });
});

describe("a cut without cases", () => {
  test.each(CASE_CUTS)("by %s has no rows, no rates and a table of headings alone", async (by) => {
    const { status, body } = await ask(`cuts?by=${by}&from=2090-01-01&to=2090-01-02`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ rows: [], totals: { cases: 0, checksUsed: null, isSmall: true } });
    const { text } = await ask(`cuts?by=${by}&from=2090-01-01&to=2090-01-02&format=csv`);
    expect(parse(text, { bom: true })).toHaveLength(1);
  });
});

test("a cut by what there is not is refused", async () => {
  const { status, body } = await ask("cuts?by=mood");
  expect(status).toBe(400);
  expect(body).toMatchObject({ issues: [{ path: "by" }] });
});

test("a cut as a table has names in the language of the reader, a channel as the desk calls it, and no cell that is a formula", async () => {
  await changeChannel(await testActor("admin"), "chat", {
    version: 1,
    name: { zh: "微信客服", en: "WeChat" },
  });
  await testCase(supervisor, { channel: "chat", errorCode: "=1+1", codeSystem: null });
  await database().supportCase.updateMany({ data: { createdAt: new Date("2026-05-01T04:00:00Z") } });
  const days = "from=2026-05-01&to=2026-05-01&format=csv";
  const chinese = await ask(`cuts?by=channel&${days}`, { "accept-language": "zh-CN" });
  const [heads, first]: string[][] = parse(chinese.text, { bom: true });
  expect(heads).toEqual(expect.arrayContaining(["渠道", "名称", "工单数"]));
  expect(first?.slice(0, 2)).toEqual(["chat", "微信客服"]);
  const { text } = await ask(`cuts?by=code&${days}`);
  const rows: string[][] = parse(text, { bom: true });
  expect(rows[0]).toEqual(expect.arrayContaining(["Error code", "Name", "Cases", "Resolved from"]));
  expect(rows.flat().some((cell) => /^[=+@]/.test(cell))).toBe(false);
  expect(rows.slice(1).map(([code]) => code)).toContain(":=1+1");
});
