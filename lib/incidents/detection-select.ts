import { Prisma } from "@/lib/db/generated/client";
import { LIVE_MINUTES } from "./detection-settings";
import { POINTS_FROM } from "./leading-cause";
import type { Cell, Scope } from "./scope";

/**
 * Of cases `c`: made-up ones are no news, and neither are those that were read in from elsewhere or logged long after
 * the customer wrote.
 */
export const LIVE = Prisma.sql`NOT c.is_demo AND c.source IS NULL AND
  (c.arrived_at IS NULL OR c.arrived_at >= c.created_at - make_interval(mins => ${LIVE_MINUTES}::int))`;

/** The cause that a case `c` points to; null where it points to none. */
export const POINTED = Prisma.sql`CASE WHEN c.cause_certainty = 'confirmed' THEN c.cause_code
  WHEN c.leading_posterior >= ${POINTS_FROM}::float THEN c.leading_cause_code END`;

export type CountRow = { bank_code: string | null; wallet_code: string; slot: number; cases: number };

/** Counts by cell, a number for every slot. */
export function toCellCounts(rows: readonly CountRow[], slots: number): (Cell & { counts: Float64Array })[] {
  const cells = new Map<string, Cell & { counts: Float64Array }>();
  for (const { bank_code: bankCode, wallet_code: walletCode, slot, cases } of rows) {
    const key = JSON.stringify([bankCode, walletCode]);
    const cell = cells.get(key) ?? { bankCode, walletCode, counts: new Float64Array(slots) };
    cell.counts[slot] = cases;
    cells.set(key, cell);
  }
  return [...cells.values()];
}

/** What a place of the incidents is to the detection. */
export function scopeOf({
  bankCode,
  walletCode,
}: {
  bankCode: string | null;
  walletCode: string | null;
}): Scope {
  if (bankCode !== null)
    return walletCode === null
      ? { level: "bank", bankCode, walletCode }
      : { level: "pair", bankCode, walletCode };
  return walletCode === null
    ? { level: "desk", bankCode, walletCode }
    : { level: "wallet", bankCode, walletCode };
}
