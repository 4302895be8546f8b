import { MINUTE_MS } from "./detection-settings";
import type { KnownIncident } from "./known-incident";
import type { Scope } from "./scope";
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

/**
 * What is surging now, the clearest first. The scope with the most evidence explains its cases; they are taken out, and
 * what still stands out is looked for in the rest (the most likely cluster and the next ones of Kulldorff 1997). So a
 * bank that is down is one alarm and not one for each of its wallets, and a pair that is down does not raise its bank.
 * Scopes of `look.incidents` are never proposed for the time that those incidents cover.
 */
export function proposeAlarms(look: Look): ProposedAlarm[] {
  const maturity = maturityOf(look.baseline);
  if (maturity === "none") return [];
  const explained: KnownIncident[] = [...look.incidents];
  const alarms: ProposedAlarm[] = [];
  while (alarms.length < MOST_ALARMS) {
    const series = watchedSeries({ ...look, incidents: explained });
    const enough = thresholdBits(series.length);
    const best = surgeEvidence(series).reduce<SurgeEvidence | null>((most, one) => {
      if (!one || one.bits < enough || (maturity === "young" && !isVeryClear(one, enough))) return most;
      return most && most.bits >= one.bits ? most : one;
    }, null);
    if (!best) break;
    const { scope, minutes, observed, expected, bits } = best;
    const since = new Date(look.now.getTime() - minutes * MINUTE_MS);
    alarms.push({ scope, since, observed, expected, bits });
    explained.push({ scope, from: since, to: null });
  }
  return alarms;
}
