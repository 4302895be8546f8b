import type { TrendPair } from "@/lib/trends/trend-schema";

export type PairGrid = { wallets: string[]; rows: { bank: string; cells: (TrendPair | null)[] }[] };

/**
 * Pairs as a grid of banks by wallets, those that occur, in the order of the catalogue; what it does not know comes
 * last. Null where a bank has no case with a wallet.
 */
export function pairGrid(
  pairs: readonly TrendPair[],
  bankOrder: readonly string[],
  walletOrder: readonly string[],
): PairGrid {
  const inOrder = (codes: string[], order: readonly string[]): string[] => {
    const place = (code: string) => (order.includes(code) ? order.indexOf(code) : order.length);
    return [...new Set(codes)].sort((left, right) => place(left) - place(right));
  };
  const wallets = inOrder(
    pairs.map(({ wallet }) => wallet),
    walletOrder,
  );
  const banks = inOrder(
    pairs.map(({ bank }) => bank),
    bankOrder,
  );
  return {
    wallets,
    rows: banks.map((bank) => ({
      bank,
      cells: wallets.map((wallet) => pairs.find((one) => one.bank === bank && one.wallet === wallet) ?? null),
    })),
  };
}
