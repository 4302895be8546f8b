import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { type Bucket, bucketsOf } from "./buckets";
import { dayIn } from "./days";
import { decidePeriod, type Period } from "./period";
import { cellsOfCases } from "./trend-case-select";
import { decideRoad } from "./trend-cuts";
import type { TrendFilter } from "./trend-filter";
import { type TrendCells, trendReport } from "./trend-report";
import { cellsOfRollup } from "./trend-rollup-select";
import type { TrendReport } from "./trend-schema";

/**
 * One statement, hence one snapshot: no part of a report sees a case that another part does not. The rollup answers
 * where it can and is of this zone; otherwise the cases are counted, by the same definitions.
 */
async function readCells(
  filter: TrendFilter,
  period: Period,
  buckets: readonly Bucket[],
  timeZone: string,
): Promise<TrendCells> {
  const road = decideRoad(filter);
  if (road) {
    const rows = await database().$queryRaw<(TrendCells & { zone: string | null })[]>(
      cellsOfRollup(road, period, buckets, timeZone),
    );
    if (rows[0]?.zone === timeZone) return rows[0];
  }
  const rows = await database().$queryRaw<TrendCells[]>(cellsOfCases(filter, period, buckets, timeZone));
  const cells = rows[0];
  if (!cells) throw new AppError("fault", { logMessage: "a report gave no row" });
  return cells;
}

/**
 * Cases by cause over time with the totals of this period and the one before. `timeZone` is an IANA name whose days
 * are meant. Refuses a period that is upside down or too long with invalid.
 */
export async function getTrendReport(
  actor: Actor,
  filter: TrendFilter,
  timeZone: string,
  now: Date,
): Promise<TrendReport> {
  assertCan(actor, "trends:read");
  const today = dayIn(now, timeZone);
  const decided = decidePeriod(filter, today);
  if (!decided.ok) throw new AppError("invalid", { issues: [decided.refusal] });
  const period = decided.value;
  const buckets = bucketsOf(period, filter.bucket, today);
  const cells = await readCells(filter, period, buckets, timeZone);
  const { bucket, causeReading } = filter;
  return trendReport(cells, { timeZone, today, period, bucket, causeReading });
}
