import type { ModelDocument } from "./model-schema";
import { SEGMENT_DIMENSIONS } from "./model-vocabulary";

/** Where a case belongs, by dimension: wallet, bank, cardKind. */
export type Segment = Readonly<Record<string, string>>;

export interface CompiledSegment {
  match: readonly (readonly [dimension: string, value: string])[];
  /** By cause index. */
  counts: Float64Array;
  total: number;
}

/** Dimensions in the order in which the desk knows them; those of other trades behind, by their names. */
export const orderedDimensions = (names: Iterable<string>): string[] => {
  const given = new Set(names);
  return [...new Set<string>([...SEGMENT_DIMENSIONS, ...[...given].sort()])].filter((name) =>
    given.has(name),
  );
};

/** What the prior of a case is made of, causes by their index. */
export interface Priors {
  prior: Float64Array;
  segmentWeight: number;
  /** From the most general to the most specific. */
  segments: readonly CompiledSegment[];
}

export const compileSegments = (
  segments: ModelDocument["segments"],
  causeCodes: readonly string[],
): CompiledSegment[] =>
  segments
    .map(({ match, counts }) => ({
      match: Object.entries(match),
      counts: Float64Array.from(causeCodes, (code) => counts[code] ?? 0),
      total: Object.values(counts).reduce((total, count) => total + count, 0),
    }))
    .sort((a, b) => a.match.length - b.match.length);

/**
 * P(cause) where the case belongs, by cause index. Every matching segment, from the general to the specific, shrinks
 * its counts towards what was known before it: p ← (n_c + w·p) / (n + w), the posterior mean under a Dirichlet prior
 * of weight w (`segmentWeight`, in cases). Without a matching segment it is the model's own prior.
 */
export function segmentPrior({ prior, segments, segmentWeight }: Priors, segment: Segment): Float64Array {
  let narrowed = prior;
  for (const { match, counts, total } of segments) {
    if (total === 0 || !match.every(([dimension, value]) => segment[dimension] === value)) continue;
    const wider = narrowed;
    narrowed = wider.map(
      (value, cause) => ((counts[cause] ?? 0) + segmentWeight * value) / (total + segmentWeight),
    );
  }
  return narrowed;
}

/** P(cause) where a case belongs, by cause code, straight from a document: also from one with faults elsewhere. */
export function segmentShares(
  { causes, segments, segmentWeight }: Pick<ModelDocument, "causes" | "segments" | "segmentWeight">,
  segment: Segment,
): Map<string, number> {
  const codes = causes.map(({ code }) => code);
  const weight = causes.reduce((sum, { priorWeight }) => sum + priorWeight, 0);
  const priors = {
    prior: Float64Array.from(causes, ({ priorWeight }) => priorWeight / weight),
    segments: compileSegments(segments, codes),
    segmentWeight,
  };
  const shares = segmentPrior(priors, segment);
  return new Map(codes.map((code, index) => [code, shares[index] ?? 0]));
}
