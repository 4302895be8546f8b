export type LearningState = {
  /** Confirmed cases that were closed after those which the last learned version has seen. */
  newCases: number;
  minCases: number;
  /** When this process tried last, in milliseconds; null before it did. */
  lastTriedAt: number | null;
};

const DAY_MS = 24 * 3_600_000;

/** Learning by the clock: once a day at most, and only over enough cases that no version has seen. */
export const isLearningDue = ({ newCases, minCases, lastTriedAt }: LearningState, now: number): boolean =>
  newCases >= minCases && (lastTriedAt === null || now - lastTriedAt >= DAY_MS);
