import type { CardKind } from "@/lib/cards/card-kind";
import type { Compatibility } from "./compatibility-schema";

type Region = Compatibility["region"];

/** Finds the cell of a wallet and a bank for one kind of card of one region; undefined while nobody has looked. */
export function compatibilityGrid(
  cells: readonly Compatibility[],
  cardKind: CardKind,
  region: Region,
): (walletCode: string, bankCode: string) => Compatibility | undefined {
  const shown = cells.filter((cell) => cell.cardKind === cardKind && cell.region === region);
  const byPair = new Map(shown.map((cell) => [`${cell.walletCode} ${cell.bankCode}`, cell]));
  return (walletCode, bankCode) => byPair.get(`${walletCode} ${bankCode}`);
}

/** The cells whose check is overdue, of every kind and region, the longest overdue first. */
export const overdueCells = (cells: readonly Compatibility[], today: string): Compatibility[] =>
  cells
    .filter(({ verifyBy }) => isVerifyOverdue(verifyBy, today))
    .sort((left, right) => (left.verifyBy ?? "").localeCompare(right.verifyBy ?? ""));

/** Both are days as YYYY-MM-DD of one calendar. The verify-by day itself is still in time. */
export const isVerifyOverdue = (verifyBy: string | null, today: string): boolean =>
  verifyBy !== null && verifyBy < today;
