import type { CaseFilter } from "@/lib/cases/case-filter";
import { causeColumn, filterCondition } from "@/lib/cases/case-filter-select";
import { Prisma } from "@/lib/db/generated/client";
import type { Bucket, DayRange } from "./buckets";
import { earlierRanges, type Period } from "./period";
import type { TrendFilter } from "./trend-filter";

const counts = Prisma.sql`
  count(*)::int AS cases,
  (count(*) FILTER (WHERE c.status = 'closed'))::int AS closed,
  (count(*) FILTER (WHERE c.result = 'bound'))::int AS bound,
  (count(*) FILTER (WHERE c.result = 'bound_other_card'))::int AS "boundOtherCard",
  (count(*) FILTER (WHERE c.cause_certainty = 'confirmed'))::int AS confirmed`;

export const isResolved = Prisma.sql`c.result IN ('bound', 'bound_other_card')`;
// Through intervals or numerics the same figure takes twice as long. Bounded, because nothing keeps a closing from
// lying before its logging or more minutes after it than an integer holds.
const minutes = Prisma.sql`least(greatest(
  round((date_part('epoch', c.closed_at) - date_part('epoch', c.created_at)) / 60), 0), 2147483647)`;

/** Whole minutes from logging to closing of a resolved case; null of any other. */
export const taken = Prisma.sql`CASE WHEN ${isResolved} THEN ${minutes} END`;

const inBucket = Prisma.sql`c.created_at >= b.starts_at AND c.created_at < b.ends_at`;

/** The first day of the desk: before it there is nothing to compare with. */
export const firstDay = (timeZone: string): Prisma.Sql => Prisma.sql`
  (SELECT (min(created_at) AT TIME ZONE ${timeZone})::date::text FROM support_cases)`;

/**
 * Cases by how many whole minutes they took to be resolved (null: not resolved), in one reading. OFFSET keeps the
 * planner from taking every case for a group of its own, which it would sort; what it then hashes are few.
 */
const casesByMinutes = (condition: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT taken, ${counts} FROM (
    SELECT ${taken} AS taken, c.status, c.result, c.cause_certainty
    FROM support_cases c WHERE ${condition} AND ${inBucket} OFFSET 0) c GROUP BY taken`;

const TOTALS = Prisma.sql`coalesce(sum(cases), 0)::int AS cases, coalesce(sum(closed), 0)::int AS closed,
  coalesce(sum(bound), 0)::int AS bound, coalesce(sum("boundOtherCard"), 0)::int AS "boundOtherCard",
  coalesce(sum(confirmed), 0)::int AS confirmed`;

/** How many resolved cases took how long, by slot: counting is a fifth of the work of sorting for percentile_cont. */
const slotHistogram = (byMinutes: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (SELECT coalesce(json_agg(json_build_array(slot, cases) ORDER BY slot), '[]') FROM (
    SELECT trend_slot(taken::int) AS slot, sum(cases)::int AS cases FROM ${byMinutes} AND taken IS NOT NULL GROUP BY 1) slots)`;

/**
 * Buckets as instants, by the rule of filterCondition. The scan goes bucket by bucket, which reads the covering index
 * alone and spares finding each case's bucket: a third of the time of grouping all cases by date_trunc.
 */
export const bucketRows = (buckets: readonly DayRange[], timeZone: string): Prisma.Sql => Prisma.sql`
  SELECT position - 1 AS bucket,
    first_day::timestamp AT TIME ZONE ${timeZone} AS starts_at,
    (last_day + 1)::timestamp AT TIME ZONE ${timeZone} AS ends_at
  FROM unnest(${buckets.map(({ from }) => from)}::date[], ${buckets.map(({ to }) => to)}::date[])
    WITH ORDINALITY AS days (first_day, last_day, position)`;

/** Bits of grouping(cause, wallet, step, taken): 1 where the part is not grouped by it. */
const CAUSE_PART = 0b0111;
const PAIR_PART = 0b1011;
const STEP_PART = 0b1101;
const MINUTES_PART = 0b1110;

export const jsonRows = (rows: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(SELECT coalesce(json_agg(part), '[]') FROM (${rows}) part)`;

/** One row of TrendCells, counted from the cases: answers every filter, in time that grows with the cases. */
export function cellsOfCases(
  filter: TrendFilter,
  period: Period,
  buckets: readonly Bucket[],
  timeZone: string,
): Prisma.Sql {
  const { weeks: _weeks, bucket: _bucket, ...caseFilter } = filter;
  const within = ({ from, to }: DayRange): Prisma.Sql => {
    const narrowed: CaseFilter = { ...caseFilter, from, to };
    return filterCondition(narrowed, timeZone);
  };
  return Prisma.sql`
    WITH buckets AS MATERIALIZED (${bucketRows(buckets, timeZone)}),
    cells AS MATERIALIZED (
      SELECT b.bucket, cell.* FROM buckets b CROSS JOIN LATERAL (
        SELECT grouping(cause, wallet, step, taken) AS part, cause, bank, wallet, step, taken, ${counts}
        FROM (
          SELECT ${causeColumn(filter.causeReading)} AS cause, c.bank_code AS bank, c.wallet_code AS wallet,
            c.binding_step AS step, ${taken} AS taken, c.status, c.result, c.cause_certainty
          FROM support_cases c WHERE ${within(period)} AND ${inBucket} OFFSET 0) c
        GROUP BY GROUPING SETS ((cause), (bank, wallet), (step), (taken))
      ) cell
    ), earlier_buckets AS MATERIALIZED (${bucketRows(earlierRanges(buckets, period), timeZone)}),
    earlier AS MATERIALIZED (
      SELECT b.bucket, cell.*
      FROM earlier_buckets b CROSS JOIN LATERAL (${casesByMinutes(within(period.previous))}) cell
    )
    SELECT
      ${jsonRows(Prisma.sql`SELECT bucket, cause, cases FROM cells WHERE part = ${CAUSE_PART}`)} AS series,
      ${jsonRows(Prisma.sql`
        SELECT bank, wallet, sum(cases) AS cases, sum(closed) AS closed, sum(bound) AS bound,
          sum("boundOtherCard") AS "boundOtherCard", sum(confirmed) AS confirmed
        FROM cells WHERE part = ${PAIR_PART} GROUP BY bank, wallet ORDER BY bank NULLS LAST, wallet`)} AS pairs,
      ${jsonRows(Prisma.sql`SELECT step, sum(cases) AS cases FROM cells WHERE part = ${STEP_PART} GROUP BY step`)} AS steps,
      ${slotHistogram(Prisma.sql`cells WHERE part = ${MINUTES_PART}`)} AS slots,
      (SELECT to_json(summed) FROM (SELECT ${TOTALS} FROM earlier) summed) AS previous,
      ${jsonRows(Prisma.sql`SELECT bucket, sum(cases) AS cases FROM earlier GROUP BY bucket`)} AS "previousSeries",
      ${firstDay(timeZone)} AS "firstDay",
      ${slotHistogram(Prisma.sql`earlier WHERE true`)} AS "previousSlots"`;
}
