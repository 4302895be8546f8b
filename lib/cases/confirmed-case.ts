import { isTouchedBy } from "@/lib/catalog/maintenance-window";
import type { ConfirmedCase } from "@/lib/diagnosis/replay";
import { caseDesk, type PairSupport } from "./case-desk";
import { type DiagnosedFacts, factsEvidence } from "./case-evidence";
import type { DeskNotice } from "./desk-notice-schema";

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

/** What the desk knows of every place, read once for many cases. */
export type DeskKnowledge = {
  /** What the compatibility table says today, by `placeKey`. */
  support: ReadonlyMap<string, Exclude<PairSupport, null>>;
  /** Maintenance windows and incidents. */
  faults: readonly DeskNotice[];
};

type Place = Pick<ConfirmedFacts, "walletCode" | "bankCode" | "cardKind" | "region">;
export const placeKey = ({ walletCode, bankCode, cardKind, region }: Place): string =>
  `${walletCode} ${bankCode} ${cardKind} ${region}`;

/** The facts of the desk about a case's place when the case was closed. */
function deskFactsOf(facts: ConfirmedFacts, { support, faults }: DeskKnowledge) {
  const touching = faults.filter((fault) => isTouchedBy(fault, facts));
  return caseDesk(support.get(placeKey(facts)) ?? null, touching, new Date(facts.closedAt)).facts;
}

/**
 * A closed case as learning and replay read it. A closed case takes no more answers, so the answers that hold are
 * those that held at closing; a check that was put off was not asked.
 */
export function confirmedCaseOf(facts: ConfirmedFacts, desk: DeskKnowledge): StoredConfirmedCase {
  const asked = new Map(facts.answers.map(({ checkCode, answerCode }) => [checkCode, answerCode]));
  return {
    id: facts.id,
    code: facts.code,
    causeCode: facts.causeCode,
    closedAt: facts.closedAt,
    isDemo: facts.isDemo,
    evidence: {
      ...factsEvidence(facts),
      deskFacts: deskFactsOf(facts, desk),
      failedRemedies: facts.failedRemedies,
    },
    checksAsked: [...asked.values()].filter((answer) => answer !== null && answer !== "skipped").length,
  };
}
