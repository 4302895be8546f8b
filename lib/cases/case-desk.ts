import { type MaintenancePlace, maintenanceStrength } from "@/lib/catalog/maintenance-window";
import type { DeskNotice } from "./desk-notice-schema";

/** The facts that the desk finds out by itself. A model may know others, which only the API gives. */
export const DESK_FACT_KINDS = [
  "BANK_MAINTENANCE",
  "WALLET_MAINTENANCE",
  "PAIR_SUPPORTED",
  "PAIR_NOT_SUPPORTED",
] as const;
export type DeskFactKind = (typeof DESK_FACT_KINDS)[number];

/** What the desk itself knows about where a case belongs, at one moment. */
export interface CaseDesk {
  /** Kinds of the model's desk facts; strength 1 while a fact holds, falling to 0 once it is over. */
  facts: { kind: string; strength: number }[];
  /** The maintenance windows and incidents behind those facts, for the people who work on the case. */
  notices: DeskNotice[];
}

export const NOTHING_KNOWN: CaseDesk = { facts: [], notices: [] };

/** What the compatibility table says of exactly this wallet, bank, kind and region; null where nobody has looked. */
export type PairSupport = "supported" | "not_supported" | "unknown" | null;

/**
 * The fact that a fault of that place is. A fault of the line between a bank and a wallet counts as the wallet's: it is
 * the interface that is down; so does one of every bank and wallet at once.
 */
export const deskFactOf = ({ bankCode, walletCode }: MaintenancePlace): DeskFactKind =>
  walletCode === null && bankCode !== null ? "BANK_MAINTENANCE" : "WALLET_MAINTENANCE";

/** Facts and notices of a case at that time, of faults that touch it. Of two faults of a kind the stronger counts. */
export function caseDesk(support: PairSupport, faults: readonly DeskNotice[], at: Date): CaseDesk {
  const telling = faults
    .map((notice) => ({ notice, kind: deskFactOf(notice), strength: maintenanceStrength(notice, at) }))
    .filter(({ strength }) => strength > 0)
    .sort((a, b) => b.strength - a.strength);
  const kinds = [...new Set(telling.map(({ kind }) => kind))].sort();
  const facts: { kind: DeskFactKind; strength: number }[] = kinds.map((kind) => ({
    kind,
    strength: telling.find((one) => one.kind === kind)?.strength ?? 0,
  }));
  if (support === "supported") facts.push({ kind: "PAIR_SUPPORTED", strength: 1 });
  if (support === "not_supported") facts.push({ kind: "PAIR_NOT_SUPPORTED", strength: 1 });
  return { facts, notices: telling.map(({ notice }) => notice) };
}
