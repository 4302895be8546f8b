import { Prisma } from "@/lib/db/generated/client";
import type { DayRange } from "./buckets";
import { earlierRanges, type Period } from "./period";
import { type Span, spansOf } from "./spans";
import { bucketRows, firstDay, jsonRows } from "./trend-case-select";
import type { CountCut, MinuteCut, RollupRoad } from "./trend-cuts";
import { COLUMNS, fromColumns, fromWeights, measures, sumOfColumns, totals } from "./trend-measure-select";
import { isResolved, RESOLVED } from "./trend-outcomes";

const COUNTS = Prisma.sql`trend_counts`;
const MINUTES = Prisma.sql`trend_minutes`;
const PARTS = {
  bank: { kept: Prisma.sql`r.bank`, delta: Prisma.sql`d.bank` },
  wallet: { kept: Prisma.sql`r.wallet`, delta: Prisma.sql`d.wallet` },
  cause: { kept: Prisma.sql`r.cause`, delta: null },
  step: { kept: Prisma.sql`r.step`, delta: Prisma.sql`d.step` },
};

const conditionsOf = (
  { where }: RollupRoad,
  column: (part: keyof typeof PARTS) => Prisma.Sql,
): Prisma.Sql[] =>
  (["bank", "wallet", "cause", "step"] as const)
    .filter((part) => where[part] !== undefined)
    .map((part) => Prisma.sql`${column(part)} = ${where[part]}`);

/** Which stretch of time a delta belongs to: a bucket of the period or the whole period before. */
const spanRows = (spans: readonly { bucket: number; span: Span }[]): Prisma.Sql => Prisma.sql`
  SELECT * FROM unnest(${spans.map(({ bucket }) => bucket)}::int[], ${spans.map(({ span }) => span.grain)}::text[],
    ${spans.map(({ span }) => span.startsOn)}::date[]) AS span (bucket, grain, starts_on)`;

const spansOfEach = (ranges: readonly DayRange[]) =>
  ranges.flatMap((range, bucket) => spansOf(range).map((span) => ({ bucket, span })));

/**
 * Rows of a table and cut at the spans of a list. OFFSET keeps the look-up of each span apart: the planner, which does
 * not know how few spans there are, would else read the whole cut and join it.
 */
const rowsAt = (
  table: Prisma.Sql,
  cut: CountCut | MinuteCut,
  spans: Prisma.Sql,
  road: RollupRoad,
): Prisma.Sql => Prisma.sql`
  FROM ${spans} span CROSS JOIN LATERAL (
    SELECT * FROM ${table} r WHERE ${Prisma.join(
      [
        Prisma.sql`r.cut = ${cut} AND r.grain = span.grain AND r.starts_on = span.starts_on`,
        ...conditionsOf(road, (part) => PARTS[part].kept),
      ],
      " AND ",
    )} OFFSET 0) r`;

/** Deltas of both periods that pass the filter, with their cause and their bucket: of this period or of the one before. */
function deltaRows(road: RollupRoad, period: Period, timeZone: string): Prisma.Sql {
  const { named: namedOutcomes, outcomes } = road;
  const start = ({ from }: DayRange) => Prisma.sql`(${from}::date::timestamp AT TIME ZONE ${timeZone})`;
  const end = ({ to }: DayRange) => Prisma.sql`((${to}::date + 1)::timestamp AT TIME ZONE ${timeZone})`;
  const stored = road.causeColumn === "lead" ? Prisma.sql`d.lead` : Prisma.sql`d.cause`;
  const cause = Prisma.sql`CASE WHEN d.outcome = ANY(${namedOutcomes}::text[]) THEN ${stored} ELSE '' END`;
  const conditions = conditionsOf(road, (part) => PARTS[part].delta ?? cause);
  return Prisma.sql`
    SELECT b.bucket, e.bucket AS earlier_bucket, d.bank, d.wallet, ${cause} AS cause, d.step, d.outcome, d.slot, d.weight,
      d.created_at >= ${start(period)} AND d.created_at < ${end(period)} AS is_now,
      d.created_at >= ${start(period.previous)} AND d.created_at < ${end(period.previous)} AS is_before
    FROM trend_deltas d
    LEFT JOIN buckets b ON d.created_at >= b.starts_at AND d.created_at < b.ends_at
    LEFT JOIN earlier_buckets e ON d.created_at >= e.starts_at AND d.created_at < e.ends_at
    WHERE ${Prisma.join([Prisma.sql`d.outcome = ANY(${outcomes}::text[])`, ...conditions], " AND ")}
      AND d.created_at >= ${start(period.previous)} AND d.created_at < ${end(period)}`;
}

