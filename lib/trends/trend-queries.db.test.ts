import { randomUUID } from "node:crypto";
import { parse } from "csv-parse/sync";
import { beforeAll, describe, expect, test } from "vitest";
import { GET } from "@/app/api/v1/trends/causes/route";
import type { Actor } from "@/lib/auth/actor";
import { countCases } from "@/lib/cases/case-count-queries";
import { queueFilterSchema } from "@/lib/cases/case-queue-schema";
import { database } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { testActor, testCatalog } from "@/lib/testing/factories";
import { callRoute, sessionCookie } from "@/lib/testing/factories-route";
import { type CasesCut, casesSearch } from "./cases-search";
import { addDays } from "./days";
import { stepFunnel } from "./step-funnel";
import { type TrendFilter, trendFilterSchema } from "./trend-filter";
import { getTrendReport } from "./trend-queries";
import type { TrendReport } from "./trend-schema";
import type { TrendSearch } from "./trend-search";

const SHANGHAI = "Asia/Shanghai";
const NEW_YORK = "America/New_York";
/** Its clocks go forward at midnight, so one day a year has no 00:00 and another has it twice. */
const HAVANA = "America/Havana";

const LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const CAUSES = ["PHONE_MISMATCH", "INPUT_CARD", "ID_MISMATCH", "BANK_MAINT", null];
const RESULTS = ["bound", "bound_other_card", "referred", "unresolved", "abandoned"] as const;
const STEPS = ["install", "verify", "confirm", "unknown"] as const;

let supervisor: Actor;
let model: { id: string };
let made = 0;

/** From 0 below `choices`, well mixed and the same in every run. */
const mixed = (seed: number, choices: number): number => (Math.imul(seed + 1, 2654435761) >>> 0) % choices;

function codeOf(number: number): string {
  const digits = Array.from({ length: 6 }, (_, at) => LETTERS[Math.floor(number / 32 ** at) % 32]);
  return `BC-${digits.join("")}`;
}

type Fields = Partial<Prisma.SupportCaseCreateManyInput>;

/** A case logged at an instant: two thirds closed, causes, banks, wallets and results mixed. */
function caseAt(instant: string, fields: Fields = {}): Prisma.SupportCaseCreateManyInput {
  made += 1;
  const createdAt = new Date(instant);
  const isClosed = mixed(made, 3) > 0;
  const causeCode = isClosed ? (CAUSES[mixed(made, 31) % CAUSES.length] ?? null) : null;
  return {
    id: randomUUID(),
    code: codeOf(made),
    walletCode: mixed(made, 7) > 2 ? "alipay" : "wechat_pay",
    bankCode: ["ICBC", "CMB", null][mixed(made, 11) % 3],
    bindingStep: STEPS[mixed(made, 13) % STEPS.length],
    channel: "chat",
    modelId: model.id,
    leadingCauseCode: CAUSES[mixed(made, 17) % CAUSES.length],
    leadingPosterior: 0.5,
    dueAt: createdAt,
    createdAt,
    createdById: supervisor.id,
    updatedById: supervisor.id,
    ...(isClosed
      ? {
          status: "closed",
          closedAt: new Date(createdAt.getTime() + 60_000 * (1 + mixed(made, 500))),
          result: RESULTS[mixed(made, 19) % RESULTS.length],
          causeCode,
          causeCertainty: causeCode === null ? "unknown" : mixed(made, 2) === 0 ? "confirmed" : "presumed",
        }
      : {}),
    ...fields,
  };
}

/** Every 37 minutes of the days around an instant, and the instants a millisecond around it. */
function around(instant: string, days = 2): string[] {
  const middle = Date.parse(instant);
  const found = [-1, 0, 1].map((ms) => middle + ms);
  for (let at = middle - days * 86_400_000; at < middle + days * 86_400_000; at += 37 * 60_000)
    found.push(at);
  return found.map((ms) => new Date(ms).toISOString());
}

beforeAll(async () => {
  await testCatalog();
  await database().cause.update({ where: { code: "INPUT_CARD" }, data: { nameEn: "=1+1" } });
  supervisor = await testActor("supervisor");
  model = await database().diagnosisModel.findFirstOrThrow({ select: { id: true } });
  const instants = [
    ...around("2026-03-08T05:00:00Z"), // the day on which New York and Havana lose an hour
    ...around("2026-11-01T04:00:00Z"), // the day on which they get it back
    ...around("2026-02-28T16:00:00Z"), // month's end in Shanghai
    ...around("2027-01-01T05:00:00Z"), // year's end in New York
  ];
  await database().supportCase.createMany({ data: instants.map((instant) => caseAt(instant)) });
});

