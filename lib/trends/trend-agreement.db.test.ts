import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { GET as getCauses } from "@/app/api/v1/trends/causes/route";
import { GET as getCuts } from "@/app/api/v1/trends/cuts/route";
import type { Actor } from "@/lib/auth/actor";
import { countCases } from "@/lib/cases/case-count-queries";
import { isFirstContact } from "@/lib/cases/case-course";
import { queueFilterSchema } from "@/lib/cases/case-queue-schema";
import { database } from "@/lib/db/client";
import { testActor, testCatalog } from "@/lib/testing/factories";
import { testPublishedArticle } from "@/lib/testing/factories-article";
import { callRoute } from "@/lib/testing/factories-route";
import { CASE_CUTS, type CaseCut, isOfPeople } from "./case-cut";
import { getCaseCut } from "./case-cut-queries";
import { trendFilterSchema } from "./trend-filter";
import { getTrendReport } from "./trend-queries";

const NOW = new Date("2027-01-05T12:00:00Z");
/** Havana's and São Paulo's midnights came twice; Lord Howe moves by half an hour, Kathmandu is a quarter off. */
const ZONES = [
  "Asia/Shanghai",
  "America/New_York",
  "America/Havana",
  "Australia/Lord_Howe",
  "Asia/Kathmandu",
  "Pacific/Kiritimati",
];
const HARD_INSTANTS = [
  "2026-03-08T05:00:00Z",
  "2026-11-01T04:30:00Z",
  "2026-04-04T15:00:00Z",
  "2026-10-03T15:30:00Z",
  "2026-02-28T16:00:00Z",
  "2026-06-30T18:15:00Z",
  "2027-01-01T05:00:00Z",
].map((text) => Date.parse(text));

/** The first of the two agents is in it. */
const TEAM = "01990000-0000-7000-8000-000000000001";
const LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
let made = 0;
function nextCode(): string {
  made += 1;
  return `BC-${[5, 4, 3, 2, 1, 0].map((place) => LETTERS[Math.floor(made / 32 ** place) % 32]).join("")}`;
}

let supervisor: Actor;
let agents: Actor[];
let modelId: string;
let articleVersionId: string;

beforeAll(async () => {
  await testCatalog();
  supervisor = await testActor("supervisor");
  agents = [await testActor("agent"), await testActor("agent")];
  await database().team.create({
    data: { id: TEAM, name: "一组", members: { connect: { id: agents[0]?.id } } },
  });
  modelId = (await database().diagnosisModel.findFirstOrThrow({ select: { id: true } })).id;
  articleVersionId = (await testPublishedArticle(await testActor("admin"))).versionId;
});

const instant = fc
  .tuple(
    fc.constantFrom(...HARD_INSTANTS),
    fc.integer({ min: -130, max: 130 }),
    fc.integer({ min: -1, max: 1 }),
  )
  .map(([at, halfHours, ms]) => new Date(at + halfHours * 1_800_000 + ms));

const CAUSES = ["PHONE_MISMATCH", "INPUT_CARD", null] as const;
const facts = fc.record({
  walletCode: fc.constantFrom("alipay", "wechat_pay"),
  bankCode: fc.constantFrom("ICBC", "CMB", null),
  cardKind: fc.constantFrom("debit" as const, "credit" as const),
  region: fc.constantFrom("mainland" as const, "overseas" as const),
  bindingStep: fc.constantFrom("verify" as const, "confirm" as const),
  channel: fc.constantFrom("chat" as const, "phone" as const),
  platform: fc.constantFrom("ios" as const, "web" as const),
  codeSystem: fc.constantFrom("UPOP", "", null),
  errorCode: fc.constantFrom("66", "A:1", "", null),
  leadingCauseCode: fc.constantFrom(...CAUSES),
  timesReopened: fc.constantFrom(0, 0, 1, 2),
  hasWaited: fc.boolean(),
  checksUsed: fc.integer({ min: 0, max: 9 }),
  assignee: fc.constantFrom(0, 1, null),
});
const closing = fc.record({
  result: fc.constantFrom("bound", "bound_other_card", "referred", "unresolved", "abandoned"),
  causeCode: fc.constantFrom(...CAUSES),
  isConfirmed: fc.boolean(),
  minutes: fc.integer({ min: 0, max: 9_000 }),
  agent: fc.constantFrom(0, 1, null),
  hasArticle: fc.boolean(),
  remedyCode: fc.constantFrom("CALL_BANK", null),
  minutesSpent: fc.option(fc.integer({ min: 0, max: 90 })),
});
const someCase = fc.record({ createdAt: instant, facts, closing: fc.option(closing, { freq: 3 }) });
type SomeCase = typeof someCase extends fc.Arbitrary<infer Value> ? Value : never;

