import { compileModel } from "./compiled-model";
import { beliefOf } from "./information-gain";
import { FOLDS, type LearningCase } from "./learning-cases";
import type { ModelDocument } from "./model-schema";

/** What is added to the tables' own slips, and how much the evidence as a whole is trusted. */
export interface Calibration {
  answerNoise: number;
  temperature: number;
}

export interface FoldModel {
  document: ModelDocument;
  heldOut: readonly LearningCase[];
}

export interface FoundCalibration {
  /** Best over all cases left out. */
  overall: Calibration;
  /** By fold, the best over the cases of the other folds: fit to score that fold with. */
  byFold: Calibration[];
}

const TEMPERATURES = [0.8, 0.9, 1, 1.1, 1.25, 1.45, 1.7, 2];
const NOISES = [0, 0.02, 0.05, 0.1];
/** Two numbers need no more cases than this. */
const MAX_CASES = 1_500;
/** Nats that each of the two numbers must save: by chance alone one saves so many in one of twenty (χ² / 2). */
const LEAST_SAVED = 1.92;

/**
 * Finds slips and temperature (Guo et al., "On calibration of modern neural networks", 2017) by the mean log loss of
 * cases that the tables were not learned from. Either is added only where it saves more than chance would.
 */
export function findCalibration(folds: readonly FoldModel[]): FoundCalibration {
  const perFold = Math.ceil(MAX_CASES / FOLDS);
  const samples = folds.map(({ document, heldOut }) => ({ document, cases: heldOut.slice(0, perFold) }));
  const tried = new Map<string, { calibration: Calibration; losses: number[] }>();
  const lossesOf = (calibration: Calibration): number[] => {
    const key = `${calibration.answerNoise} ${calibration.temperature}`;
    const known = tried.get(key);
    if (known) return known.losses;
    const losses = samples.map(({ document, cases }) => totalLoss({ ...document, ...calibration }, cases));
    tried.set(key, { calibration, losses });
    return losses;
  };
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const priceOf = ({ answerNoise, temperature }: Calibration): number =>
    LEAST_SAVED * (Number(answerNoise !== 0) + Number(temperature !== 1));
  const pricedLoss = (one: Calibration): number => sum(lossesOf(one)) + priceOf(one);
  const bestOf = (candidates: readonly Calibration[]): Calibration =>
    candidates.reduce((best, one) => (pricedLoss(one) < pricedLoss(best) - 1e-9 ? one : best));
  const plain = { answerNoise: 0, temperature: 1 };
  const warm = bestOf([plain, ...TEMPERATURES.map((temperature) => ({ ...plain, temperature }))]);
  bestOf([warm, ...NOISES.map((answerNoise) => ({ ...warm, answerNoise }))]);
  const all = [...tried.values()];
  const bestWithout = (fold: number): Calibration => {
    const lossOf = ({ calibration, losses }: (typeof all)[number]) =>
      sum(losses) - (losses[fold] ?? 0) + priceOf(calibration);
    return all.reduce(
      (best, one) => (lossOf(one) < lossOf(best) - 1e-9 ? one : best),
      all[0] ?? { calibration: plain, losses: [] },
    ).calibration;
  };
  return { overall: bestWithout(-1), byFold: folds.map((_, fold) => bestWithout(fold)) };
}

function totalLoss(document: ModelDocument, cases: readonly LearningCase[]): number {
  const model = compileModel(document);
  return cases.reduce((total, { confirmed, cause }) => {
    const { posterior } = beliefOf(model, confirmed.evidence);
    return total - Math.log(Math.max(1e-12, posterior[cause] ?? 0));
  }, 0);
}
