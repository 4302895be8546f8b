import type { CompiledModel } from "./compiled-model";
import { type Evidence, readEvidence } from "./evidence";
import { segmentPrior } from "./segment-prior";

export interface TwoCauses {
  /** P(two causes at once), 0 to 1. */
  probability: number;
  /** The most probable pairs, best first; probabilities are shares among pairs. */
  pairs: { causeCodes: [string, string]; probability: number }[];
  /** P(cause is one of the two | two at once), best first; they sum to 2. */
  causes: { causeCode: string; probability: number }[];
}

/** How often two faults meet in one case, before anything is known: an estimate, no desk has counted it. */
const TWO_AT_ONCE = 0.05;
const SHOWN_PAIRS = 5;

/**
 * The reading of a case for two causes at once. A piece of evidence under a pair is as probable as under the cause
 * that departs most from what is usual: P(e | a, b) ∝ P(e | a)·P(e | b) / P(e), so that a cause with nothing to do
 * with a check leaves it to the other one (independent causal influence). Pairs have the prior p(a)·p(b).
 */
export function readTwoCauses(model: CompiledModel, evidence: Evidence): TwoCauses {
  const { items } = readEvidence(model, evidence);
  const prior = segmentPrior(model, evidence.segment ?? {});
  const single = prior.map(Math.log);
  for (const { likelihood } of items) {
    const usual = Math.log(
      prior.reduce((total, value, cause) => total + value * (likelihood.plain[cause] ?? 0), 0),
    );
    for (const [cause, value] of likelihood.log.entries())
      single[cause] = (single[cause] ?? 0) + value - usual;
  }
  const joint: { a: number; b: number; log: number }[] = [];
  for (let a = 0; a < single.length; a++) {
    for (let b = a + 1; b < single.length; b++)
      joint.push({ a, b, log: (single[a] ?? 0) + (single[b] ?? 0) });
  }
  const highest = Math.max(...joint.map(({ log }) => log), ...single);
  const pairPriors = (1 - prior.reduce((total, value) => total + value * value, 0)) / 2;
  const oneSum = single.reduce((total, log) => total + Math.exp(log - highest), 0) * (1 - TWO_AT_ONCE);
  const weights = joint.map(({ a, b, log }) => ({ a, b, weight: Math.exp(log - highest) / pairPriors }));
  const pairSum = weights.reduce((total, { weight }) => total + weight, 0);
  const inPairs = new Float64Array(single.length);
  for (const { a, b, weight } of weights) {
    inPairs[a] = (inPairs[a] ?? 0) + weight / pairSum;
    inPairs[b] = (inPairs[b] ?? 0) + weight / pairSum;
  }
  const nameOf = (cause: number): string => model.causeCodes[cause] ?? "";
  return {
    probability: (pairSum * TWO_AT_ONCE) / (pairSum * TWO_AT_ONCE + oneSum),
    pairs: weights
      .sort((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b)
      .slice(0, SHOWN_PAIRS)
      .map(({ a, b, weight }) => ({ causeCodes: [nameOf(a), nameOf(b)], probability: weight / pairSum })),
    causes: [...inPairs.entries()]
      .map(([cause, probability]) => ({ causeCode: nameOf(cause), probability }))
      .sort((x, y) => y.probability - x.probability || (x.causeCode < y.causeCode ? -1 : 1)),
  };
}
