import type { LearningCase } from "./learning-cases";
import { MIN_ROW_CASES } from "./learning-report";
import { logGamma } from "./log-gamma";

const SHAPES = [0.5, 1, 2, 4, 8, 16, 32, 64, 128, 256];

/**
 * Likelihood ratios of signs (codes, code ranges, messages) by cause index, learned from how often each was read
 * under each cause. The count of a sign under a cause is Poisson with mean rate × ratio × cases of the cause; the
 * estimated ratio is the mean of a Gamma prior, whose shape, shared by all signs, is the one that makes the counts
 * most probable. A sign that was read too rarely keeps its ratios. Only ratios between causes have a meaning.
 */
export function learnRatios(
  before: ReadonlyMap<string, Float64Array>,
  cases: readonly LearningCase[],
): Map<string, Float64Array> {
  const causeCount = [...before.values()][0]?.length ?? 0;
  const byCause = new Float64Array(causeCount);
  const counts = new Map([...before.keys()].map((ref) => [ref, new Float64Array(causeCount)]));
  for (const { cause, refs } of cases) {
    byCause[cause] = (byCause[cause] ?? 0) + 1;
    for (const ref of refs) {
      const row = counts.get(ref);
      if (row) row[cause] = (row[cause] ?? 0) + 1;
    }
  }
  const signs = [...before].flatMap(([ref, ratios]) => {
    const row = counts.get(ref) ?? new Float64Array(causeCount);
    const n = row.reduce((total, count) => total + count, 0);
    if (n < MIN_ROW_CASES) return [];
    const exposure = ratios.reduce((total, ratio, cause) => total + ratio * (byCause[cause] ?? 0), 0);
    // Expected count at ratio 1.
    const expected = byCause.map((cases) => (cases * n) / exposure);
    return [{ ref, ratios, row, expected }];
  });
  let shape = 0;
  let highest = Number.NEGATIVE_INFINITY;
  for (const candidate of SHAPES) {
    let log = 0;
    for (const { ratios, row, expected } of signs) {
      for (const [cause, count] of row.entries()) {
        log += logNegativeBinomial(count, (ratios[cause] ?? 1) * (expected[cause] ?? 0), candidate);
      }
    }
    if (log > highest) [shape, highest] = [candidate, log];
  }
  const learned = new Map(before);
  for (const { ref, ratios, row, expected } of signs) {
    learned.set(
      ref,
      ratios.map((ratio, cause) => (shape + (row[cause] ?? 0)) / (shape / ratio + (expected[cause] ?? 0))),
    );
  }
  return learned;
}

/** Up to a term that does not depend on the shape. */
function logNegativeBinomial(count: number, mean: number, shape: number): number {
  if (mean <= 0) return 0;
  return (
    logGamma(shape + count) -
    logGamma(shape) +
    shape * Math.log(shape / (shape + mean)) +
    count * Math.log(mean / (shape + mean))
  );
}
