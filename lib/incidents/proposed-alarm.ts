import { type SeriesBaseline, USUAL_DISPERSION } from "./baseline";
import { MINUTE_MS } from "./detection-settings";
import type { KnownIncident } from "./known-incident";
import { type Cell, containsScope, DESK, type Scope, scopeKey, scopesOf } from "./scope";
import { type SurgeEvidence, surgeEvidence } from "./surge-scan";
import { isVeryClear, maturityOf, thresholdBits } from "./thresholds";
import { type Look, watchedSeries } from "./watched-series";

/** A surge that is going on, at the level that explains it. */
export type ProposedAlarm = {
  scope: Scope;
  /** When it most likely began, to five minutes; at most four hours ago. */
  since: Date;
  /** Live cases since then. */
  observed: number;
  /** Cases that would be usual for this hour of the week at today's level. */
  expected: number;
  /** log2 of how many times likelier the counts are in a surge than in a usual time. */
  bits: number;
};

/** More at once than this is not a list of faults but a broken baseline, and nobody reads it. */
const MOST_ALARMS = 20;

type Search = {
  look: Look;
  /** Bits that an alarm needs. */
  enough: number;
  isEnough: (evidence: SurgeEvidence) => boolean;
};

function clearest({ look, isEnough }: Search, within: Scope): SurgeEvidence | null {
  return surgeEvidence(watchedSeries(look)).reduce<SurgeEvidence | null>((most, one) => {
    if (!one || !isEnough(one) || !isPart(within, one.scope)) return most;
    return most && most.bits >= one.bits ? most : one;
  }, null);
}

const isPart = (whole: Scope, scope: Scope): boolean =>
  containsScope(whole, scope) && (whole.level === "desk" || scope.level !== whole.level);

/**
 * log2 of the likelihood ratio of a surge at its own rate to the usual one, of Poisson counts over their dispersion.
 * Without the level's uncertainty, which parts of one whole share, and would otherwise be forgiven once for each.
 */
const ownBits = ({ observed, expected }: SurgeEvidence): number =>
  (observed * Math.log(observed / expected) - (observed - expected)) / (USUAL_DISPERSION * Math.LN2);

/** A wide surge, or several within it where those explain its cases so much better that each is worth its own alarm. */
function wholeOrParts(search: Search, whole: SurgeEvidence): SurgeEvidence[] {
  if (whole.scope.level === "pair") return [whole];
  const parts = surgesWithin(search, whole.scope, whole);
  // Nothing would explain nothing, and the search for the next surge would find this one for ever.
  if (parts.length === 0) return [whole];
  const bits = parts.reduce((sum, part) => sum + ownBits(part), 0) - (parts.length - 1) * search.enough;
  return bits > ownBits(whole) ? parts : [whole];
}

/** Surges of the scopes within one, but for the `whole` itself, the clearest first; each takes its cases out. */
function surgesWithin(search: Search, within: Scope, whole: SurgeEvidence | null): SurgeEvidence[] {
  const found: SurgeEvidence[] = [];
  let { look } = search;
  while (found.length < MOST_ALARMS) {
    const left = { ...search, look };
    const best = clearest(whole ? without(left, whole) : left, within);
    if (!best) break;
    const surges = wholeOrParts(left, best);
    found.push(...surges);
    look = { ...look, incidents: [...look.incidents, ...surges.map((surge) => asIncident(surge, look.now))] };
  }
  return found;
}

const without = (search: Search, whole: SurgeEvidence): Search => ({
  ...search,
  isEnough: (one) => scopeKey(one.scope) !== scopeKey(whole.scope) && search.isEnough(one),
});

const beganAt = ({ minutes }: SurgeEvidence, now: Date): Date =>
  new Date(now.getTime() - minutes * MINUTE_MS);
const asIncident = (surge: SurgeEvidence, now: Date): KnownIncident => ({
  scope: surge.scope,
  from: beganAt(surge, now),
  to: null,
});

/**
 * What is surging now, the clearest first. The scope with the most evidence explains its cases; they are taken out, and
 * what still stands out is looked for in the rest (the most likely cluster and the next ones of Kulldorff 1997). So a
 * bank that is down is one alarm and not one for each of its wallets, a pair that is down does not raise its bank, and
 * two banks that are down do not raise the desk. Scopes of `look.incidents` are never proposed for the time that those
 * incidents cover. No alarm is lost when more cases come: one that meets it is among those proposed then.
 */
export function proposeAlarms(look: Look): ProposedAlarm[] {
  const maturity = maturityOf(look.baseline);
  if (maturity === "none") return [];
  const enough = thresholdBits(scopesOf([...look.cells, ...cellsOf(look.baseline)]).length);
  const isEnough = (one: SurgeEvidence): boolean =>
    one.bits >= enough && (maturity === "grown" || isVeryClear(one, enough));
  return surgesWithin({ look, enough, isEnough }, DESK, null)
    .sort((left, right) => right.bits - left.bits)
    .map((surge) => ({
      scope: surge.scope,
      since: beganAt(surge, look.now),
      observed: surge.observed,
      expected: surge.expected,
      bits: surge.bits,
    }));
}

const cellsOf = (baseline: readonly SeriesBaseline[]): Cell[] =>
  baseline.flatMap(({ scope }) => (scope.level === "pair" ? [scope] : []));
