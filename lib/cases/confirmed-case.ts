import type { ConfirmedCase } from "@/lib/diagnosis/replay";
import { type DiagnosedFacts, factsEvidence } from "./case-evidence";

/** A confirmed case with what a screen shows of it. */
export type StoredConfirmedCase = ConfirmedCase & {
  code: string;
  closedAt: string;
  isDemo: boolean;
};

export type ConfirmedFacts = Omit<DiagnosedFacts, "remedyTrials"> & {
  id: string;
  code: string;
  causeCode: string;
  closedAt: string;
  isDemo: boolean;
  failedRemedies: readonly string[];
};

/**
 * A closed case as learning and replay read it. A closed case takes no more answers, so the answers that hold are
 * those that held at closing; a check that was put off was not asked.
 */
export function confirmedCaseOf(facts: ConfirmedFacts): StoredConfirmedCase {
  const asked = new Map(facts.answers.map(({ checkCode, answerCode }) => [checkCode, answerCode]));
  return {
    id: facts.id,
    code: facts.code,
    causeCode: facts.causeCode,
    closedAt: facts.closedAt,
    isDemo: facts.isDemo,
    evidence: { ...factsEvidence(facts), failedRemedies: facts.failedRemedies },
    checksAsked: [...asked.values()].filter((answer) => answer !== null && answer !== "skipped").length,
  };
}