const NOW = new Date("2027-01-05T12:00:00Z");

const filterOf = (values: TrendSearch): TrendFilter => trendFilterSchema.parse(values);

const report = (values: TrendSearch, zone: string): Promise<TrendReport> =>
  getTrendReport(supervisor, filterOf(values), zone, NOW);

/** How many cases the list behind a mark holds; the link says whose days are meant, whatever the desk's zone is. */
async function listed(values: TrendSearch, found: TrendReport, cut: CasesCut): Promise<number> {
  const search = Object.entries(casesSearch({ ...values, timeZone: found.timeZone }, found, cut)).filter(
    ([, value]) => value !== undefined,
  );
  const filter = queueFilterSchema.parse(Object.fromEntries(search));
  return (await countCases(supervisor, filter, "Pacific/Kiritimati", NOW)).total;
}

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

const searches: [string, TrendSearch, string][] = [
  ["by day over a lost hour in New York", { from: "2026-03-06", to: "2026-03-10", bucket: "day" }, NEW_YORK],
  [
    "by day over a doubled hour in New York",
    { from: "2026-10-30", to: "2026-11-03", bucket: "day" },
    NEW_YORK,
  ],
  ["by day over a lost midnight in Havana", { from: "2026-03-06", to: "2026-03-10", bucket: "day" }, HAVANA],
  [
    "by day over a doubled midnight in Havana",
    { from: "2026-10-30", to: "2026-11-03", bucket: "day" },
    HAVANA,
  ],
  [
    "by month over a month's end in Shanghai",
    { from: "2026-02-27", to: "2026-03-02", bucket: "month" },
    SHANGHAI,
  ],
  [
    "by week over a year's end in New York",
    { from: "2026-12-30", to: "2027-01-03", bucket: "week" },
    NEW_YORK,
  ],
  [
    "confirmed causes of one wallet by month over a year",
    { from: "2026-01-01", to: "2026-12-31", bucket: "month", causeReading: "confirmed", wallet: "alipay" },
    SHANGHAI,
  ],
  [
    "predicted causes of one bank by week",
    { from: "2026-02-01", to: "2026-11-30", causeReading: "predicted", bank: "ICBC" },
    SHANGHAI,
  ],
  [
    "what got beyond the second step",
    { from: "2026-02-01", to: "2026-11-30", pastStep: "register" },
    SHANGHAI,
  ],
  [
    "one step of unknown banks",
    { from: "2026-02-01", to: "2026-11-30", step: "verify", bank: "NONE" },
    NEW_YORK,
  ],
];

describe.each(searches)("a report %s", (_, values, zone) => {
  test("counts the same cases in card, series, Pareto, table, steps and list", async () => {
    const found = await report(values, zone);
    const { cases } = found.totals;
    expect(cases).toBeGreaterThan(10);
    expect(await listed(values, found, {})).toBe(cases);
    expect(sum(found.buckets.map((bucket) => bucket.cases))).toBe(cases);
    expect(sum(found.buckets.flatMap((bucket) => bucket.causes.map((cause) => cause.cases)))).toBe(cases);
    expect(sum(found.causes.map((cause) => cause.cases))).toBe(cases);
    expect(sum(found.pairs.map((pair) => pair.cases))).toBe(cases);
    expect(sum(found.steps.map((step) => step.cases))).toBe(cases);
  });

  test("has behind every mark as many cases as the mark says", async () => {
    const found = await report(values, zone);
    const marks: [number, CasesCut][] = [
      [found.totals.closed, { status: "closed" }],
      [found.totals.bound, { result: "bound" }],
      [found.totals.boundOtherCard, { result: "bound_other_card" }],
      [found.totals.confirmed?.count ?? 0, { certainty: "confirmed" }],
      ...found.buckets.flatMap(({ from, to, cases, causes, earlier }): [number, CasesCut][] => [
        [cases, { from, to }],
        [earlier.cases ?? 0, { from: earlier.from, to: earlier.to }],
        ...causes.slice(0, 2).map(({ cause, cases: n }): [number, CasesCut] => [n, { from, to, cause }]),
      ]),
      ...found.causes.map(({ cause, cases }): [number, CasesCut] => [cases, { cause }]),
      ...found.pairs.flatMap(({ bank, wallet, cases, closed, bound }): [number, CasesCut][] => [
        [cases, { bank, wallet }],
        [closed, { bank, wallet, status: "closed" }],
        [bound, { bank, wallet, result: "bound" }],
      ]),
      ...found.steps
        .filter(({ cases }) => cases > 0)
        .map(({ step, cases }): [number, CasesCut] => [cases, { step }]),
      ...stepFunnel(found.steps)
        .slice(0, -1)
        .map(({ step, passed }): [number, CasesCut] => [passed, { pastStep: step }]),
    ];
    for (const [cases, cut] of marks) {
      expect({ cut, cases: await listed(values, found, cut) }).toEqual({ cut, cases });
    }
  });
});

