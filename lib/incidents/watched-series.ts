import {
  expectedCounts,
  hourMix,
  hourVariance,
  quietestHour,
  rateVariance,
  type SeriesBaseline,
  unseenBaseline,
} from "./baseline";
import { BLOCK_MINUTES, MINUTE_MS, SPANS, WINDOW_BLOCKS, WINDOW_MINUTES } from "./detection-settings";
import { type KnownIncident, touches } from "./known-incident";
import { type Cell, compareCells, coversCell, DESK, type Scope, scopeKey, scopesOf } from "./scope";
import { NIGHT_HOURS } from "./todays-level";
import { weekHours } from "./week-hours";

/** Live cases of one bank in one wallet by minute, oldest first; the last minute ends at the time of the look. */
export type CellCounts = Cell & { counts: ArrayLike<number> };

/** What one look reads. */
export type Look = {
  /** The end of the last minute that was counted. */
  now: Date;
  /** The organisation's time zone, as IANA names it. */
  timeZone: string;
  /** Cells without a case in the window may be left out; no cell comes twice. */
  cells: readonly CellCounts[];
  baseline: readonly SeriesBaseline[];
  /** Open ones, and those that ended within the window. Their cases count neither as a surge nor for the level. */
  incidents: readonly KnownIncident[];
};

/** A series with its counts, those of incidents taken out of both counts and expectation. */
export type WatchedSeries = {
  scope: Scope;
  baseline: SeriesBaseline;
  /** Cases by block, oldest first. */
  blocks: Float64Array;
  /** Cases that the baseline expects in the blocks, before today's level. */
  expected: Float64Array;
  /** Cases of the latest minutes that a span may reach, the latest first. Added up when asked for. */
  casesAgo: () => Float64Array;
  /** What the baseline expects in the minute that many minutes ago. */
  expectedAgo: (minutesAgo: number) => number;
  /** A one in the hours around the desk's quietest, in which a new day begins. The same for all series. */
  isNight: Uint8Array;
  /** Variances by the square of the mean: of the rate over the week, and of this hour beside the others. */
  rateVariance: number;
  hourVariance: number;
};

const BLOCK_HOURS = BLOCK_MINUTES / 60;
const BLOCK_MS = BLOCK_MINUTES * MINUTE_MS;
const HOURS_A_DAY = 24;
const LONGEST_SPAN = SPANS[SPANS.length - 1] ?? 0;

/** A cell of the look without its incidents. */
type Member = {
  cell: Cell;
  blocks: Float64Array;
  casesAgo: Float64Array;
  /** The share of each block that lies outside of incidents; null when all of it does. */
  usual: Float64Array | null;
  /** What its own baseline expects by block, incidents or not. */
  expected: () => Float64Array;
};

/** The cells of the look and of the baseline, in order; a cell that is in the baseline alone has had no case. */
function allCells({ cells, baseline }: Look): CellCounts[] {
  const key = ({ bankCode, walletCode }: Cell): string => JSON.stringify([bankCode, walletCode]);
  const all = new Map(cells.map((cell) => [key(cell), cell]));
  if (all.size < cells.length) throw new RangeError("a cell comes twice");
  const none = new Float64Array(WINDOW_MINUTES);
  for (const { scope } of baseline) {
    if (scope.level === "pair" && !all.has(key(scope))) all.set(key(scope), { ...scope, counts: none });
  }
  for (const { counts } of cells) {
    if (counts.length !== WINDOW_MINUTES)
      throw new RangeError(`${counts.length} minutes, not ${WINDOW_MINUTES}`);
  }
  return [...all.values()].sort(compareCells);
}

/** A one where a minute of the cell lies outside of every incident; null where all do. */
function usualMinutes(cell: Cell, { incidents, now }: Look): Uint8Array | null {
  const first = now.getTime() - WINDOW_MINUTES * MINUTE_MS;
  const own = incidents.filter(
    (incident) => coversCell(incident.scope, cell) && touches(incident, first, now.getTime()),
  );
  if (own.length === 0) return null;
  return Uint8Array.from({ length: WINDOW_MINUTES }, (_, minute) => {
    const from = first + minute * MINUTE_MS;
    return own.some((incident) => touches(incident, from, from + MINUTE_MS)) ? 0 : 1;
  });
}