/** Cases by bucket and cause. What has no cause under the reading is counted under the empty one. */
function seriesRows(road: RollupRoad): Prisma.Sql {
  const { cuts, named: namedOutcomes, outcomes } = road;
  const unnamed = outcomes.filter((outcome) => !namedOutcomes.includes(outcome));
  return Prisma.sql`
    SELECT bucket, nullif(cause, '') AS cause, sum(cases)::int AS cases FROM (
      SELECT bucket, part.cause, part.cases FROM (
        SELECT span.bucket, r.cause, ${sumOfColumns(namedOutcomes)} AS named_cases, ${sumOfColumns(unnamed)} AS other_cases
        ${rowsAt(COUNTS, cuts.series, Prisma.sql`bucket_spans`, road)} GROUP BY 1, 2) kept
        CROSS JOIN LATERAL (VALUES (kept.cause, named_cases), ('', other_cases)) part (cause, cases)
      UNION ALL
      SELECT bucket, cause, weight FROM deltas WHERE is_now
    ) counted GROUP BY bucket, counted.cause HAVING sum(cases) <> 0`;
}

function pairRows(road: RollupRoad): Prisma.Sql {
  const list = measures(road);
  return Prisma.sql`
    SELECT nullif(bank, '') AS bank, wallet, ${totals(list)} FROM (
      SELECT r.bank, r.wallet, ${fromColumns(list)}
      ${rowsAt(COUNTS, road.cuts.pairs, Prisma.sql`period_spans`, road)} GROUP BY 1, 2
      UNION ALL
      SELECT d.bank, d.wallet, ${fromWeights(list)} FROM deltas d WHERE is_now GROUP BY 1, 2
    ) counted GROUP BY counted.bank, wallet HAVING sum(cases) <> 0 ORDER BY 1 NULLS LAST, wallet`;
}

const stepRows = (road: RollupRoad): Prisma.Sql => Prisma.sql`
  SELECT step, sum(cases)::int AS cases FROM (
    SELECT r.step, ${sumOfColumns(road.outcomes)} AS cases
    ${rowsAt(COUNTS, road.cuts.steps, Prisma.sql`period_spans`, road)} GROUP BY 1
    UNION ALL
    SELECT step, weight FROM deltas WHERE is_now
  ) counted GROUP BY step HAVING sum(cases) <> 0`;

function previousTotals(road: RollupRoad): Prisma.Sql {
  const list = measures(road);
  return Prisma.sql`
    (SELECT to_json(earlier) FROM (SELECT ${totals(list)} FROM (
      SELECT ${fromColumns(list)} ${rowsAt(COUNTS, road.cuts.totals, Prisma.sql`previous_spans`, road)}
      UNION ALL
      SELECT ${fromWeights(list)} FROM deltas d WHERE is_before
    ) counted) earlier)`;
}

