import fc from "fast-check";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { removeDemoCases } from "@/lib/demo/demo-commands";
import { testDatabase } from "@/lib/testing/database";
import { testActor, testCatalog } from "@/lib/testing/factories";
import { slotMinutes } from "@/lib/trends/minute-slots";
import { trendFilterSchema } from "@/lib/trends/trend-filter";
import { getTrendReport } from "@/lib/trends/trend-queries";
import type { TrendSearch } from "@/lib/trends/trend-search";
import { foldTrendDeltas, rebuildTrendRollup, trendRollupDifferences, zoneToBuild } from "./trend-rollup";

const NOW = new Date("2027-01-05T12:00:00Z");
/** The last two have a midnight that comes twice; Lord Howe moves its clocks by half an hour. */
const ZONES = [
  "Asia/Shanghai",
  "America/New_York",
  "Australia/Lord_Howe",
  "America/Havana",
  "America/Sao_Paulo",
];

let supervisor: Actor;
let modelId: string;
let client: pg.Client;

async function connected(): Promise<pg.Client> {
  const one = new pg.Client({
    connectionString: testDatabase(),
    options: "-c role=binddesk_app -c timezone=UTC",
  });
  await one.connect();
  return one;
}

beforeAll(async () => {
  await testCatalog();
  supervisor = await testActor("supervisor");
  modelId = (await database().diagnosisModel.findFirstOrThrow({ select: { id: true } })).id;
  client = await connected();
});
afterAll(() => client.end());
beforeEach(async () => {
  await database().supportCase.deleteMany();
  await database().$executeRaw`UPDATE organisations SET time_zone = 'Asia/Shanghai'`;
  await rebuildTrendRollup(client, "Asia/Shanghai");
});

const LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
let made = 0;
const nextCode = (): string => {
  made += 1;
  return `BC-${[5, 4, 3, 2, 1, 0].map((place) => LETTERS[Math.floor(made / 32 ** place) % 32]).join("")}`;
};

const CAUSES = ["PHONE_MISMATCH", "INPUT_CARD", null] as const;
const facts = fc.record({
  walletCode: fc.constantFrom("alipay", "wechat_pay"),
  bankCode: fc.constantFrom("ICBC", "CMB", null),
  leadingCauseCode: fc.constantFrom(...CAUSES),
  bindingStep: fc.constantFrom("verify", "confirm", "unknown"),
});
const closing = fc
  .record({
    result: fc.constantFrom("bound", "bound_other_card", "referred", "unresolved", "abandoned"),
    causeCode: fc.constantFrom(...CAUSES),
    isConfirmed: fc.boolean(),
    minutes: fc.oneof(fc.integer({ min: -5, max: 300 }), fc.integer({ min: 0, max: 4_000_000 })),
  })
  .map(({ isConfirmed, ...rest }) => ({
    ...rest,
    causeCertainty: rest.causeCode === null ? "unknown" : isConfirmed ? "confirmed" : "presumed",
  }));
const OPEN = { status: "open", result: null, causeCode: null, causeCertainty: null, closedAt: null } as const;

/** Instants close to what is hard: changes of the clocks, ends of months and years. */
const hardInstants = [
  "2026-03-08T05:00:00Z",
  "2026-03-08T07:00:00Z",
  "2026-04-04T15:00:00Z",
  "2026-10-03T15:30:00Z",
  "2026-11-01T05:00:00Z",
  "2026-11-01T06:00:00Z",
  "2026-02-28T16:00:00Z",
  "2027-01-01T05:00:00Z",
  "2018-02-18T02:00:00Z",
].map((text) => Date.parse(text));
const instant = fc
  .tuple(
    fc.constantFrom(...hardInstants),
    fc.integer({ min: -130, max: 130 }),
    fc.integer({ min: -1, max: 1 }),
  )
  .map(([at, halfHours, ms]) => new Date(at + halfHours * 1_800_000 + ms));

const action = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("log" as const),
      at: fc.array(instant, { minLength: 1, maxLength: 4 }),
      facts,
      closing: fc.option(closing),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("close" as const), pick: fc.nat(), closing }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("reopen" as const), pick: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("correct" as const), pick: fc.nat(), facts }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("touch" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("remove" as const), pick: fc.nat() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("fold" as const) }) },
);
type Action = typeof action extends fc.Arbitrary<infer Value> ? Value : never;

