import { FOLDS, type LearningCase } from "./learning-cases";
import type { ModelDocument } from "./model-schema";
import { SEGMENT_DIMENSIONS } from "./model-vocabulary";
import { compileSegments, type Segment, segmentPrior } from "./segment-prior";

const MIN_SEGMENT_CASES = 30;
const MAX_SEGMENTS = 2_000;
const WEIGHTS = [5, 10, 20, 50, 100, 200, 500, 1_000, 2_000];

type LearnedSegments = Pick<ModelDocument, "segments" | "segmentWeight">;

/**
 * Causes counted by wallet, by wallet and bank, and by card kind within them, with the weight that foretells the
 * causes of cases left out best. No segments where none of the weights does better than the whole desk.
 */
export function learnSegments(
  causeCodes: readonly string[],
  prior: Float64Array,
  cases: readonly LearningCase[],
  segmentWeight: number,
): LearnedSegments {
  const gains = new Float64Array(WEIGHTS.length);
  for (let fold = 0; fold < FOLDS; fold++) {
    const segments = compileSegments(
      counted(
        causeCodes,
        cases.filter((one) => one.fold !== fold),
      ),
      causeCodes,
    );
    if (segments.length === 0) continue;
    for (const { confirmed, cause } of cases.filter((one) => one.fold === fold)) {
      for (const [index, weight] of WEIGHTS.entries()) {
        const share = segmentPrior(
          { prior, segments, segmentWeight: weight },
          confirmed.evidence.segment ?? {},
        );
        gains[index] = (gains[index] ?? 0) + Math.log((share[cause] ?? 0) / (prior[cause] ?? 1));
      }
    }
  }
  const best = gains.reduce((at, gain, index) => (gain > (gains[at] ?? 0) ? index : at), 0);
  const isWorth = (gains[best] ?? 0) > Math.log(Math.max(2, cases.length));
  return isWorth
    ? { segments: counted(causeCodes, cases), segmentWeight: WEIGHTS[best] ?? segmentWeight }
    : { segments: [], segmentWeight };
}

function counted(causeCodes: readonly string[], cases: readonly LearningCase[]): ModelDocument["segments"] {
  const found = new Map<
    string,
    { match: Record<string, string>; counts: Record<string, number>; n: number }
  >();
  for (const { confirmed, cause } of cases) {
    for (const match of nestedMatches(confirmed.evidence.segment ?? {})) {
      const key = JSON.stringify(match);
      const segment = found.get(key) ?? { match, counts: {}, n: 0 };
      const code = causeCodes[cause] ?? "";
      segment.counts[code] = (segment.counts[code] ?? 0) + 1;
      segment.n++;
      found.set(key, segment);
    }
  }
  return [...found]
    .filter(([, { n }]) => n >= MIN_SEGMENT_CASES)
    .sort(([keyA, a], [keyB, b]) => b.n - a.n || (keyA < keyB ? -1 : 1))
    .slice(0, MAX_SEGMENTS)
    .map(([, { match, counts }]) => ({ match, counts }));
}

/** From the wide to the narrow; each segment shrinks towards the one before. */
function nestedMatches(segment: Segment): Record<string, string>[] {
  const matches: Record<string, string>[] = [];
  let match: Record<string, string> = {};
  for (const dimension of SEGMENT_DIMENSIONS) {
    const value = segment[dimension];
    if (value === undefined) break;
    match = { ...match, [dimension]: value };
    matches.push(match);
  }
  return matches;
}
