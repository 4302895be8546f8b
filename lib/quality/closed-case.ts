import { latestAnswers } from "@/lib/diagnosis/check-answers";
import type { Evidence } from "@/lib/diagnosis/evidence";

/** An answer that a person gave, with what had been suggested then. */
export interface GivenAnswer {
  id: string;
  checkCode: string;
  answerCode: string | null;
  /** Null when no suggestion was recorded. */
  suggestedCheckCode: string | null;
  answeredAt: Date | string;
}

/** A closed case whose cause was confirmed, as the quality of its diagnosis is judged. */
export interface ClosedCase {
  id: string;
  code: string;
  walletCode: string;
  bankCode: string | null;
  modelId: string;
  modelNumber: number;
  /** The confirmed cause. */
  causeCode: string;
  /** What led when it was closed; null when nothing spoke for any cause. */
  predictedCauseCode: string | null;
  predictedPosterior: number | null;
  /** That an agent worked at it, as recorded at closing. */
  minutesSpent: number;
  /** All that was known at closing. */
  evidence: Evidence;
  answers: readonly GivenAnswer[];
}

/** The answers that hold, in the order in which they were given, with those that were put off left out. */
export function standingAnswers({ answers }: Pick<ClosedCase, "answers">): GivenAnswer[] {
  const holding = latestAnswers(answers);
  const time = ({ answeredAt }: GivenAnswer) => new Date(answeredAt).getTime();
  const inOrder = [...answers].sort((a, b) => time(a) - time(b) || (a.id < b.id ? -1 : 1));
  const last = new Map(inOrder.map((answer) => [answer.checkCode, answer]));
  return inOrder.filter(
    (answer) =>
      last.get(answer.checkCode) === answer &&
      holding[answer.checkCode] !== undefined &&
      answer.answerCode !== "skipped",
  );
}
