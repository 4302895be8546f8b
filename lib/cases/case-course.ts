import type { CaseStatus, OutcomeResult } from "./case-vocabulary";

export type CaseCourse = {
  result: OutcomeResult | null;
  timesReopened: number;
  hasWaited: boolean;
};

/**
 * Whether a case was resolved at the first contact: the card was bound, this or another one, the case was never taken
 * up again after a closing, and it never waited for the customer, a bank or a wallet. An open case is not.
 */
export const isFirstContact = ({ result, timesReopened, hasWaited }: CaseCourse): boolean =>
  (result === "bound" || result === "bound_other_card") && timesReopened === 0 && !hasWaited;

export const isWaiting = (status: CaseStatus): boolean => status !== "open" && status !== "closed";

/** How many checks stand answered: a check counts once however often it was answered, and not when its latest answer was taken back. Answers come oldest first. */
export function checksUsed(answers: readonly { checkCode: string; answerCode: string | null }[]): number {
  const latest = new Map(answers.map(({ checkCode, answerCode }) => [checkCode, answerCode]));
  return [...latest.values()].filter((answerCode) => answerCode !== null).length;
}
