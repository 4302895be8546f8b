import { latestAnswers } from "@/lib/diagnosis/check-answers";
import type { CompiledModel } from "@/lib/diagnosis/compiled-model";
import { contradictionsIn } from "@/lib/diagnosis/contradictions";
import { type Evidence, isNeutralAnswer } from "@/lib/diagnosis/evidence";
import type { CaseDesk } from "./case-desk";
import type { CaseDetail } from "./case-schema";
import { intakeAnswers } from "./intake-evidence";
import { failedRemedies } from "./remedy-trials";

type GivenAnswer = Pick<CaseDetail["answers"][number], "id" | "checkCode" | "answerCode" | "answeredAt">;

/** The facts of a case that bear on its diagnosis. Answers and trials stand in the order in which they came. */
export type DiagnosedFacts = Pick<
  CaseDetail,
  | "bankCode"
  | "walletCode"
  | "cardKind"
  | "region"
  | "cardCheck"
  | "bindingStep"
  | "codeSystem"
  | "errorCode"
  | "messageText"
  | "triesIn24h"
> & {
  answers: GivenAnswer[];
  remedyTrials: Pick<CaseDetail["remedyTrials"][number], "id" | "remedyCode" | "helped" | "recordedAt">[];
};

/** Where a case belongs, by the dimensions that a model's segments are matched with. */
function segmentOf({
  walletCode,
  bankCode,
  cardKind,
}: Pick<DiagnosedFacts, "walletCode" | "bankCode" | "cardKind">): Record<string, string> {
  return {
    wallet: walletCode,
    ...(bankCode === null ? {} : { bank: bankCode }),
    ...(cardKind === "unknown" ? {} : { cardKind }),
  };
}

/** The latest of each check over what intake answers; "don't know" does not take away what intake knows. */
function standingAnswers(
  automatic: Record<string, string>,
  rows: readonly GivenAnswer[],
): Record<string, string> {
  const given = Object.entries(latestAnswers([...rows])).filter(
    ([check, answer]) => !(isNeutralAnswer(answer) && check in automatic),
  );
  return { ...automatic, ...Object.fromEntries(given) };
}

/** What the facts and the agents' answers say, without a model and without what the desk knew at the time. */
export function factsEvidence(facts: Omit<DiagnosedFacts, "remedyTrials">): Evidence {
  return {
    symptoms: { codeSystem: facts.codeSystem, errorCode: facts.errorCode, messageText: facts.messageText },
    answers: standingAnswers(intakeAnswers(facts), facts.answers),
    segment: segmentOf(facts),
  };
}

/**
 * All that is known of a case as the engine takes it, and what intake answers by itself. An agent's answer overrules
 * intake's.
 */
export function caseEvidence(
  model: CompiledModel,
  facts: DiagnosedFacts,
  desk: CaseDesk,
): { evidence: Evidence; automatic: Record<string, string> } {
  const automatic = intakeAnswers(facts);
  const evidence: Evidence = {
    ...factsEvidence(facts),
    deskFacts: desk.facts,
    failedRemedies: failedRemedies(facts.remedyTrials),
  };
  const confirmedChecks = confirmedAnswers(model, facts.answers, (rows, confirmed) => ({
    ...evidence,
    answers: standingAnswers(automatic, rows),
    confirmedChecks: confirmed,
  }));
  return { evidence: { ...evidence, confirmedChecks }, automatic };
}

/**
 * The checks whose answer was given once more while it stood in a contradiction: they were asked again and stand.
 * Another answer afterwards, or taking it back, takes that away again.
 */
function confirmedAnswers(
  model: CompiledModel,
  rows: readonly GivenAnswer[],
  evidenceAt: (rows: readonly GivenAnswer[], confirmed: readonly string[]) => Evidence,
): string[] {
  const standing = new Map<string, string | null>();
  const confirmed = new Set<string>();
  for (const [at, { checkCode, answerCode }] of rows.entries()) {
    if (standing.get(checkCode) !== answerCode) confirmed.delete(checkCode);
    else if (answerCode !== null && !isNeutralAnswer(answerCode)) {
      const contradictions = contradictionsIn(model, evidenceAt(rows.slice(0, at), [...confirmed]));
      const isInOne = contradictions.some(
        ({ first, second }) => first.checkCode === checkCode || second.checkCode === checkCode,
      );
      if (isInOne) confirmed.add(checkCode);
    }
    standing.set(checkCode, answerCode);
  }
  return [...confirmed].sort();
}
