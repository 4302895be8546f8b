import type { Cell } from "./scope";

/** What is known of a case's arrival. Codes are those it was logged with: later edits do not move it. */
export type ArrivalFacts = {
  /** When the case was stored. */
  createdAt: Date;
  /** When the customer wrote or called; null when nobody said, which means just then. */
  arrivedAt: Date | null;
  isImported: boolean;
  /** Made up for a trial. */
  isDemo: boolean;
  loggedBankCode: string | null;
  loggedWalletCode: string;
};

/** A case logged later than this after its arrival is news of another time. */
export const LIVE_MINUTES = 30;

/**
 * The minute and cell that a case counts for in the live counts, or null when it does not count: it was imported, made
 * up, logged more than `liveMinutes` after it arrived, or said to arrive after it was logged. A bulk edit changes neither
 * when a case was logged nor what it was logged with, and so changes no count.
 */
export function liveCell(
  facts: ArrivalFacts,
  liveMinutes = LIVE_MINUTES,
): (Cell & { loggedAt: Date }) | null {
  const { createdAt, arrivedAt, isImported, isDemo, loggedBankCode, loggedWalletCode } = facts;
  if (isImported || isDemo) return null;
  const lateMs = arrivedAt === null ? 0 : createdAt.getTime() - arrivedAt.getTime();
  if (lateMs < 0 || lateMs > liveMinutes * 60_000) return null;
  return { loggedAt: createdAt, bankCode: loggedBankCode, walletCode: loggedWalletCode };
}
