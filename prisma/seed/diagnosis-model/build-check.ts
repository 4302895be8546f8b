import type { ModelCheckInput } from "@/lib/diagnosis/model-schema";

type ModelAnswer = ModelCheckInput["answers"][number];

export interface AnswerEstimate extends ModelAnswer {
  /** Share of this answer when the cause has nothing to do with the check; a check's bases sum to 1. */
  base: number;
  /** How many times more probable this answer is under a cause; 1 for causes not named. */
  ratios?: Record<string, number>;
}

export interface CheckEstimate extends Omit<ModelCheckInput, "answers" | "counts"> {
  answers: AnswerEstimate[];
}

/** One expert estimate counts as much as this many observed answers. */
const STRENGTH = 20;
const DECIMALS = 1e4;

/** The same ratio for several causes. */
export function each(causeCodes: readonly string[], ratio: number): Record<string, number> {
  return Object.fromEntries(causeCodes.map((code) => [code, ratio]));
}

/**
 * Turns estimates into pseudo-counts: P(answer | cause) ∝ base × ratio, normalised for each cause, times a
 * strength of 20. Normalising divides every ratio of a cause by the same sum; the estimates are balanced
 * so that this sum stays between 2/3 and 3/2, hence a ratio of 10 acts as one of 7 to 15.
 */
export function buildCheck({ answers, ...check }: CheckEstimate): ModelCheckInput {
  const countsFor = (causeCode: string | null): number[] => {
    const weights = answers.map(
      ({ base, ratios }) => base * (causeCode === null ? 1 : (ratios?.[causeCode] ?? 1)),
    );
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return weights.map((weight) => Math.round((STRENGTH * DECIMALS * weight) / sum) / DECIMALS);
  };
  const causeCodes = [...new Set(answers.flatMap(({ ratios }) => Object.keys(ratios ?? {})))].sort();
  return {
    ...check,
    answers: answers.map(({ base: _base, ratios: _ratios, ...answer }) => answer),
    counts: {
      default: countsFor(null),
      ...Object.fromEntries(causeCodes.map((code) => [code, countsFor(code)])),
    },
  };
}