const idOf = (agent: number | null): string | null => (agent === null ? null : (agents[agent]?.id ?? null));

function closed(
  createdAt: Date,
  { minutes, agent, isConfirmed, hasArticle, ...rest }: NonNullable<SomeCase["closing"]>,
) {
  return {
    ...(rest as typeof rest & { result: "bound" }),
    status: "closed" as const,
    causeCertainty:
      rest.causeCode === null
        ? ("unknown" as const)
        : isConfirmed
          ? ("confirmed" as const)
          : ("presumed" as const),
    closedAt: new Date(createdAt.getTime() + minutes * 60_000),
    closedById: idOf(agent),
    articleVersionId: hasArticle ? articleVersionId : null,
  };
}

const store = (cases: readonly SomeCase[]) =>
  database().supportCase.createMany({
    data: cases.map(({ createdAt, facts: { assignee, ...rest }, closing: ending }) => ({
      ...rest,
      ...(ending ? closed(createdAt, ending) : {}),
      code: nextCode(),
      assigneeId: idOf(assignee),
      modelId,
      createdAt,
      dueAt: createdAt,
      createdById: supervisor.id,
      updatedById: supervisor.id,
    })),
  });

const wish = fc.record({
  zone: fc.constantFrom(...ZONES),
  days: fc.constantFrom(
    ["2026-03-07", "2026-03-09"],
    ["2026-10-31", "2026-11-01"],
    ["2026-04-04", "2026-04-05"],
    ["2026-02-28", "2026-02-28"],
    ["2026-06-30", "2026-07-01"],
    ["2026-01-01", "2026-12-31"],
  ),
  bucket: fc.constantFrom("day", "week", "month"),
  causeReading: fc.constantFrom("recorded", "confirmed", "predicted"),
  narrowed: fc.constantFrom<Record<string, string>>(
    {},
    { bank: "NONE" },
    { wallet: "alipay", cause: "NONE" },
    { platform: "ios" },
    { code: "UPOP:66" },
    { code: "NONE", channel: "chat" },
    { remedy: "CALL_BANK", result: "bound" },
    { article: "NONE", status: "closed" },
    { team: TEAM },
    { team: TEAM, bank: "ICBC" },
  ),
});
type Wish = typeof wish extends fc.Arbitrary<infer Value> ? Value : never;

/** Cases that a filter leaves, counted here and not in SQL; days are those between two midnights of the zone. */
async function countedPlainly({ zone, days: [from, to] }: Wish): Promise<number> {
  const rows = await database().$queryRaw<{ cases: number }[]>`
    SELECT count(*)::int AS cases FROM support_cases
    WHERE created_at >= ${from}::timestamp AT TIME ZONE ${zone}
      AND created_at < (${to}::date + 1)::timestamp AT TIME ZONE ${zone}`;
  return rows[0]?.cases ?? -1;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

async function listed(values: Record<string, string>, zone: string): Promise<number> {
  const filter = queueFilterSchema.parse({ queue: "all", status: "any", ...values });
  return (await countCases(supervisor, filter, zone, NOW)).total;
}

const csvOf = async (route: typeof getCauses, path: string): Promise<string[][]> => {
  const { status, text } = await callRoute(route, {
    path,
    as: supervisor,
    headers: { "accept-language": "en" },
  });
  expect(status).toBe(200);
  return parse(text, { bom: true, record_delimiter: "\r\n" }).slice(1);
};

test("card, chart, table, CSV, every cut, list and plain SQL count the same cases, whatever they are", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someCase, { minLength: 20, maxLength: 60 }), wish, async (cases, one) => {
      await database().supportCase.deleteMany();
      await store(cases);
      const {
        zone,
        bucket,
        causeReading,
        narrowed,
        days: [from = "", to = ""],
      } = one;
      const filter = { ...narrowed, from, to, causeReading };
      const report = await getTrendReport(
        supervisor,
        trendFilterSchema.parse({ ...filter, bucket }),
        zone,
        NOW,
      );
      const { cases: card } = report.totals;
      const address = new URLSearchParams({ ...filter, bucket, timeZone: zone, format: "csv" });
      const table = await csvOf(getCauses, `/api/v1/trends/causes?${address}`);
      // The marks of the period before add up to the card's "before", and each is as long a list as it says.
      const earlier = report.buckets.map((column) => column.earlier);
      expect(sum(earlier.map((mark) => mark.cases ?? 0))).toBe(report.previous.totals.cases);
      for (const { from, to, cases: marked } of earlier.slice(-6))
        expect({ from, to, cases: await listed({ ...filter, from, to }, zone) }).toEqual({
          from,
          to,
          cases: marked ?? 0,
        });
      expect({
        chart: sum(report.buckets.map((column) => column.cases)),
        causes: sum(report.causes.map((cause) => cause.cases)),
        pairs: sum(report.pairs.map((pair) => pair.cases)),
        steps: sum(report.steps.map((step) => step.cases)),
        csv: sum(table.map((row) => Number(row[5]))),
        list: await listed(filter, zone),
      }).toEqual({ chart: card, causes: card, pairs: card, steps: card, csv: card, list: card });
      if (Object.keys(narrowed).length === 0) expect(card).toBe(await countedPlainly(one));
      for (const by of CASE_CUTS) await checkCut(by, filter, zone, report.totals);
    }),
    { numRuns: 12 },
  );
});

