import type { StopFlag } from "@/lib/diagnosis/stop-flag";
import { allowed, type Result, refused } from "@/lib/result";
import type { CaseStatus, CauseCertainty, ConfirmationMethod, OutcomeResult } from "./case-vocabulary";

/** Message keys of the `errors` namespace, shown by the button and by the server alike. */
export type CaseRefusal = "case.alreadyClosed" | "case.notClosed" | "case.stopped";

type CaseState = { status: CaseStatus; stopFlags: readonly StopFlag[] };

/** Facts, status, assignee and notes can change while the case is open. */
export const decideChange = (supportCase: CaseState): Result<null, CaseRefusal> =>
  supportCase.status === "closed" ? refused("case.alreadyClosed") : allowed(null);

/** After a suspected scam only the question about the scam itself can still be answered, so that it can be corrected. */
export function decideAnswer(supportCase: CaseState, isStopCheck: boolean): Result<null, CaseRefusal> {
  if (supportCase.status === "closed") return refused("case.alreadyClosed");
  if (supportCase.stopFlags.includes("suspected_scam") && !isStopCheck) return refused("case.stopped");
  return allowed(null);
}

/** A remedy can be tried while the case is open and no scam is suspected. */
export const decideRemedy = (supportCase: CaseState): Result<null, CaseRefusal> =>
  decideAnswer(supportCase, false);

/** Any open case can be closed, also with nothing found: then the outcome says so. */
export const decideClose = (supportCase: CaseState): Result<null, CaseRefusal> =>
  supportCase.status === "closed" ? refused("case.alreadyClosed") : allowed(null);

export const decideReopen = (supportCase: CaseState): Result<null, CaseRefusal> =>
  supportCase.status === "closed" ? allowed(null) : refused("case.notClosed");

export type OutcomeFacts = {
  result: OutcomeResult;
  causeCode: string | null;
  causeCertainty: CauseCertainty;
  confirmationMethod: ConfirmationMethod | null;
};

/** The field that contradicts the others, as a path with a message key; null when the outcome is sound. */
export function outcomeContradiction(
  outcome: OutcomeFacts,
): { path: keyof OutcomeFacts; messageKey: string } | null {
  const isUnknown = outcome.causeCertainty === "unknown";
  if (isUnknown && outcome.causeCode !== null) {
    return { path: "causeCertainty", messageKey: "outcome.causeNeedsCertainty" };
  }
  if (!isUnknown && outcome.causeCode === null) {
    return { path: "causeCode", messageKey: "outcome.certaintyNeedsCause" };
  }
  if ((outcome.causeCertainty === "confirmed") !== (outcome.confirmationMethod !== null)) {
    return { path: "confirmationMethod", messageKey: "outcome.confirmedSaysHow" };
  }
  return null;
}
