import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import type { SeriesBaseline } from "./baseline";
import type { HourlyHistory } from "./baseline-fit";
import { type CountRow, LIVE, scopeOf, toCellCounts } from "./detection-select";
import { MINUTE_MS, WINDOW_MINUTES } from "./detection-settings";
import type { Cell, Scope } from "./scope";
import type { CellCounts } from "./watched-series";

const HOUR_MS = 3_600_000;

/** Live cases by bank, wallet and slot of `slotMs` from `from` up to `until`. */
async function countsBySlot(from: Date, until: Date, slotMs: number): Promise<CountRow[]> {
  return database().$queryRaw<CountRow[]>`
    SELECT c.bank_code, c.wallet_code, count(*)::int AS cases,
      floor(extract(epoch FROM c.created_at - ${from}::timestamptz) * 1000 / ${slotMs}::int)::int AS slot
    FROM support_cases c
    WHERE c.created_at >= ${from} AND c.created_at < ${until} AND ${LIVE}
    GROUP BY c.bank_code, c.wallet_code, slot`;
}

/** The live cases of the latest 26 hours by minute; `now` is the end of the last one. */
export async function readLatestCounts(actor: Actor, now: Date): Promise<CellCounts[]> {
  assertCan(actor, "incident:read");
  const from = new Date(now.getTime() - WINDOW_MINUTES * MINUTE_MS);
  return toCellCounts(await countsBySlot(from, now, MINUTE_MS), WINDOW_MINUTES);
}

/** The live cases by hour, of at most that many weeks, from the hour of the first one on; null without any. */
export async function readHistory(actor: Actor, now: Date, weeks: number): Promise<HourlyHistory | null> {
  assertCan(actor, "incident:read");
  const until = new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS);
  const from = new Date(until.getTime() - weeks * 7 * 24 * HOUR_MS);
  const rows = await countsBySlot(from, until, HOUR_MS);
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
