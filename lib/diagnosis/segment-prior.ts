import type { CompiledModel } from "./compiled-model";

/** Where a case belongs, by dimension: wallet, bank, cardKind. */
export type Segment = Readonly<Record<string, string>>;

/**
 * P(cause) where the case belongs, by cause index. Every matching segment, from the general to the specific, shrinks
 * its counts towards what was known before it: p ← (n_c + w·p) / (n + w), the posterior mean under a Dirichlet prior
 * of weight w (`segmentWeight`, in cases). Without a matching segment it is the model's own prior.
 */
export function segmentPrior(
  model: Pick<CompiledModel, "prior" | "segments" | "segmentWeight">,
  segment: Segment,
): Float64Array {
  let prior = model.prior;
  for (const { match, counts, total } of model.segments) {
    if (total === 0 || !match.every(([dimension, value]) => segment[dimension] === value)) continue;
    const wider = prior;
    prior = wider.map(
      (value, cause) => ((counts[cause] ?? 0) + model.segmentWeight * value) / (total + model.segmentWeight),
    );
  }
  return prior;
}
