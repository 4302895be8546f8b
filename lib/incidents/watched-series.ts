import { expectedCounts, hourMix, hourVariance, rateVariance, type SeriesBaseline, unseenBaseline } from "./baseline";
import { BIN_MINUTES, BIN_MS, WINDOW_BINS } from "./detection-settings";
import { type KnownIncident, touches } from "./known-incident";
import { type Cell, compareCells, coversCell, type Scope, scopeKey, scopesOf } from "./scope";
import { weekHours } from "./week-hours";

const BIN_HOURS = BIN_MINUTES / 60;

/** Live cases of one bank in one wallet by bin, oldest first; the last bin ends at the time of the look. */
export type CellCounts = Cell & { counts: ArrayLike<number> };

/** What one look reads. */
export type Look = {
  /** The end of the last bin: the minute of the look. */
  now: Date;
  /** The organisation's time zone, as IANA names it. */
  timeZone: string;
  /** Cells without a case in the window may be left out; no cell comes twice. */
  cells: readonly CellCounts[];
  baseline: readonly SeriesBaseline[];
  /** Open ones, and those that ended within the window. Their cases count neither as a surge nor for the level. */
  incidents: readonly KnownIncident[];
};

/** A series with its bins, those of incidents taken out of both counts and expectation. */
export type WatchedSeries = {
  scope: Scope;
  baseline: SeriesBaseline;
  counts: Float64Array;
  /** Cases that the baseline expects, before today's level. */
  expected: Float64Array;
  rateVariance: number;
  hourVariance: number;
};

/** The cells of the look and of the baseline, in order; a cell that is in the baseline alone has had no case. */
function allCells({ cells, baseline }: Look): CellCounts[] {
  const key = ({ bankCode, walletCode }: Cell): string => JSON.stringify([bankCode, walletCode]);
  const all = new Map(cells.map((cell) => [key(cell), cell]));
  const none = new Float64Array(WINDOW_BINS);
  for (const { scope } of baseline) {
    if (scope.level === "pair" && !all.has(key(scope))) all.set(key(scope), { ...scope, counts: none });
  }
  for (const { counts } of cells) {
    if (counts.length !== WINDOW_BINS) throw new RangeError(`${counts.length} bins instead of ${WINDOW_BINS}`);
  }
  return [...all.values()].sort(compareCells);
}

/** A one where a bin of the cell lies outside of every incident, or null where all do. */
function usualBins(cell: Cell, { incidents, now }: Look): Uint8Array | null {
  const own = incidents.filter(({ scope }) => coversCell(scope, cell));
  if (own.length === 0) return null;
  const first = now.getTime() - WINDOW_BINS * BIN_MS;
  return Uint8Array.from({ length: WINDOW_BINS }, (_, bin) => {
    const from = first + bin * BIN_MS;
    return own.some((incident) => touches(incident, from, from + BIN_MS)) ? 0 : 1;
  });
}

/** A cell of the look: which of its bins are usual (null where all are), and what its own baseline expects. */
type Member = { cell: CellCounts; usual: Uint8Array | null; expected: () => Float64Array };

/** The expectation of a series without the cells that an incident has taken out, by their shares. */
function usualPart(whole: Float64Array, members: readonly Member[]): Float64Array {
  const parts = members.map(({ usual, expected }) => ({ usual, expected: expected() }));
  return whole.map((mean, bin) => {
    let [all, left] = [0, 0];
    for (const { usual, expected } of parts) {
      all += expected[bin] ?? 0;
      if (!usual || usual[bin]) left += expected[bin] ?? 0;
    }
    return all > 0 ? (mean * left) / all : 0;
  });
}

function usualCounts(members: readonly Member[]): Float64Array {
  const sum = new Float64Array(WINDOW_BINS);
  for (const { cell, usual } of members) {
    const { counts } = cell;
    for (let bin = 0; bin < WINDOW_BINS; bin++) {
      if (!usual || usual[bin]) sum[bin] = (sum[bin] ?? 0) + (counts[bin] ?? 0);
    }
  }
  return sum;
}

/**
 * Every series of a look, from wide to narrow: desk, banks, wallets, pairs. Cases of an unknown bank have no pair; they
 * are taken to be as the rest of their wallet is.
 */
export function watchedSeries(look: Look): WatchedSeries[] {
  const cells = allCells(look);
  const firstMiddle = look.now.getTime() - (WINDOW_BINS - 0.5) * BIN_MS;
  const mix = hourMix(weekHours(firstMiddle, BIN_MS, WINDOW_BINS, look.timeZone));
  const rows = new Map(look.baseline.map((row) => [scopeKey(row.scope), row]));
  const baselineOf = (scope: Scope): SeriesBaseline =>
    rows.get(scopeKey(scope)) ?? unseenBaseline(scope, cells);
  const members = cells.map((cell): Member => {
    const { bankCode, walletCode } = cell;
    const expected = () =>
      bankCode === null
        ? new Float64Array(WINDOW_BINS)
        : expectedCounts(baselineOf({ level: "pair", bankCode, walletCode }), mix, BIN_HOURS);
    return { cell, usual: usualBins(cell, look), expected };
  });
  return scopesOf(cells).map((scope) => {
    const baseline = baselineOf(scope);
    const own = members.filter(({ cell }) => coversCell(scope, cell));
    const whole = expectedCounts(baseline, mix, BIN_HOURS);
    return {
      scope,
      baseline,
      counts: usualCounts(own),
      expected: own.every(({ usual }) => usual === null) ? whole : usualPart(whole, own),
      rateVariance: rateVariance(baseline),
      hourVariance: hourVariance(baseline, (whole[WINDOW_BINS - 1] ?? 0) / BIN_HOURS),
    };
  });
}