describe("the numbers of a report", () => {
  const days = { from: "2026-06-01", to: "2026-06-10" };

  beforeAll(async () => {
    const closed = (instant: string, minutes: number, fields: Fields): Prisma.SupportCaseCreateManyInput =>
      caseAt(instant, {
        status: "closed",
        closedAt: new Date(Date.parse(instant) + minutes * 60_000),
        result: "bound",
        causeCode: "INPUT_CARD",
        causeCertainty: "presumed",
        walletCode: "alipay",
        bankCode: "ICBC",
        ...fields,
      });
    const open: Fields = {
      status: "open",
      closedAt: null,
      result: null,
      causeCode: null,
      causeCertainty: null,
      bankCode: null,
      walletCode: "alipay",
    };
    await database().supportCase.createMany({
      data: [
        closed("2026-06-02T01:00:00Z", 10, { causeCode: "PHONE_MISMATCH", causeCertainty: "confirmed" }),
        closed("2026-06-03T01:00:00Z", 20, { result: "bound_other_card" }),
        closed("2026-06-03T02:00:00Z", 40, {}),
        closed("2026-06-04T01:00:00Z", 9000, {
          result: "abandoned",
          causeCode: null,
          causeCertainty: "unknown",
        }),
        caseAt("2026-06-05T01:00:00Z", open),
        closed("2026-05-25T01:00:00Z", 30, { result: "referred" }),
        caseAt("2026-05-26T01:00:00Z", open),
      ],
    });
  });

  test("rates are of the closed cases and times of the resolved ones", async () => {
    const { totals } = await report(days, SHANGHAI);
    expect(totals).toMatchObject({
      cases: 5,
      closed: 4,
      bound: 2,
      boundOtherCard: 1,
      resolved: { count: 3, of: 4, share: 0.75 },
      confirmed: { count: 1, of: 4, share: 0.25 },
    });
    expect(totals.minutesToResolve?.median).toBeCloseTo(20, 6);
    expect(totals.minutesToResolve?.p90).toBeCloseTo(36, 6);
  });

  test("the period before is as long and next to it", async () => {
    const { previous } = await report(days, SHANGHAI);
    expect(previous).toMatchObject({
      from: "2026-05-22",
      to: "2026-05-31",
      totals: { cases: 2, closed: 1, resolved: { count: 0, of: 1 }, minutesToResolve: null },
    });
  });

  test("a column knows the same days of the period before, and where the desk had no case yet", async () => {
    const { buckets } = await report({ ...days, bucket: "week" }, SHANGHAI);
    expect(buckets.map(({ from, to, earlier }) => [from, to, earlier])).toEqual([
      ["2026-06-01", "2026-06-07", { from: "2026-05-22", to: "2026-05-28", cases: 2 }],
      ["2026-06-08", "2026-06-10", { from: "2026-05-29", to: "2026-05-31", cases: 0 }],
    ]);
    const first = await report({ from: "2026-02-25", to: "2026-02-28", bucket: "day" }, SHANGHAI);
    expect(first.buckets.map(({ earlier }) => earlier.cases)).toEqual([null, null, null, null]);
  });

  test("a cause that is only presumed is undetermined among confirmed ones", async () => {
    const recorded = await report(days, SHANGHAI);
    const confirmed = await report({ ...days, causeReading: "confirmed" }, SHANGHAI);
    const counted = ({ causes }: TrendReport) => causes.map(({ cause, cases }) => [cause, cases]);
    expect(counted(recorded)).toEqual([
      ["INPUT_CARD", 2],
      ["PHONE_MISMATCH", 1],
      ["NONE", 2],
    ]);
    expect(counted(confirmed)).toEqual([
      ["PHONE_MISMATCH", 1],
      ["NONE", 4],
    ]);
  });

  test("days without cases are zero, not missing", async () => {
    const { buckets } = await report({ ...days, bucket: "day" }, SHANGHAI);
    expect(buckets.map(({ cases }) => cases)).toEqual([0, 1, 2, 1, 1, 0, 0, 0, 0, 0]);
    expect(buckets[9]?.from).toBe("2026-06-10");
  });

  test("a time without cases has no rates and no times", async () => {
    const found = await report({ from: "2025-01-01", to: "2025-01-31" }, SHANGHAI);
    expect(found.totals).toMatchObject({ cases: 0, resolved: null, confirmed: null, minutesToResolve: null });
    expect(found.causes).toEqual([]);
    expect(found.pairs).toEqual([]);
  });
});