const closed = (
  createdAt: Date,
  { minutes, ...rest }: typeof closing extends fc.Arbitrary<infer V> ? V : never,
) => ({ ...rest, status: "closed", closedAt: new Date(createdAt.getTime() + minutes * 60_000) }) as const;

async function act(step: Action): Promise<void> {
  const cases = database().supportCase;
  if (step.kind === "fold") await foldTrendDeltas(client);
  else if (step.kind === "touch") await cases.updateMany({ data: { province: "广东" } });
  else if (step.kind === "log") {
    await cases.createMany({
      data: step.at.map((createdAt) => ({
        ...(step.facts as {
          walletCode: string;
          bankCode: string | null;
          leadingCauseCode: string | null;
          bindingStep: "verify";
        }),
        ...(step.closing ? (closed(createdAt, step.closing) as object) : {}),
        code: nextCode(),
        channel: "chat" as const,
        modelId,
        createdAt,
        dueAt: createdAt,
        createdById: supervisor.id,
        updatedById: supervisor.id,
      })),
    });
  } else {
    const all = await cases.findMany({ select: { id: true, createdAt: true }, orderBy: { code: "asc" } });
    const one = all[step.pick % Math.max(1, all.length)];
    if (!one) return;
    const where = { id: one.id };
    if (step.kind === "remove") await cases.delete({ where });
    else if (step.kind === "reopen") await cases.update({ where, data: OPEN });
    else if (step.kind === "correct") await cases.update({ where, data: step.facts as object });
    else await cases.update({ where, data: closed(one.createdAt, step.closing) as object });
  }
}

const SEARCHES: TrendSearch[] = [
  { from: "2026-01-01", to: "2026-12-31", bucket: "month" },
  { from: "2026-02-20", to: "2026-11-10", bucket: "week" },
  { from: "2026-10-25", to: "2026-11-08", bucket: "day", causeReading: "confirmed" },
  { from: "2018-02-10", to: "2018-02-25", bucket: "day", causeReading: "predicted" },
  { from: "2026-01-15", to: "2027-01-02", bucket: "week", causeReading: "predicted", cause: "INPUT_CARD" },
  { from: "2026-01-15", to: "2027-01-02", bucket: "month", causeReading: "confirmed", cause: "INPUT_CARD" },
  {
    from: "2026-01-15",
    to: "2027-01-02",
    bucket: "month",
    causeReading: "confirmed",
    cause: "NONE",
    bank: "CMB",
  },
  { from: "2026-03-01", to: "2026-11-30", bucket: "week", cause: "NONE", status: "closed" },
  { from: "2026-03-01", to: "2026-11-30", bucket: "month", bank: "ICBC", wallet: "alipay" },
  { from: "2026-03-01", to: "2026-11-30", bucket: "month", bank: "NONE", result: "bound" },
  { from: "2026-03-01", to: "2026-11-30", bucket: "month", step: "verify", certainty: "presumed" },
  { from: "2026-03-01", to: "2026-11-30", bucket: "month", status: "not_closed" },
];

const readAll = (zone: string) =>
  Promise.all(
    SEARCHES.map((search) => getTrendReport(supervisor, trendFilterSchema.parse(search), zone, NOW)),
  );

/** The reports of the rollup beside those of the cases. */
async function bothRoads(zone: string) {
  const rollup = await readAll(zone);
  const [state] = await database().$queryRaw<
    { time_zone: string }[]
  >`SELECT time_zone FROM trend_rollup_state`;
  await database().$executeRaw`UPDATE trend_rollup_state SET time_zone = NULL`;
  const cases = await readAll(zone);
  await database().$executeRaw`UPDATE trend_rollup_state SET time_zone = ${state?.time_zone}`;
  return { rollup, cases };
}

describe("whatever happens to the cases", () => {
  test.each(ZONES)(
    "rollup and deltas are the cases, before, during and after folding and rebuilding, in %s",
    async (zone) => {
      await rebuildTrendRollup(client, zone);
      await fc.assert(
        fc.asyncProperty(fc.array(action, { minLength: 6, maxLength: 30 }), async (actions) => {
          for (const step of actions) await act(step);
          const before = await bothRoads(zone);
          expect(before.rollup).toEqual(before.cases);
          expect(await trendRollupDifferences(client)).toEqual([]);
          await foldTrendDeltas(client);
          expect(await readAll(zone)).toEqual(before.cases);
          expect(await database().trendDelta.count()).toBe(0);
          await rebuildTrendRollup(client, zone);
          expect(await readAll(zone)).toEqual(before.cases);
          expect(await trendRollupDifferences(client)).toEqual([]);
        }),
        { numRuns: 4 },
      );
    },
  );
});

