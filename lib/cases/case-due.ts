import type { CaseStatus } from "./case-vocabulary";

const HOUR = 3_600_000;

/** Hours until somebody should look at a case again, counted from its last change of status. */
export const DUE_HOURS: Record<Exclude<CaseStatus, "closed">, number> = {
  open: 2,
  waiting_customer: 24,
  waiting_bank: 24,
  waiting_wallet: 24,
};

export const dueAfter = (status: Exclude<CaseStatus, "closed">, from: Date): Date =>
  new Date(from.getTime() + DUE_HOURS[status] * HOUR);
