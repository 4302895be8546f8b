import { BLOCK_MINUTES, MINUTE_MS, SPANS, WINDOW_MINUTES } from "./detection-settings";
import { latestLikelihood } from "./latest-likelihood";
import { surgeBits } from "./rate-likelihood";
import { type Scope, scopeKey } from "./scope";
import { levelsOf } from "./surge-scan";
import type { Level } from "./todays-level";
import { type Look, type WatchedSeries, watchedSeries } from "./watched-series";

/** An alarm that is open, as it is stored. */
export type OpenAlarm = { id: string; scope: Scope; since: Date };

/** How an open alarm stands now. */
export type AlarmStanding = {
  /** Live cases since it began, up to 26 hours. */
  observed: number;
  /** Cases that would have been usual in that time, at today's level. */
  expected: number;
  /** When the cases became usual again; null while they are not known to be. */
  recoveredAt: Date | null;
};

/** Bits against a surge that end an alarm: 16 to 1. Opening one takes far more for it, so that it does not flicker. */
const RECOVERED_BITS = 4;
/** A quarter of an hour without cases is no recovery. */
const LEAST_MINUTES = 20;
/** Where more cases than usual, by the square root of their number, are left, something is still wrong. */
const USUAL_MARGIN_SD = 2;

/** The time for which the cases speak the most against the surge, of the given ratio, going on; null while unclear. */
function usualMinutes(one: WatchedSeries, ratio: number, openMinutes: number, level: Level): number | null {
  const likelihoodOf = latestLikelihood(one);
  let [observed, usual, minute] = [0, 0, 0];
  let best: { minutes: number; bits: number } | null = null;
  const casesAgo = one.casesAgo();
  for (const minutes of SPANS) {
    if (minutes > openMinutes) break;
    for (; minute < minutes; minute++) {
      usual += one.expectedAgo(minute);
      observed += casesAgo[minute] ?? 0;
    }
    const expected = level.mean * usual;
    const margin = USUAL_MARGIN_SD * Math.sqrt(one.baseline.dispersion * expected);
    const bits = -surgeBits(likelihoodOf(minutes), level, [ratio]);
    if (minutes < LEAST_MINUTES || observed > expected + margin || bits < RECOVERED_BITS) continue;
    if (!best || bits > best.bits) best = { minutes, bits };
  }
  return best?.minutes ?? null;
}

/** A surge is taken to go on at its own rate, but at no less than this: a lesser one cannot be told from a busy day. */
const LEAST_RATIO = 2;
const MOST_RATIO = 8;

/**
 * How an open alarm stands: its counts since it began, against the level that the rest of the desk and the time before
 * it tell, and whether its latest cases are usual again. `look.incidents` must not hold the alarm itself.
 */
export function alarmStanding(look: Look, alarm: OpenAlarm): AlarmStanding {
  const key = scopeKey(alarm.scope);
  const find = (series: readonly WatchedSeries[]): number =>
    series.findIndex(({ scope }) => scopeKey(scope) === key);
  const all = watchedSeries(look);
  const one = all[find(all)];
  if (!one) return { observed: 0, expected: 0, recoveredAt: null };
  // Without its own time, the series tells the level that it had before.
  const calm = watchedSeries({
    ...look,
    incidents: [...look.incidents, { scope: alarm.scope, from: alarm.since, to: null }],
  });
  const level = levelsOf(calm)[find(calm)]?.(0) ?? { mean: 1, relativeVariance: 1 };
  const openMinutes = Math.ceil((look.now.getTime() - alarm.since.getTime()) / MINUTE_MS);
  const firstBlock = Math.max(0, Math.floor((WINDOW_MINUTES - openMinutes) / BLOCK_MINUTES));
  const sum = (of: Float64Array): number => of.slice(firstBlock).reduce((total, part) => total + part, 0);
  const [observed, expected] = [sum(one.blocks), level.mean * sum(one.expected)];
  const ratio = Math.min(MOST_RATIO, Math.max(LEAST_RATIO, observed / Math.max(expected, 1e-9)));
  const relativeVariance = level.relativeVariance + one.hourVariance;
  const minutes = usualMinutes(one, ratio, openMinutes, { mean: level.mean, relativeVariance });
  return {
    observed,
    expected,
    recoveredAt: minutes === null ? null : new Date(look.now.getTime() - minutes * MINUTE_MS),
  };
}