describe("the route", () => {
  const path = "/api/v1/trends/causes?from=2026-06-01&to=2026-06-10&bucket=week";

  test("refuses an agent", async () => {
    const agent = await testActor("agent");
    await expect(getTrendReport(agent, filterOf({}), SHANGHAI, NOW)).rejects.toMatchObject({
      code: "forbidden",
    });
    expect((await callRoute(GET, { path, as: agent })).status).toBe(403);
  });

  test.each([
    ["an end before the beginning", "from=2026-06-02&to=2026-06-01", "to"],
    ["a year that the database does not know", "from=0000-01-01&to=2026-06-01", "from"],
    ["more days than can be drawn", "from=2020-01-01&to=2026-06-01&bucket=day", "to"],
  ])("refuses %s by its field", async (_, query, field) => {
    const answer = await callRoute(GET, { path: `/api/v1/trends/causes?${query}`, as: supervisor });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ issues: [{ path: field }] });
  });

  test("answers with the report", async () => {
    const answer = await callRoute(GET, { path, as: supervisor });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ totals: { cases: 5 }, from: "2026-06-01", timeZone: SHANGHAI });
  });

  test.each([
    ["by Accept", path, { accept: "text/csv" }],
    ["by format", `${path}&format=csv`, {}],
  ])("writes CSV asked for %s whose cases add up to the report's", async (_, csvPath, headers) => {
    const answer = await callRoute(GET, {
      path: csvPath,
      as: supervisor,
      headers: { ...headers, "accept-language": "zh-CN" },
    });
    expect(answer.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const [header, ...rows] = parse(answer.text, { bom: true, record_delimiter: "\r\n" });
    expect(header).toEqual(["开始日期", "结束日期", "是否完整", "原因代码", "原因", "工单数"]);
    expect(rows).toHaveLength(2 * 3);
    expect(rows[0]).toEqual(["2026-06-01", "2026-06-07", "是", "INPUT_CARD", "卡号填错", "2"]);
    expect(sum(rows.map((row) => Number(row[5])))).toBe(5);
  });

  test("begins CSV with a byte order mark, ends lines with CRLF and lets no cell be a formula", async () => {
    const headers = { cookie: await sessionCookie(supervisor.sessionId), "accept-language": "en" };
    const response = await GET(new Request(new URL(`${path}&format=csv`, "http://localhost"), { headers }), {
      params: Promise.resolve({}),
    });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(0, 8)).toEqual(Buffer.from("\ufeffFrom,"));
    const lines = bytes.toString().split("\n");
    expect(lines.pop()).toBe("");
    expect(lines.filter((line) => !line.endsWith("\r"))).toEqual([]);
    expect(lines[1]).toContain(",'=1+1,");
  });
});

describe("a day on which the clocks change", () => {
  const hourly = (from: string, hours: number): string[] =>
    Array.from({ length: hours }, (_, hour) => new Date(Date.parse(from) + hour * 3_600_000).toISOString());

  beforeAll(async () => {
    const instants = [...hourly("2025-03-08T05:00:00Z", 71), ...hourly("2025-11-01T04:00:00Z", 73)];
    await database().supportCase.createMany({ data: instants.map((instant) => caseAt(instant)) });
  });

  test.each([
    ["23 hours in spring", "2025-03-08", [24, 23, 24]],
    ["25 hours in autumn", "2025-11-01", [24, 25, 24]],
  ])("has %s", async (_, from, hours) => {
    const found = await report({ from, to: addDays(from, 2), bucket: "day" }, NEW_YORK);
    expect(found.buckets.map(({ cases }) => cases)).toEqual(hours);
  });
});
