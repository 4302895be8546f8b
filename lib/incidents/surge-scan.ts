import { BLOCK_MINUTES, LEAST_CASES, SPANS } from "./detection-settings";
import { latestLikelihood } from "./latest-likelihood";
import { surgeBits } from "./rate-likelihood";
import { DESK, type Scope, scopeKey } from "./scope";
import { type FadedSums, fadedSums, type Level, levelAfter } from "./todays-level";
import type { WatchedSeries } from "./watched-series";

/** The span for which a surge of one series is most likely, and what speaks for it. */
export type SurgeEvidence = {
  scope: Scope;
  /** Minutes since the surge began; one of the spans. */
  minutes: number;
  observed: number;
  /** Cases expected in the span at today's level; above 0. */
  expected: number;
  /** log2 of the likelihood ratio of a surge to the usual. */
  bits: number;
};

/** Variance of a day's level that all series of the desk share, and of what a series adds to it: together sd 20 %. */
const SHARED_VARIANCE = 0.02;
const OWN_VARIANCE = 0.02;

const NOTHING: FadedSums = {
  cases: new Float64Array(SPANS.length),
  expected: new Float64Array(SPANS.length),
};

/** Sums of the series that make up what lies beside a scope: all, less its bank, less its wallet, and their pair. */
type Beside = readonly [all: FadedSums, bank: FadedSums, wallet: FadedSums, pair: FadedSums];

/**
 * Sums over all cases that have neither the bank nor the wallet of the scope, by inclusion and exclusion: a surge of the
 * one or the other cannot raise the level it is held against. Beside the desk there is nothing.
 */
function besideOf({ level, bankCode, walletCode }: Scope, sums: ReadonlyMap<string, FadedSums>): Beside {
  const of = (scope: Scope): FadedSums => sums.get(scopeKey(scope)) ?? NOTHING;
  const all = of(DESK);
  if (level === "desk") return [all, all, NOTHING, NOTHING];
  return [
    all,
    bankCode === null ? NOTHING : of({ level: "bank", bankCode, walletCode: null }),
    walletCode === null ? NOTHING : of({ level: "wallet", bankCode: null, walletCode }),
    bankCode === null || walletCode === null ? NOTHING : of({ level: "pair", bankCode, walletCode }),
  ];
}

const left = ([all, bank, wallet, pair]: Beside, key: keyof FadedSums, span: number): number =>
  Math.max(
    0,
    (all[key][span] ?? 0) - (bank[key][span] ?? 0) - (wallet[key][span] ?? 0) + (pair[key][span] ?? 0),
  );

/** Levels of every series at the beginning of every span: first as all others ran, then as the series itself did. */
export function levelsOf(series: readonly WatchedSeries[]): ((span: number) => Level)[] {
  const sums = new Map(
    series.map(({ scope, blocks, expected, isNight }) => [
      scopeKey(scope),
      fadedSums(blocks, expected, isNight),
    ]),
  );
  return series.map(({ scope, baseline: { dispersion }, rateVariance }) => {
    const beside = besideOf(scope, sums);
    const own = sums.get(scopeKey(scope)) ?? NOTHING;
    return (span) => {
      const shared = levelAfter(
        { mean: 1, relativeVariance: SHARED_VARIANCE },
        left(beside, "cases", span),
        left(beside, "expected", span),
        dispersion,
      );
      const prior = {
        mean: shared.mean,
        relativeVariance: shared.relativeVariance + OWN_VARIANCE + rateVariance,
      };
      return levelAfter(prior, own.cases[span] ?? 0, own.expected[span] ?? 0, dispersion);
    };
  });
}

/** Evidence below this is nobody's concern and is not worked out. */
const LEAST_BITS = 4;

/** Whether cases may speak for a surge at all: no distribution makes more of them than the best Poisson does. */
function mayBeSurge(observed: number, expected: number): boolean {
  if (observed < LEAST_CASES || observed <= expected || expected <= 0) return false;
  return observed * Math.log(observed / expected) - (observed - expected) > LEAST_BITS * Math.LN2;
}

/** A span whose cases may speak for a surge; `usual` is what the baseline expects, before the level. */
type Suspect = { minutes: number; observed: number; usual: number; level: Level };

function suspectsOf({ blocks, expected }: WatchedSeries, levelAt: (span: number) => Level): Suspect[] {
  const suspects: Suspect[] = [];
  let [observed, usual, block] = [0, 0, blocks.length];
  for (const [span, minutes] of SPANS.entries()) {
    for (; block > blocks.length - minutes / BLOCK_MINUTES; block--) {
      observed += blocks[block - 1] ?? 0;
      usual += expected[block - 1] ?? 0;
    }
    if (observed < LEAST_CASES || usual <= 0) continue;
    const level = levelAt(span);
    if (mayBeSurge(observed, level.mean * usual)) suspects.push({ minutes, observed, usual, level });
  }
  return suspects;
}

function evidenceOf(one: WatchedSeries, levelAt: (span: number) => Level): SurgeEvidence | null {
  // Most series of most looks end here, before anything is worked out by the minute.
  const suspects = suspectsOf(one, levelAt);
  if (suspects.length === 0) return null;
  const likelihoodOf = latestLikelihood(one);
  let best: SurgeEvidence | null = null;
  for (const { minutes, observed, usual, level } of suspects) {
    const relativeVariance = level.relativeVariance + one.hourVariance;
    const bits = surgeBits(likelihoodOf(minutes), { mean: level.mean, relativeVariance });
    if (bits >= LEAST_BITS && (best === null || bits > best.bits))
      best = { scope: one.scope, minutes, observed, expected: level.mean * usual, bits };
  }
  return best;
}

/**
 * What speaks for a surge that goes on now, for each series; null where nothing does. The greatest evidence over all
 * times at which the surge may have begun is the CUSUM in its other form (Page 1954; Lorden 1971; the moving window of
 * Höhle & Paul 2008), kept in no state: any node can work it out from the counts.
 */
export function surgeEvidence(series: readonly WatchedSeries[]): (SurgeEvidence | null)[] {
  const levels = levelsOf(series);
  return series.map((one, index) => {
    const levelAt = levels[index];
    return levelAt ? evidenceOf(one, levelAt) : null;
  });
}
