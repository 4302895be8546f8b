import type { CompiledModel } from "./compiled-model";
import type { Evidence } from "./evidence";
import { beliefOf } from "./information-gain";

/** A closed case whose cause was confirmed, not presumed, with all that was known when it closed. */
export interface ConfirmedCase {
  id: string;
  causeCode: string;
  evidence: Evidence;
  /** How many checks people answered. */
  checksAsked: number;
}

export interface CalibrationBin {
  /** Bounds of the leader's probability, the lower one included. */
  from: number;
  to: number;
  n: number;
  /** Mean probability of the leader, and the share of cases in which it was right. */
  predicted: number;
  observed: number;
}

/** How well a model's diagnoses fit the causes that were confirmed. Every figure but `n` is null without cases. */
export interface ReplayScore {
  n: number;
  /** Cases whose cause the model does not know; they count as wrong. */
  unknownCauses: number;
  top1: number | null;
  top3: number | null;
  /** Mean over cases of Σ (p − 1[cause])² over all causes: 0 is perfect, 2 is sure and wrong (Brier, 1950). */
  brier: number | null;
  /** Expected calibration error of the leader's probability over ten equal bins (Naeini et al., 2015). */
  ece: number | null;
  checksAsked: number | null;
  bins: CalibrationBin[];
}

export interface ReplayedCase {
  id: string;
  causeCode: string;
  leader: string;
  posterior: number;
  /** From 1; null when the model does not know the cause. */
  rank: number | null;
  /** Σ (p − 1[cause])² over all causes. */
  squaredError: number;
}

const BINS = 10;

/** What a model says about each case with everything that was known of it. */
export function replayCases(model: CompiledModel, cases: readonly ConfirmedCase[]): ReplayedCase[] {
  return cases.map(({ id, causeCode, evidence }) => {
    const { posterior } = beliefOf(model, evidence);
    const order = [...posterior.keys()].sort((a, b) => (posterior[b] ?? 0) - (posterior[a] ?? 0) || a - b);
    const truth = model.causeCodes.indexOf(causeCode);
    const leader = order[0] ?? 0;
    const squares = posterior.reduce(
      (total, value, cause) => total + (value - Number(cause === truth)) ** 2,
      0,
    );
    return {
      id,
      causeCode,
      leader: model.causeCodes[leader] ?? "",
      posterior: posterior[leader] ?? 0,
      rank: truth < 0 ? null : order.indexOf(truth) + 1,
      squaredError: truth < 0 ? squares + 1 : squares,
    };
  });
}

/** The scores of replayed cases; `cases` brings how many checks each took. */
export function scoreReplay(replayed: readonly ReplayedCase[], cases: readonly ConfirmedCase[]): ReplayScore {
  const n = replayed.length;
  const mean = (values: readonly number[]): number | null =>
    values.length === 0 ? null : values.reduce((total, value) => total + value, 0) / values.length;
  const bins = calibrationBins(replayed);
  return {
    n,
    unknownCauses: replayed.filter(({ rank }) => rank === null).length,
    top1: mean(replayed.map(({ rank }) => Number(rank === 1))),
    top3: mean(replayed.map(({ rank }) => Number(rank !== null && rank <= 3))),
    brier: mean(replayed.map(({ squaredError }) => squaredError)),
    ece:
      n === 0
        ? null
        : bins.reduce((total, bin) => total + (bin.n / n) * Math.abs(bin.predicted - bin.observed), 0),
    checksAsked: mean(cases.map(({ checksAsked }) => checksAsked)),
    bins,
  };
}

function calibrationBins(replayed: readonly ReplayedCase[]): CalibrationBin[] {
  const bins = Array.from({ length: BINS }, (_, index) => ({
    from: index / BINS,
    to: (index + 1) / BINS,
    n: 0,
    predicted: 0,
    observed: 0,
  }));
  for (const { posterior, rank } of replayed) {
    const bin = bins[Math.min(BINS - 1, Math.floor(posterior * BINS))];
    if (bin === undefined) continue;
    bin.n++;
    bin.predicted += posterior;
    bin.observed += Number(rank === 1);
  }
  return bins
    .filter(({ n }) => n > 0)
    .map((bin) => ({ ...bin, predicted: bin.predicted / bin.n, observed: bin.observed / bin.n }));
}
