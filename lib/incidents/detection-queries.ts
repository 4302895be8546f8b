import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { SeriesBaseline } from "./baseline";
import type { HourlyHistory } from "./baseline-fit";
import { type CountRow, LIVE, POINTED, scopeOf, toCellCounts } from "./detection-select";
import { MINUTE_MS, WINDOW_MINUTES } from "./detection-settings";
import type { Cell, Scope } from "./scope";
import type { CellCounts } from "./watched-series";

const HOUR_MS = 3_600_000;

/**
 * What is counted beside the wallet: cases by their bank, or by the cause that they point to. Cases of running
 * incidents are explained by those, and are no surge of their cause.
 */
export type Counted = "bank" | "cause";

const COUNTED: Record<Counted, { column: Prisma.Sql; condition: Prisma.Sql }> = {
  bank: { column: Prisma.sql`c.bank_code`, condition: LIVE },
  cause: {
    column: POINTED,
    condition: Prisma.sql`${LIVE} AND (${POINTED}) IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM incidents i WHERE i.state IN ('proposed', 'open') AND c.created_at >= i.starts_at
        AND (i.bank_code IS NULL OR i.bank_code = c.bank_code)
        AND (i.wallet_code IS NULL OR i.wallet_code = c.wallet_code))`,
  },
};

/** Live cases by bank or cause, wallet and slot of `slotMs` from `from` up to `until`. */
async function countsBySlot(by: Counted, from: Date, until: Date, slotMs: number): Promise<CountRow[]> {
  const { column, condition } = COUNTED[by];
  return database().$queryRaw<CountRow[]>`
    SELECT bank_code, wallet_code, slot, count(*)::int AS cases FROM (
      SELECT ${column} AS bank_code, c.wallet_code,
        floor(extract(epoch FROM c.created_at - ${from}::timestamptz) * 1000 / ${slotMs}::int)::int AS slot
      FROM support_cases c
      WHERE c.created_at >= ${from} AND c.created_at < ${until} AND ${condition}
    ) counted GROUP BY bank_code, wallet_code, slot`;
}

/** The live cases of the latest 26 hours by minute; `now` is the end of the last one. */
export async function readLatestCounts(actor: Actor, now: Date, by: Counted = "bank"): Promise<CellCounts[]> {
  assertCan(actor, "incident:read");
  const from = new Date(now.getTime() - WINDOW_MINUTES * MINUTE_MS);
  return toCellCounts(await countsBySlot(by, from, now, MINUTE_MS), WINDOW_MINUTES);
}

/** The live cases by hour, of at most that many weeks, from the hour of the first one on; null without any. */
export async function readHistory(
  actor: Actor,
  now: Date,
  weeks: number,
  by: Counted = "bank",
): Promise<HourlyHistory | null> {
  assertCan(actor, "incident:read");
  const until = new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS);
  const from = new Date(until.getTime() - weeks * 7 * 24 * HOUR_MS);
  const rows = await countsBySlot(by, from, until, HOUR_MS);
  if (rows.length === 0) return null;
  const first = rows.reduce((least, { slot }) => Math.min(least, slot), Number.POSITIVE_INFINITY);
  const hours = (until.getTime() - from.getTime()) / HOUR_MS - first;
  const cells: (Cell & { counts: ArrayLike<number> })[] = toCellCounts(
    rows.map((row) => ({ ...row, slot: row.slot - first })),
    hours,
  );
  return { firstHour: new Date(from.getTime() + first * HOUR_MS), cells };
}

export type StoredBaseline = { rows: SeriesBaseline[]; builtAt: Date | null };

export async function readBaseline(actor: Actor): Promise<StoredBaseline> {
  assertCan(actor, "incident:read");
  const rows = await database().incidentBaseline.findMany({
    orderBy: { seriesKey: "asc" },
    select: {
      bankCode: true,
      walletCode: true,
      hourly: true,
      dispersion: true,
      weeks: true,
      cases: true,
      builtAt: true,
    },
  });
  return {
    rows: rows.map(({ bankCode, walletCode, builtAt: _builtAt, ...row }) => ({
      ...row,
      scope: scopeOf({ bankCode, walletCode }),
    })),
    builtAt: rows[0]?.builtAt ?? null,
  };
}

/** An incident as the detection sees it. */
export type WatchedIncident = {
  id: string;
  scope: Scope;
  state: "proposed" | "open" | "closed" | "dismissed" | "faded";
  since: Date;
  endsAt: Date | null;
};

/** Every incident that lies in the weeks which the baseline is made of, or goes on. */
export async function readWatchedIncidents(actor: Actor, from: Date): Promise<WatchedIncident[]> {
  assertCan(actor, "incident:read");
  const rows = await database().incident.findMany({
    where: { OR: [{ endsAt: null }, { endsAt: { gte: from } }] },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    select: {
      id: true,
      bankCode: true,
      walletCode: true,
      state: true,
      startsAt: true,
      alarmSince: true,
      endsAt: true,
    },
  });
  return rows.map(({ id, state, startsAt, alarmSince, endsAt, ...place }) => ({
    id,
    scope: scopeOf(place),
    state,
    // A start that was mended by hand says better when it began.
    since: alarmSince && alarmSince < startsAt ? alarmSince : startsAt,
    endsAt,
  }));
}
