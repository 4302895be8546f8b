import type { CaseStatus } from "@/lib/cases/case-vocabulary";
import type { StopFlag } from "@/lib/diagnosis/stop-flag";

/** Why a case is in an incident or out of it. */
export const MEMBERSHIP_REASONS = [
  "rule",
  "added",
  "closed_with_it",
  "removed",
  "reopened",
  "closed",
  "other_cause",
  "scam",
] as const;
export type MembershipReason = (typeof MEMBERSHIP_REASONS)[number];
export type Membership = { isIn: boolean; reason: MembershipReason };

export type MemberFacts = {
  status: CaseStatus;
  stopFlags: readonly StopFlag[];
  leadingCauseCode: string | null;
  leadingPosterior: number | null;
};

/** What was decided about a case by hand or done to it in this incident. */
export type MemberRow = { choice: "added" | "removed" | null; isClosedWithIt: boolean };

/** From here on ("likely") another leading cause keeps a case out. */
export const OTHER_CAUSE_FROM = 0.8;

/**
 * Whether a case of the incident's place and time belongs to it. Closed cases belong where they were closed with it;
 * one that was opened again afterwards, or taken out by hand, stays out until it is added. A suspected scam is never
 * closed with others.
 */
export function membershipOf(
  { status, stopFlags, leadingCauseCode, leadingPosterior }: MemberFacts,
  { choice, isClosedWithIt }: MemberRow,
  fittingCauses: readonly string[],
): Membership {
  const out = (reason: MembershipReason): Membership => ({ isIn: false, reason });
  if (status === "closed") return isClosedWithIt ? { isIn: true, reason: "closed_with_it" } : out("closed");
  if (stopFlags.includes("suspected_scam")) return out("scam");
  if (choice === "added") return { isIn: true, reason: "added" };
  if (choice === "removed") return out("removed");
  if (isClosedWithIt) return out("reopened");
  const isOther = leadingCauseCode !== null && !fittingCauses.includes(leadingCauseCode);
  return isOther && (leadingPosterior ?? 0) >= OTHER_CAUSE_FROM
    ? out("other_cause")
    : { isIn: true, reason: "rule" };
}