async function checkCut(
  by: CaseCut,
  filter: Record<string, string>,
  zone: string,
  totals: Awaited<ReturnType<typeof getTrendReport>>["totals"],
): Promise<void> {
  const { bucket: _bucket, ...parsed } = trendFilterSchema.parse(filter);
  const cut = await getCaseCut(supervisor, by, parsed, zone, NOW);
  expect({ by, ...cut.totals }).toMatchObject({
    by,
    cases: totals.cases,
    closed: totals.closed,
    resolved: totals.resolved,
    confirmed: totals.confirmed,
    minutesToResolve: totals.minutesToResolve,
  });
  expect(sum(cut.rows.map(({ cases }) => cases))).toBe(totals.cases);
  for (const row of cut.rows)
    expect({ by, row: row.filter, cases: await listed({ ...filter, ...row.filter }, zone) }).toEqual({
      by,
      row: row.filter,
      cases: row.cases,
    });
  if (isOfPeople(by)) {
    const names = cut.rows.map(({ name }) => name);
    expect(names.filter((name) => name !== null)).toEqual(names.filter((name) => name !== null).sort());
  }
  const { bucket: _, ...address } = { bucket: "", ...filter, by, timeZone: zone, format: "csv" };
  const rows = await csvOf(getCuts, `/api/v1/trends/cuts?${new URLSearchParams(address)}`);
  const column = cut.rows[0] ? Object.keys(cut.rows[0].filter).length + 1 : 0;
  expect(sum(rows.map((row) => Number(row[column])))).toBe(totals.cases);
}

test("measures of a cut are what the cases say one by one", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someCase, { minLength: 20, maxLength: 60 }), async (cases) => {
      await database().supportCase.deleteMany();
      await store(cases);
      const stored = await database().supportCase.findMany();
      const { rows } = await getCaseCut(
        supervisor,
        "platform",
        { from: "2026-01-01", to: "2027-01-05", causeReading: "recorded" },
        "Asia/Shanghai",
        NOW,
      );
      for (const row of rows) {
        const mine = stored.filter(({ platform }) => platform === row.filter.platform);
        const ended = mine.filter(({ status }) => status === "closed");
        const timed = ended.flatMap(({ minutesSpent }) => (minutesSpent === null ? [] : [minutesSpent]));
        expect({ ...row, share: row.share?.count }).toMatchObject({
          cases: mine.length,
          share: mine.length,
          closed: ended.length,
          isSmall: mine.length < 20,
        });
        expect(row.firstContact?.count ?? 0).toBe(mine.filter(isFirstContact).length);
        expect(row.reopened).toMatchObject({
          count: mine.filter(({ timesReopened }) => timesReopened > 0).length,
          of: mine.length,
        });
        expect(row.checksUsed).toBeCloseTo(sum(mine.map(({ checksUsed }) => checksUsed)) / mine.length, 9);
        expect(row.minutesSpent).toEqual(
          timed.length === 0 ? null : { total: sum(timed), mean: sum(timed) / timed.length },
        );
      }
    }),
    { numRuns: 12 },
  );
});
