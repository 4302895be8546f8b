/** A bank and a wallet as the case names them; the bank is null where nobody knows it. */
export type Cell = { bankCode: string | null; walletCode: string };

/**
 * What a series counts and what an alarm is about: all cases of the desk, of a bank, of a wallet, or of one bank in one
 * wallet. Cases of an unknown bank count for the wallet and the desk only.
 */
export type Scope =
  | { level: "desk"; bankCode: null; walletCode: null }
  | { level: "bank"; bankCode: string; walletCode: null }
  | { level: "wallet"; bankCode: null; walletCode: string }
  | { level: "pair"; bankCode: string; walletCode: string };

export const DESK: Scope = { level: "desk", bankCode: null, walletCode: null };

/** The same text for the same scope, and for no other. */
export const scopeKey = ({ level, bankCode, walletCode }: Scope): string =>
  JSON.stringify([level, bankCode, walletCode]);

/** Whether the cases of a cell are among those of a scope. */
export const coversCell = (scope: Scope, cell: Cell): boolean =>
  (scope.bankCode === null || scope.bankCode === cell.bankCode) &&
  (scope.walletCode === null || scope.walletCode === cell.walletCode);

/** Whether every case of `inner` is one of `outer`; a scope contains itself. */
export const containsScope = (outer: Scope, inner: Scope): boolean =>
  (outer.bankCode === null || outer.bankCode === inner.bankCode) &&
  (outer.walletCode === null || outer.walletCode === inner.walletCode);

/** Whether some case may belong to both: a bank and a wallet meet in their pair. */
export const scopesMeet = (left: Scope, right: Scope): boolean =>
  (left.bankCode === null || right.bankCode === null || left.bankCode === right.bankCode) &&
  (left.walletCode === null || right.walletCode === null || left.walletCode === right.walletCode);

const compared = (left: string | null, right: string | null): number =>
  left === right ? 0 : left === null ? -1 : right === null ? 1 : left < right ? -1 : 1;

/** Orders cells by bank, unknown first, then by wallet, by code units: the same on every machine. */
export const compareCells = (left: Cell, right: Cell): number =>
  compared(left.bankCode, right.bankCode) || compared(left.walletCode, right.walletCode);

/** Every scope that the cells make up, from wide to narrow: the desk, its banks, its wallets, its pairs; each once. */
export function scopesOf(cells: readonly Cell[]): Scope[] {
  const sorted = [...cells].sort(compareCells);
  const banks = new Set(sorted.flatMap(({ bankCode }) => (bankCode === null ? [] : [bankCode])));
  const wallets = new Set(sorted.map(({ walletCode }) => walletCode).sort(compared));
  const all: Scope[] = [
    DESK,
    ...[...banks].map((bankCode): Scope => ({ level: "bank", bankCode, walletCode: null })),
    ...[...wallets].map((walletCode): Scope => ({ level: "wallet", bankCode: null, walletCode })),
    ...sorted.flatMap(({ bankCode, walletCode }): Scope[] =>
      bankCode === null ? [] : [{ level: "pair", bankCode, walletCode }],
    ),
  ];
  return [...new Map(all.map((scope) => [scopeKey(scope), scope])).values()];
}
