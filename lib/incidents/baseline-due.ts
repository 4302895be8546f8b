import type { SeriesBaseline } from "./baseline";
import { maturityOf } from "./thresholds";

const MINUTE_MS = 60_000;
/** A young desk learns what is usual quickly, and has little to read; a grown one changes slowly. */
const MINUTES_OLD = { none: 0, young: 10, grown: 360 } as const;

/** Whether the baseline must be made anew from the cases. */
export function isBaselineDue(
  { rows, builtAt }: { rows: readonly SeriesBaseline[]; builtAt: Date | null },
  now: Date,
): boolean {
  if (builtAt === null) return true;
  return now.getTime() - builtAt.getTime() >= MINUTES_OLD[maturityOf(rows)] * MINUTE_MS;
}