/** Cases of the period before by the bucket of this one whose days they are. */
const previousSeries = (road: RollupRoad): Prisma.Sql => Prisma.sql`
  SELECT bucket, sum(cases)::int AS cases FROM (
    SELECT span.bucket, ${sumOfColumns(road.outcomes)} AS cases
    ${rowsAt(COUNTS, road.cuts.totals, Prisma.sql`earlier_spans`, road)} GROUP BY 1
    UNION ALL
    SELECT earlier_bucket, weight FROM deltas WHERE is_before
  ) counted GROUP BY bucket HAVING sum(cases) <> 0`;

/** As many as there are outcomes of resolved cases. */
const ARRAY_NAMES = [
  Prisma.sql`n0`,
  Prisma.sql`n1`,
  Prisma.sql`n2`,
  Prisma.sql`n3`,
  Prisma.sql`n4`,
  Prisma.sql`n5`,
];

/** Slots with their cases, from the arrays of the rows; all outcomes together have an array of their own. */
function slotRows(road: RollupRoad, spans: Prisma.Sql): Prisma.Sql {
  const outcomes = road.outcomes.filter(isResolved);
  const arrays =
    outcomes.length === RESOLVED.length
      ? [Prisma.sql`r.resolved`]
      : outcomes.map((outcome) => COLUMNS[outcome]);
  const names = ARRAY_NAMES.slice(0, arrays.length);
  if (arrays.length === 0) return Prisma.sql`SELECT 0::smallint AS slot, 0 AS cases WHERE false`;
  return Prisma.sql`
    SELECT taken.slot, ${Prisma.join(names, " + ")} AS cases ${rowsAt(MINUTES, road.cuts.minutes, spans, road)}
    CROSS JOIN LATERAL unnest(r.slots, ${Prisma.join(arrays)}) taken (slot, ${Prisma.join(names)})`;
}

const slotHistogram = (road: RollupRoad, spans: Prisma.Sql, isMeant: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (SELECT coalesce(json_agg(json_build_array(slot, cases) ORDER BY slot), '[]') FROM (
    SELECT slot, sum(cases)::int AS cases FROM (
      ${slotRows(road, spans)}
      UNION ALL
      SELECT slot, weight FROM deltas WHERE ${isMeant} AND slot IS NOT NULL
    ) counted GROUP BY slot HAVING sum(cases) <> 0) slots)`;

/**
 * One row of TrendCells from the rollup and what is not folded into it yet, and the zone whose days it holds, all of
 * one snapshot: where the zone is not `timeZone`, the figures are of no use and the cases must be counted.
 */
export function cellsOfRollup(
  road: RollupRoad,
  period: Period,
  buckets: readonly DayRange[],
  timeZone: string,
): Prisma.Sql {
  const earlier = earlierRanges(buckets, period);
  return Prisma.sql`
    WITH buckets AS MATERIALIZED (${bucketRows(buckets, timeZone)}),
    earlier_buckets AS MATERIALIZED (${bucketRows(earlier, timeZone)}),
    bucket_spans AS MATERIALIZED (${spanRows(spansOfEach(buckets))}),
    period_spans AS MATERIALIZED (${spanRows(spansOfEach([period]))}),
    previous_spans AS MATERIALIZED (${spanRows(spansOfEach([period.previous]))}),
    earlier_spans AS MATERIALIZED (${spanRows(spansOfEach(earlier))}),
    deltas AS MATERIALIZED (${deltaRows(road, period, timeZone)})
    SELECT
      (SELECT time_zone FROM trend_rollup_state) AS zone,
      ${jsonRows(seriesRows(road))} AS series,
      ${jsonRows(pairRows(road))} AS pairs,
      ${jsonRows(stepRows(road))} AS steps,
      ${slotHistogram(road, Prisma.sql`period_spans`, Prisma.sql`is_now`)} AS slots,
      ${previousTotals(road)} AS previous,
      ${jsonRows(previousSeries(road))} AS "previousSeries",
      ${firstDay(timeZone)} AS "firstDay",
      ${slotHistogram(road, Prisma.sql`previous_spans`, Prisma.sql`is_before`)} AS "previousSlots"`;
}
