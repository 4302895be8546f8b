import { type CauseCertainty, CERTAINTIES, type OutcomeResult, RESULTS } from "@/lib/cases/case-vocabulary";

/** How a case stands: still open, or its result with how certain its cause is. Each is a column of the rollup. */
export type Outcome = "open" | `${OutcomeResult}_${CauseCertainty}`;

const ofResult = (result: OutcomeResult): Outcome[] =>
  CERTAINTIES.map((certainty): Outcome => `${result}_${certainty}`);

export const OUTCOMES: readonly Outcome[] = ["open", ...RESULTS.flatMap(ofResult)];

export const isConfirmed = (outcome: Outcome): boolean => outcome.endsWith("_confirmed");
export const isOfResult = (outcome: Outcome, result: OutcomeResult): boolean =>
  ofResult(result).includes(outcome);
export const isOfCertainty = (outcome: Outcome, certainty: CauseCertainty): boolean =>
  outcome.endsWith(`_${certainty}`);
export const isResolved = (outcome: Outcome): boolean =>
  isOfResult(outcome, "bound") || isOfResult(outcome, "bound_other_card");

/** Outcomes of which a time to resolve is counted. */
export const RESOLVED: readonly Outcome[] = OUTCOMES.filter(isResolved);
