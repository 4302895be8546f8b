import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import type { CaseFilter } from "@/lib/cases/case-filter";
import { causeColumn, filterCondition } from "@/lib/cases/case-filter-select";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { type Bucket, bucketsOf, type DayRange } from "./buckets";
import { dayIn } from "./days";
import { decidePeriod, type Period } from "./period";
import type { TrendFilter } from "./trend-filter";
import { type TrendCells, trendReport } from "./trend-report";
import type { TrendReport } from "./trend-schema";

const counts = Prisma.sql`
  count(*)::int AS cases,
  (count(*) FILTER (WHERE c.status = 'closed'))::int AS closed,
  (count(*) FILTER (WHERE c.result = 'bound'))::int AS bound,
  (count(*) FILTER (WHERE c.result = 'bound_other_card'))::int AS "boundOtherCard",
  (count(*) FILTER (WHERE c.cause_certainty = 'confirmed'))::int AS confirmed`;

const isResolved = Prisma.sql`c.result IN ('bound', 'bound_other_card')`;
// Through intervals or numerics the same figure takes twice as long.
const minutes = Prisma.sql`round((date_part('epoch', c.closed_at) - date_part('epoch', c.created_at)) / 60)`;

/**
 * How many resolved cases took how many whole minutes. Counting is a fifth of the work of sorting them for
 * percentile_cont, and no quantile is off by more than half a minute.
 */
const minuteHistogram = (cases: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (SELECT coalesce(json_agg(json_build_array(taken, cases) ORDER BY taken), '[]')
    FROM (SELECT ${minutes} AS taken, count(*)::int AS cases ${cases} AND ${isResolved} GROUP BY 1) took)`;

/**
 * Buckets as instants, by the rule of filterCondition. The scan goes bucket by bucket, which reads the covering index
 * alone and spares finding each case's bucket: a third of the time of grouping all cases by date_trunc.
 */
const bucketRows = (buckets: readonly Bucket[], timeZone: string): Prisma.Sql => Prisma.sql`
  SELECT position - 1 AS bucket,
    first_day::timestamp AT TIME ZONE ${timeZone} AS starts_at,
    (last_day + 1)::timestamp AT TIME ZONE ${timeZone} AS ends_at
  FROM unnest(${buckets.map(({ from }) => from)}::date[], ${buckets.map(({ to }) => to)}::date[])
    WITH ORDINALITY AS days (first_day, last_day, position)`;

/** Bits of grouping(cause, wallet, step): 1 where the part is not grouped by it. */
const CAUSE_PART = 0b011;
const PAIR_PART = 0b101;
const STEP_PART = 0b110;

const jsonRows = (rows: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(SELECT coalesce(json_agg(part), '[]') FROM (${rows}) part)`;

/** One statement, hence one snapshot: no part of a report sees a case that another part does not. */
async function readCells(
  filter: TrendFilter,
  period: Period,
  buckets: readonly Bucket[],
  timeZone: string,
): Promise<TrendCells> {
  const { weeks: _weeks, bucket: _bucket, ...caseFilter } = filter;
  const within = ({ from, to }: DayRange): Prisma.Sql => {
    const narrowed: CaseFilter = { ...caseFilter, from, to };
    return filterCondition(narrowed, timeZone);
  };
  const inBucket = Prisma.sql`${within(period)} AND c.created_at >= b.starts_at AND c.created_at < b.ends_at`;
  const rows = await database().$queryRaw<TrendCells[]>`
    WITH buckets AS MATERIALIZED (${bucketRows(buckets, timeZone)}),
    cells AS MATERIALIZED (
      SELECT b.bucket, cell.* FROM buckets b CROSS JOIN LATERAL (
        SELECT grouping(cause, c.wallet_code, c.binding_step) AS part,
          cause, c.bank_code AS bank, c.wallet_code AS wallet, c.binding_step AS step, ${counts}
        FROM support_cases c CROSS JOIN LATERAL (SELECT ${causeColumn(filter.causeReading)} AS cause) reading
        WHERE ${inBucket}
        GROUP BY GROUPING SETS ((cause), (c.bank_code, c.wallet_code), (c.binding_step))
      ) cell
    )
    SELECT
      ${jsonRows(Prisma.sql`SELECT bucket, cause, cases FROM cells WHERE part = ${CAUSE_PART}`)} AS series,
      ${jsonRows(Prisma.sql`
        SELECT bank, wallet, sum(cases) AS cases, sum(closed) AS closed, sum(bound) AS bound,
          sum("boundOtherCard") AS "boundOtherCard", sum(confirmed) AS confirmed
        FROM cells WHERE part = ${PAIR_PART} GROUP BY bank, wallet ORDER BY bank NULLS LAST, wallet`)} AS pairs,
      ${jsonRows(Prisma.sql`SELECT step, sum(cases) AS cases FROM cells WHERE part = ${STEP_PART} GROUP BY step`)} AS steps,
      ${minuteHistogram(Prisma.sql`FROM buckets b CROSS JOIN support_cases c WHERE ${inBucket}`)} AS minutes,
      (SELECT to_json(earlier) FROM (
        SELECT ${counts} FROM support_cases c WHERE ${within(period.previous)}) earlier) AS previous,
      ${minuteHistogram(Prisma.sql`FROM support_cases c WHERE ${within(period.previous)}`)} AS "previousMinutes"`;
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
