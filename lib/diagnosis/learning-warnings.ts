import { wilson } from "@/lib/trends/wilson";
import type { LearnedShares } from "./learn-causes";
import type { LearningReport, LearningWarning } from "./learning-report";

const DOMINANT_SHARE = 0.5;
const DOMINANT_RATIO = 2;
const FAR_RATIO = 3;
/** Outcomes that the old model foresees in less than this part of the cases in which it expects to. */
const MIN_AGREEMENT = 0.5;
/** How much Brier's score may rise before it is called worse. */
const BRIER_TOLERANCE = 0.01;

const SUSPICIOUS: ReadonlySet<LearningWarning["kind"]> = new Set([
  "dominant_cause",
  "outcomes_disagree",
  "held_out_worse",
]);

/** True when one of the warnings means that the data may be poisoned or mixed up. */
export const isSuspicious = (warnings: readonly LearningWarning[]): boolean =>
  warnings.some(({ kind }) => SUSPICIOUS.has(kind));

/** What a person should look at before publishing, from the shares of causes and the scores on cases left out. */
export function learningWarnings(
  causeCodes: readonly string[],
  before: Float64Array,
  { n }: LearnedShares,
  unknownCauses: ReadonlyMap<string, number>,
  heldOut: LearningReport["heldOut"],
): LearningWarning[] {
  const total = n.reduce((sum, count) => sum + count, 0);
  return [
    ...[...unknownCauses]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([causeCode, count]): LearningWarning => ({ kind: "unknown_cause", causeCode, n: count })),
    ...causeCodes.flatMap((causeCode, cause): LearningWarning[] =>
      shareWarning(causeCode, n[cause] ?? 0, total, before[cause] ?? 0),
    ),
    ...scoreWarnings(heldOut),
  ];
}

function shareWarning(causeCode: string, n: number, total: number, expected: number): LearningWarning[] {
  const observed = wilson(n, total);
  if (observed === null) return [];
  const { share, low, high } = observed;
  if (low > DOMINANT_SHARE && low > expected * DOMINANT_RATIO) {
    return [{ kind: "dominant_cause", causeCode, share, expected }];
  }
  const isFar = low > expected * FAR_RATIO || high < expected / FAR_RATIO;
  return isFar ? [{ kind: "share_beyond_interval", causeCode, n, share, expected }] : [];
}

function scoreWarnings({ before, after }: LearningReport["heldOut"]): LearningWarning[] {
  const warnings: LearningWarning[] = [];
  const predicted = before.bins.reduce((sum, bin) => sum + (bin.n / before.n) * bin.predicted, 0);
  if (before.top1 !== null && before.top1 < predicted * MIN_AGREEMENT) {
    warnings.push({ kind: "outcomes_disagree", observed: before.top1, predicted });
  }
  if (before.brier !== null && after.brier !== null && after.brier > before.brier + BRIER_TOLERANCE) {
    warnings.push({ kind: "held_out_worse", before: before.brier, after: after.brier });
  }
  return warnings;
}