const logOne = (fields: object = {}) =>
  database().supportCase.create({
    data: {
      code: nextCode(),
      walletCode: "alipay",
      bankCode: "ICBC",
      channel: "chat",
      modelId,
      createdAt: new Date("2026-12-10T04:00:00Z"),
      dueAt: new Date("2026-12-10T04:00:00Z"),
      createdById: supervisor.id,
      updatedById: supervisor.id,
      ...fields,
    },
  });
const december = async (zone = "Asia/Shanghai") =>
  (
    await getTrendReport(
      supervisor,
      trendFilterSchema.parse({ from: "2026-12-01", to: "2026-12-31" }),
      zone,
      NOW,
    )
  ).totals.cases;

describe("the road", () => {
  test("is the rollup when it is of the zone that is asked for, and its damage is found", async () => {
    await logOne();
    await foldTrendDeltas(client);
    await database().$executeRaw`UPDATE trend_counts SET open = open + 41`;
    expect(await december()).toBe(42);
    expect((await trendRollupDifferences(client)).length).toBeGreaterThan(0);
    expect(await december("America/New_York")).toBe(1);
    await rebuildTrendRollup(client, "Asia/Shanghai");
    expect(await december()).toBe(1);
    expect(await trendRollupDifferences(client)).toEqual([]);
  });

  test("leads through the cases while the organisation's new zone is not built", async () => {
    await logOne({ createdAt: new Date("2026-12-01T03:00:00Z") });
    expect(await zoneToBuild(client)).toBeNull();
    await database().$executeRaw`UPDATE organisations SET time_zone = 'America/New_York'`;
    expect(await december("America/New_York")).toBe(0);
    const zone = await zoneToBuild(client);
    expect(zone).toBe("America/New_York");
    await rebuildTrendRollup(client, "America/New_York");
    expect(await december("America/New_York")).toBe(0);
    expect(await december()).toBe(1);
    expect(await zoneToBuild(client)).toBeNull();
  });

  test("is the cases where nothing was ever built, and folding waits", async () => {
    await database().$executeRaw`DELETE FROM trend_rollup_state`;
    await logOne();
    expect(await foldTrendDeltas(client)).toBe(0);
    expect(await database().trendDelta.count()).toBe(1);
    expect(await december()).toBe(1);
    await expect(trendRollupDifferences(client)).rejects.toThrow("not built");
  });
});

describe("the deltas", () => {
  test("of a change that no trend shows are none", async () => {
    const { id } = await logOne();
    await foldTrendDeltas(client);
    await database().supportCase.update({
      where: { id },
      data: { status: "waiting_bank", province: "北京" },
    });
    expect(await database().trendDelta.count()).toBe(0);
  });

  test("of one statement over many cases are right", async () => {
    await Promise.all([logOne(), logOne(), logOne({ bankCode: "CMB" })]);
    await database().$executeRaw`UPDATE support_cases SET bank_code = NULL`;
    expect(await trendRollupDifferences(client)).toEqual([]);
  });

  test("go with a transaction that fails", async () => {
    await expect(
      database().$transaction(async (transaction) => {
        await transaction.supportCase.deleteMany();
        throw new Error("no");
      }),
    ).rejects.toThrow("no");
    expect(await database().trendDelta.count()).toBe(0);
  });

  test("follow the removal of the demo", async () => {
    const admin = await testActor("admin");
    await Promise.all(Array.from({ length: 30 }, () => logOne({ isDemo: true })));
    await logOne();
    await foldTrendDeltas(client);
    await removeDemoCases(admin);
    expect(await december()).toBe(1);
    await foldTrendDeltas(client);
    expect(await december()).toBe(1);
    expect(await trendRollupDifferences(client)).toEqual([]);
  });

  test("are emptied with the table of cases", async () => {
    await logOne();
    await foldTrendDeltas(client);
    await logOne();
    const owner = new pg.Client({ connectionString: testDatabase() });
    await owner.connect();
    await owner.query("TRUNCATE support_cases CASCADE");
    await owner.end();
    expect(await trendRollupDifferences(client)).toEqual([]);
    expect(await december()).toBe(0);
  });
});