function memberOf(cell: CellCounts, look: Look, expected: () => Float64Array): Member {
  const { counts } = cell;
  const minutes = usualMinutes(cell, look);
  const blocks = new Float64Array(WINDOW_BLOCKS);
  const casesAgo = new Float64Array(LONGEST_SPAN);
  const usual = minutes && new Float64Array(WINDOW_BLOCKS);
  for (let minute = 0; minute < WINDOW_MINUTES; minute++) {
    if (minutes && !minutes[minute]) continue;
    const block = Math.floor(minute / BLOCK_MINUTES);
    if (usual) usual[block] = (usual[block] ?? 0) + 1 / BLOCK_MINUTES;
    const cases = counts[minute] ?? 0;
    if (cases === 0) continue;
    blocks[block] = (blocks[block] ?? 0) + cases;
    const ago = WINDOW_MINUTES - 1 - minute;
    if (ago < LONGEST_SPAN) casesAgo[ago] = cases;
  }
  return { cell, blocks, casesAgo, usual, expected };
}

/** The expectation of a series without what incidents have taken out of its cells, by the cells' shares. */
function usualPart(whole: Float64Array, members: readonly Member[]): Float64Array {
  const parts = members.map(({ usual, expected }) => ({ usual, expected: expected() }));
  return whole.map((mean, block) => {
    let [all, left] = [0, 0];
    for (const { usual, expected } of parts) {
      all += expected[block] ?? 0;
      left += (expected[block] ?? 0) * (usual ? (usual[block] ?? 0) : 1);
    }
    return all > 0 ? (mean * left) / all : 0;
  });
}

function sumOf(parts: readonly Float64Array[], length: number): Float64Array {
  const sum = new Float64Array(length);
  for (const part of parts) for (let at = 0; at < length; at++) sum[at] = (sum[at] ?? 0) + (part[at] ?? 0);
  return sum;
}

/** Blocks of the hour, the one before and the one after. */
const nightBlocks = (positions: Float64Array, quietest: number): Uint8Array => {
  const first = quietest - (NIGHT_HOURS - 1) / 2;
  return Uint8Array.from(positions, (position) =>
    (position - first + HOURS_A_DAY) % HOURS_A_DAY < NIGHT_HOURS ? 1 : 0,
  );
};

/**
 * Every series of a look, from wide to narrow: desk, banks, wallets, pairs. Cases of an unknown bank have no pair; they
 * are taken to be as the rest of their wallet is.
 */
export function watchedSeries(look: Look): WatchedSeries[] {
  const cells = allCells(look);
  const firstMiddle = look.now.getTime() - (WINDOW_BLOCKS - 0.5) * BLOCK_MS;
  const positions = weekHours(firstMiddle, BLOCK_MS, WINDOW_BLOCKS, look.timeZone);
  const mix = hourMix(positions);
  const rows = new Map(look.baseline.map((row) => [scopeKey(row.scope), row]));
  const baselineOf = (scope: Scope): SeriesBaseline =>
    rows.get(scopeKey(scope)) ?? unseenBaseline(scope, cells);
  const isNight = nightBlocks(positions, quietestHour(baselineOf(DESK)));
  const members = cells.map((cell) => {
    const { bankCode, walletCode } = cell;
    return memberOf(cell, look, () =>
      bankCode === null
        ? new Float64Array(WINDOW_BLOCKS)
        : expectedCounts(baselineOf({ level: "pair", bankCode, walletCode }), mix, BLOCK_HOURS),
    );
  });
  return scopesOf(cells).map((scope) => {
    const baseline = baselineOf(scope);
    const own = members.filter(({ cell }) => coversCell(scope, cell));
    const whole = expectedCounts(baseline, mix, BLOCK_HOURS);
    const expected = own.every(({ usual }) => usual === null) ? whole : usualPart(whole, own);
    return {
      scope,
      baseline,
      blocks: sumOf(
        own.map(({ blocks }) => blocks),
        WINDOW_BLOCKS,
      ),
      expected,
      casesAgo: () =>
        sumOf(
          own.map(({ casesAgo }) => casesAgo),
          LONGEST_SPAN,
        ),
      expectedAgo: (ago) =>
        (expected[WINDOW_BLOCKS - 1 - Math.floor(ago / BLOCK_MINUTES)] ?? 0) / BLOCK_MINUTES,
      isNight,
      rateVariance: rateVariance(baseline),
      hourVariance: hourVariance(baseline, (whole[WINDOW_BLOCKS - 1] ?? 0) / BLOCK_HOURS),
    };
  });
}
