import type { CompiledModel, CompiledRemedy } from "./compiled-model";

export interface RankedRemedy {
  remedyCode: string;
  owner: CompiledRemedy["owner"];
  minutes: number;
  /** P(this solves the case), 0 to 1. */
  fixProbability: number;
  /** Probability of a solution bought by each minute; the order in which remedies are best tried. */
  fixPerMinute: number;
}

/** Remedies by p/c, the order that costs least when they are tried one after another. */
export function rankedRemedies(
  model: CompiledModel,
  posterior: Float64Array,
  untried: readonly CompiledRemedy[] = model.remedies,
): RankedRemedy[] {
  return untried
    .map((remedy) => {
      const fixProbability = fixProbabilityOf(remedy, posterior);
      const { code: remedyCode, owner, minutes } = remedy;
      return { remedyCode, owner, minutes, fixProbability, fixPerMinute: fixProbability / minutes };
    })
    .sort((a, b) => b.fixPerMinute - a.fixPerMinute || (a.remedyCode < b.remedyCode ? -1 : 1));
}

export const fixProbabilityOf = (remedy: CompiledRemedy, posterior: Float64Array): number => {
  let sum = 0;
  for (let cause = 0; cause < posterior.length; cause++) {
    sum += (posterior[cause] ?? 0) * (remedy.fixes[cause] ?? 0);
  }
  return sum;
};

/** The posterior once a remedy was tried and did not help. */
export function afterFailure(remedy: CompiledRemedy, posterior: Float64Array): Float64Array {
  const left = new Float64Array(posterior.length);
  let whole = 0;
  for (let cause = 0; cause < left.length; cause++) {
    const joint = (posterior[cause] ?? 0) * (1 - (remedy.fixes[cause] ?? 0));
    left[cause] = joint;
    whole += joint;
  }
  for (let cause = 0; cause < left.length; cause++) left[cause] = (left[cause] ?? 0) / whole;
  return left;
}

/**
 * Expected minutes of trying remedies one after another, each time the one with the best p/c, and handing the case
 * over as soon as that is expected to be cheaper than going on (expected cost of repair with a service call:
 * Heckerman, Breese and Rommelse, 1995). Asks nothing on the way.
 */
export function expectedRepairMinutes(
  model: CompiledModel,
  posterior: Float64Array,
  untried: readonly CompiledRemedy[],
): number {
  const steps: { minutes: number; failed: number }[] = [];
  let belief = posterior;
  const left = [...untried];
  while (left.length > 0) {
    let best = 0;
    let bestRate = -1;
    for (const [index, remedy] of left.entries()) {
      const rate = fixProbabilityOf(remedy, belief) / remedy.minutes;
      if (rate > bestRate) [best, bestRate] = [index, rate];
    }
    const [remedy] = left.splice(best, 1);
    // A remedy that buys less than the hand-over's own price of a sure end is never worth its minutes.
    if (remedy === undefined || bestRate * model.referralMinutes < 1) break;
    steps.push({ minutes: remedy.minutes, failed: 1 - fixProbabilityOf(remedy, belief) });
    belief = afterFailure(remedy, belief);
  }
  return steps.reduceRight(
    (after, { minutes, failed }) => Math.min(model.referralMinutes, minutes + failed * after),
    model.referralMinutes,
  );
}