describe("at once", () => {
  const others: pg.Client[] = [];
  afterEach(async () => {
    for (const one of others.splice(0)) await one.end();
  });
  const another = async () => {
    const one = await connected();
    others.push(one);
    return one;
  };

  const insert = `INSERT INTO support_cases (id, code, wallet_code, bank_code, channel, model_id, due_at, created_by_id, updated_by_id, created_at)
    VALUES (uuid_v7(), $1, 'alipay', 'ICBC', 'chat', $2, now(), $3, $3, '2026-12-10T04:00:00Z')`;

  test("100 writers of the same day, bank and cause never wait for each other", async () => {
    const writers = await Promise.all(Array.from({ length: 100 }, another));
    // Every one of them is still open when the last one writes: a row that two share would end in a timeout.
    for (const writer of writers) {
      await writer.query("BEGIN");
      await writer.query("SET LOCAL lock_timeout = '200ms'");
      await writer.query(insert, [nextCode(), modelId, supervisor.id]);
    }
    await foldTrendDeltas(client);
    for (const writer of writers) await writer.query("COMMIT");
    expect(await december()).toBe(100);
    expect(await trendRollupDifferences(client)).toEqual([]);
  });

  test("writing, folding by two, rebuilding and reading agree", async () => {
    const [writer, folder, second, builder] = [
      await another(),
      await another(),
      await another(),
      await another(),
    ];
    const seen: number[] = [];
    let isOver = false;
    const until = async (work: () => Promise<unknown>) => {
      while (!isOver) await work();
    };
    const writing = (async () => {
      for (let number = 0; number < 150; number++)
        await writer.query(insert, [nextCode(), modelId, supervisor.id]);
      isOver = true;
    })();
    await Promise.all([
      writing,
      until(() => foldTrendDeltas(folder)),
      until(() => foldTrendDeltas(second)),
      until(() => rebuildTrendRollup(builder, "Asia/Shanghai")),
      until(async () => seen.push(await december())),
    ]);
    expect(seen).toEqual([...seen].sort((left, right) => left - right));
    expect(await december()).toBe(150);
    expect(await trendRollupDifferences(client)).toEqual([]);
  });

  test("a fold that is killed half way leaves everything as it was", async () => {
    await Promise.all(Array.from({ length: 20 }, () => logOne()));
    const blocker = await another();
    await blocker.query("BEGIN");
    await blocker.query("LOCK TABLE trend_minutes IN SHARE MODE");
    const folder = new pg.Client({ connectionString: testDatabase(), options: "-c role=binddesk_app" });
    folder.on("error", () => undefined);
    await folder.connect();
    const { rows } = await folder.query<{ pid: number }>("SELECT pg_backend_pid() AS pid");
    const folding = foldTrendDeltas(folder).catch((error: unknown) => error);
    // Only the owner of a session sees what it waits for.
    const owner = new pg.Client({ connectionString: testDatabase() });
    await owner.connect();
    const isWaiting = async () => {
      const waiting = "SELECT 1 FROM pg_stat_activity WHERE pid = $1 AND wait_event_type = 'Lock'";
      return (await owner.query(waiting, [rows[0]?.pid])).rowCount === 1;
    };
    while (!(await isWaiting())) await new Promise((resolve) => setTimeout(resolve, 10));
    await owner.query("SELECT pg_terminate_backend($1)", [rows[0]?.pid]);
    await owner.end();
    expect(await folding).toBeInstanceOf(Error);
    await blocker.query("ROLLBACK");
    expect(await database().trendDelta.count()).toBe(20);
    expect(await december()).toBe(20);
    expect(await foldTrendDeltas(client)).toBe(20);
    expect(await december()).toBe(20);
    expect(await trendRollupDifferences(client)).toEqual([]);
  });
});

test("the database and the screen mean the same by a slot", async () => {
  const minutes = [0, 1, 63, 64, 65, 127, 128, 1_439, 525_600, 2_147_483_647, -3];
  const { rows } = await client.query<{ taken: number; slot: number }>(
    "SELECT taken, trend_slot(taken) AS slot FROM unnest($1::int[] || ARRAY(SELECT generate_series(0, 5000))) taken",
    [minutes],
  );
  expect(rows.length).toBeGreaterThan(5_000);
  for (const { taken, slot } of rows) {
    const wanted = Math.max(0, taken);
    expect(Math.abs(slotMinutes(slot) - wanted)).toBeLessThanOrEqual(wanted < 64 ? 0 : wanted / 64);
  }
});
